import type { RemedyFactory } from './shared/factory.js';
import { exchangeMailboxPage } from './shared/portals.js';
import { areRepliesOff, readReplies } from './shared/replies.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'stop-replies': true;
  }
}

/**
 * Switches automatic replies off (microsoft-apis.md A14): a thief lets them send everybody who writes to another address.
 * Their texts stay, for who looks into it and for bringing them back.
 */
export const stopReplies: RemedyFactory = ({ changes }) => ({
  id: 'stop-replies',
  treats: [],
  // After those that there were before: the places on cards that are posted already stay the same.
  order: 29.9,
  permission: 'MailboxSettings.ReadWrite',
  ownedByActiveDirectory: false,
  firstAid: 'advised',
  undoneBy: 'restore-replies',
  offered: {
    // Many people have them on while they are away. Chosen where they lead outside and other signs point at a break-in.
    contain: ({ judged: { repliesOn, repliesLead, indicators } }) =>
      repliesOn ? [{ advised: repliesLead.length > 0 && indicators.length > 0 }] : [],
  },
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject) => readReplies(changes, subject),
  isAlreadyFine: areRepliesOff,
  async run(subject) {
    await changes.switchReplies(subject.id, { status: 'disabled', start: null, end: null });
    return 'made';
  },
  confirm: async (subject) => areRepliesOff(await readReplies(changes, subject)),
});
