import type { RemedyFactory } from './shared/factory.js';
import { isClosed, readShare, shareIn } from './shared/folder.js';
import { ownedMailbox } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'close-folder': true;
  }
}

/** Takes what one other person, or everybody, may do in the inbox or the calendar (microsoft-apis.md B12). */
export const closeFolder: RemedyFactory = ({ mailboxes }) => ({
  id: 'close-folder',
  treats: [],
  // After those that there were before: the places on cards that are posted already stay the same.
  order: 29.6,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['folders'],
  ownedByActiveDirectory: false,
  firstAid: 'advised',
  undoneBy: 'open-folder',
  mostOffered: 10,
  offered: {
    contain: ({ judged: { folders, indicators } }) =>
      folders
        .filter(({ unread }) => unread !== true)
        .map(({ folder, path, who, recent, outside, everybody }) => ({
          target: { id: who, name: `${who}, ${path}`, kind: `${folder}:${path}` },
          // Many share a calendar with everybody inside. An inbox that everybody reads is somebody's work.
          advised: recent || ((outside || (everybody && folder === 'inbox')) && indicators.length > 0),
        })),
  },
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject, target) => readShare(mailboxes, subject, target),
  isAlreadyFine: isClosed,
  run: async (subject, { target }) => {
    const { folder, who } = shareIn(target);
    return mailboxes.folders.close(ownedMailbox(subject), folder, who);
  },
  confirm: async (subject, _before, target) => isClosed(await readShare(mailboxes, subject, target)),
});
