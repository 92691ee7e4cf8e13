import type { Guard } from '../guard.js';

/** What kind of account it is, and which addresses are theirs. */
export const KINDS: readonly Guard[] = [
  {
    line: 88,
    file: 'bot/unlock/diagnosis/causes.ts',
    find: '!OPENED_WITH_ANOTHER.includes(withheldFrom(remedy, findings))',
    replace: 'true',
  },
  {
    line: 88,
    file: 'bot/unlock/diagnosis/rules.ts',
    find: "isRefused(about, 'restricted-management') ? handOff",
    replace: 'false as boolean ? handOff',
  },
  {
    line: 88,
    file: 'bot/unlock/plan/options.ts',
    find: '.filter((remedy) => !withheldFrom(remedy, findings))',
    replace: '',
  },
  {
    line: 89,
    file: 'bot/jobs/addressNow.ts',
    find: 'moved: !isSame || isLost',
    replace: 'moved: !isSame',
  },
  {
    line: 89,
    file: 'bot/remedies/unblockSender.ts',
    find: 'return found.length > 0 ? found : [addressOf(subject)];',
    replace: 'return found.length > 99 ? found : [addressOf(subject)];',
  },
  {
    line: 89,
    file: 'bot/remedies/shared/unblockEach.ts',
    find: '(await stillListed(mailboxes, addresses))',
    replace: '(await stillListed(mailboxes, []))',
  },
];
