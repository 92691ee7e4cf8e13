import type { RemedyFactory } from './shared/factory.js';
import { readShare, storedShare } from './shared/folder.js';
import { ownedMailbox } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { sameJson } from './shared/sameJson.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'open-folder': true;
  }
}

/** Gives somebody the same rights in a folder again that `close-folder` took from them (microsoft-apis.md B12). */
export const openFolder: RemedyFactory = ({ mailboxes }) => ({
  id: 'open-folder',
  treats: [],
  order: 57,
  permission: 'Exchange.ManageAsApp',
  cmdlets: ['folders'],
  ownedByActiveDirectory: false,
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject, target) => readShare(mailboxes, subject, target),
  isAlreadyFine: (before, target) => sameJson(before, target?.value),
  run: async (subject, { target }) => mailboxes.folders.open(ownedMailbox(subject), storedShare(target)),
  confirm: async (subject, _before, target) =>
    sameJson(await readShare(mailboxes, subject, target), target?.value),
});
