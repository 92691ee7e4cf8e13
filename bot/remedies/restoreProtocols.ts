import { RemoteError } from '../unlock/errors.js';
import type { OldProtocols } from '../unlock/ports/mailboxWays.js';
import type { Json } from '../unlock/values.js';
import type { RemedyFactory } from './shared/factory.js';
import { mailboxOf } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { readProtocols } from './shared/protocols.js';
import { sameJson } from './shared/sameJson.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'restore-protocols': true;
  }
}

/** Sets IMAP, POP and SMTP AUTH to exactly what they were before `limit-protocols` (microsoft-apis.md B9). */
export const restoreProtocols: RemedyFactory = ({ mailboxes }) => ({
  id: 'restore-protocols',
  treats: [],
  order: 55,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['protocols'],
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readProtocols(mailboxes, subject),
  isAlreadyFine: (before, target) => sameJson(before, target?.value),
  run: async (subject, { target }) =>
    mailboxes.ways.setProtocols(mailboxOf(subject), protocolsIn(target?.value)),
  confirm: async (subject, _before, target) =>
    sameJson(await readProtocols(mailboxes, subject), target?.value),
});

function protocolsIn(value: Json | undefined): OldProtocols {
  const of = (name: string): Json | undefined => field(value ?? null, name);
  const [imap, pop, smtpAuth] = [of('imap'), of('pop'), of('smtpAuth')];
  if (
    typeof imap === 'boolean' &&
    typeof pop === 'boolean' &&
    (smtpAuth === null || typeof smtpAuth === 'boolean')
  ) {
    return { imap, pop, smtpAuth };
  }
  throw new RemoteError('bring back the protocols', { kind: 'rejected', code: 'NothingStored' });
}
