import type { RemedyFactory } from './shared/factory.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { readReplies, storedReplies } from './shared/replies.js';
import { field } from './shared/snapshot.js';
import type { Json } from '../unlock/values.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'restore-replies': true;
  }
}

/** Switches automatic replies on as they were before `stop-replies` (microsoft-apis.md A14). */
export const restoreReplies: RemedyFactory = ({ changes }) => ({
  id: 'restore-replies',
  treats: [],
  order: 59.5,
  permission: 'MailboxSettings.ReadWrite',
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readReplies(changes, subject),
  isAlreadyFine: (before, target) => sameStatus(before, target?.value),
  async run(subject, { target }) {
    await changes.switchReplies(subject.id, storedReplies(target?.value));
    return 'made';
  },
  confirm: async (subject, _before, target) => sameStatus(await readReplies(changes, subject), target?.value),
});

/** Exchange may write the moments of a schedule in another zone, so only the status is compared. */
function sameStatus(one: Json, other: Json | undefined): boolean {
  return field(one, 'status') === field(other ?? null, 'status');
}
