import { RemoteError } from '../unlock/errors.js';
import { ownAddresses } from '../unlock/ownAddresses.js';
import type { Json } from '../unlock/values.js';
import type { Subject } from '../unlock/person.js';
import type { RemedyFactory } from './shared/factory.js';
import { RESTRICTED_ENTITIES_PAGE } from './shared/portals.js';
import { field } from './shared/snapshot.js';
import { unblockEach } from './shared/unblockEach.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'unblock-sender': true;
  }
}

/**
 * Takes the addresses of an account off the Restricted entities list (microsoft-apis.md B1, B2). It takes effect within
 * an hour, at most a day. Microsoft limits how often. It cannot be undone, so it is only for a secured account.
 */
export const unblockSender: RemedyFactory = ({ mailboxes }) => ({
  id: 'unblock-sender',
  treats: ['cannot-send-mail'],
  // It runs last in its request: everything else has to be done by then.
  order: 40,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['restricted-senders'],
  ownedByActiveDirectory: false,
  gives: 'sending',
  givesSendingBack: true,
  givesBack: true,
  offered: {
    giveBack({ findings: { restriction } }) {
      const mayBeRestricted = restriction.known
        ? restriction.value !== undefined
        : restriction.why === 'by-hand';
      return mayBeRestricted ? [{ advised: true }] : [];
    },
  },
  isNeeded({ restriction }) {
    // Without access to Exchange the bot has only the person's word. The approver looks in the portal first.
    if (!restriction.known) return restriction.why === 'by-hand' ? 'yes' : 'unknown';
    return restriction.value ? 'yes' : 'no';
  },
  names: blockedIn,
  portal: () => RESTRICTED_ENTITIES_PAGE,
  async read(subject): Promise<Json> {
    // The bot cannot read it, so this is not "fine". Null sends the step to an admin.
    if (!mailboxes.canRead) return null;
    addressOf(subject);
    const [row, ...more] = await mailboxes.restrictions(ownAddresses(subject));
    if (!row) return { restricted: false, reason: null, since: null };
    const { address, reason, since } = row;
    const others = more.map((other) => other.address);
    const found = { restricted: true, reason: reason ?? null, since: since ?? null, address };
    return { ...found, ...(others.length > 0 && { others }) };
  },
  isAlreadyFine: (before) => field(before, 'restricted') === false,
  async run(subject, { requestId, before }) {
    return unblockEach(mailboxes, blockedOf(subject, before), `Latchkey request ${requestId}`);
  },
  async confirm(subject, before) {
    if (!mailboxes.canRead) return false;
    return (await mailboxes.restrictions(blockedOf(subject, before))).length === 0;
  },
});

/** The addresses that were found on the list. In steps of earlier versions, and by hand, it is the primary one. */
function blockedOf(subject: Subject, before: Json | undefined): readonly string[] {
  const found = before === undefined ? [] : blockedIn(before);
  return found.length > 0 ? found : [addressOf(subject)];
}

function blockedIn(before: Json): readonly string[] {
  const others = field(before, 'others');
  return [field(before, 'address'), ...(Array.isArray(others) ? (others as readonly Json[]) : [])].filter(
    (one) => typeof one === 'string',
  );
}

function addressOf(subject: Subject): string {
  if (subject.mail) return subject.mail;
  throw new RemoteError('unblock the sender', { kind: 'rejected', code: 'NoMailAddress' });
}
