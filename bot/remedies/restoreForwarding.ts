import { RemoteError } from '../unlock/errors.js';
import type { Forwarding } from '../unlock/evidence/evidence.js';
import type { Json } from '../unlock/values.js';
import type { RemedyFactory } from './shared/factory.js';
import { readForwarding } from './shared/forwarding.js';
import { mailboxOf } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { sameJson } from './shared/sameJson.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'restore-forwarding': true;
  }
}

/** Sets the forwarding of a mailbox to exactly what it was before `clear-forwarding` (microsoft-apis.md B4). */
export const restoreForwarding: RemedyFactory = ({ mailboxes }) => ({
  id: 'restore-forwarding',
  treats: [],
  order: 52,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['mailboxes'],
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readForwarding(mailboxes, subject),
  isAlreadyFine: (before, target) => sameJson(before, target?.value),
  run: async (subject, { target }) =>
    mailboxes.setForwarding(mailboxOf(subject), forwardingIn(target?.value)),
  confirm: async (subject, _before, target) =>
    sameJson(await readForwarding(mailboxes, subject), target?.value),
});

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
