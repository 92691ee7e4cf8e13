import type { RemedyFactory } from './shared/factory.js';
import { isOff, readRule, switchRule } from './shared/mailRule.js';
import { exchangeMailboxPage } from './shared/portals.js';

declare module '../unlock/request/step.js' {
  interface RemedyIds {
    'disable-inbox-rule': true;
  }
}

/** Switches one inbox rule off. It deletes nothing (microsoft-apis.md A14, B4). */
export const disableInboxRule: RemedyFactory = (ports) => ({
  id: 'disable-inbox-rule',
  treats: [],
  order: 24,
  // The bot changes the rules that Graph shows there. Hidden rules also need Exchange (microsoft-apis.md A14, B3).
  permission: 'MailboxSettings.ReadWrite',
  cmdlets: ['inbox-rules', 'sweep-rules'],
  ownedByActiveDirectory: false,
  firstAid: 'advised',
  undoneBy: 'enable-inbox-rule',
  mostOffered: 25,
  offered: {
    contain: ({ judged }) =>
      judged.rules
        .filter(({ rule, verdict }) => rule.enabled && (verdict === 'bad' || verdict === 'odd'))
        .map(({ rule, verdict }) => ({
          target: { id: rule.id, name: rule.name, kind: rule.via },
          advised: verdict === 'bad',
        })),
  },
  isNeeded: () => 'yes',
  portal: exchangeMailboxPage,
  read: (subject, target) => readRule(ports, subject, target),
  isAlreadyFine: (before) => isOff(before),
  run: (subject, { target }) => switchRule(ports, subject, target, false),
  confirm: async (subject, _before, target) => isOff(await readRule(ports, subject, target)),
});
