import { RemoteError } from '../unlock/errors.js';
import type { Subject } from '../unlock/person.js';
import type { RemedyFactory } from './shared/factory.js';
import { RESTRICTED_ENTITIES_PAGE } from './shared/portals.js';
import { field } from './shared/snapshot.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'unblock-sender': true;
  }
}

/**
 * Takes an address off the Restricted entities list (microsoft-apis.md B1, B2). It takes effect within an hour, at most
 * a day. Microsoft limits how often. It cannot be undone, so it is only for a secured account.
 */
export const unblockSender: RemedyFactory = ({ mailboxes }) => ({
  id: 'unblock-sender',
  treats: ['cannot-send-mail'],
  // It runs last in its request: everything else has to be done by then.
  order: 40,
  permission: 'Exchange.ManageAsApp',
  ownedByActiveDirectory: false,
  givesSendingBack: true,
  gives: true,
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
  portal: () => RESTRICTED_ENTITIES_PAGE,
  async read(subject) {
    // The bot cannot read it, so this is not "fine". Null sends the step to an admin.
    if (!mailboxes.canRead) return null;
    const row = await mailboxes.restriction(addressOf(subject));
    if (!row) return { restricted: false, reason: null, since: null };
    return { restricted: true, reason: row.reason ?? null, since: row.since ?? null };
  },
  isAlreadyFine: (before) => field(before, 'restricted') === false,
  async run(subject, { requestId }) {
    return mailboxes.unblock(addressOf(subject), `Latchkey request ${requestId}`);
  },
  async confirm(subject) {
    if (!mailboxes.canRead) return false;
    return (await mailboxes.restriction(addressOf(subject))) === undefined;
  },
});

function addressOf(subject: Subject): string {
  if (subject.mail) return subject.mail;
  throw new RemoteError('unblock the sender', { kind: 'rejected', code: 'NoMailAddress' });
}
