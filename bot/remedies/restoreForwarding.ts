import { RemoteError } from '../unlock/errors.js';
import type { Forwarding } from '../unlock/evidence/evidence.js';
import type { MailFlow } from '../unlock/ports/mailFlow.js';
import type { Json } from '../unlock/values.js';
import type { Remedy } from '../unlock/plan/remedy.js';
import { asJson } from './clearForwarding.js';
import { FORWARDING_PERMISSION } from './shared/mailPermission.js';
import { mailboxOf } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { sameJson } from './shared/sameJson.js';
import { field } from './shared/snapshot.js';

/** Sets the forwarding of a mailbox to exactly what it was before `clear-forwarding` (apis.md B4). */
export function restoreForwarding(mailFlow: MailFlow): Remedy {
  return {
    id: 'restore-forwarding',
    treats: [],
    order: 52,
    permission: FORWARDING_PERMISSION,
    ownedByActiveDirectory: false,
    isNeeded: () => 'yes',
    portal: exchangeMailboxPage,
    read: async (subject) => asJson(await mailFlow.forwarding(mailboxOf(subject))),
    isAlreadyFine: (before, target) => sameJson(before, target?.value),
    run: async (subject, { target }) =>
      mailFlow.setForwarding(mailboxOf(subject), forwardingIn(target?.value)),
    confirm: async (subject, _before, target) =>
      sameJson(asJson(await mailFlow.forwarding(mailboxOf(subject))), target?.value),
  };
}

function forwardingIn(value: Json | undefined): Forwarding {
  const of = (name: string): Json | undefined => field(value ?? null, name);
  const [address, smtpAddress, keepsCopy] = [of('address'), of('smtpAddress'), of('keepsCopy')];
  if (isText(address) && isText(smtpAddress) && typeof keepsCopy === 'boolean') {
    return { address, smtpAddress, keepsCopy };
  }
  throw new RemoteError('bring back the forwarding', { kind: 'rejected', code: 'NothingStored' });
}

function isText(value: Json | undefined): value is string | null {
  return value === null || typeof value === 'string';
}
