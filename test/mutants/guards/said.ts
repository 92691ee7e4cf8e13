import type { Guard } from '../guard.js';

/** What somebody writes first reaches the approver, and no secret in it does. */
export const SAID: readonly Guard[] = [
  {
    line: 87,
    file: 'bot/unlock/intake/newRequest.ts',
    find: 'report.said === undefined ? undefined : saidOf(report.said)',
    replace: 'report.said === undefined ? undefined : { words: report.said }',
  },
  {
    line: 87,
    file: 'bot/unlock/said/told.ts',
    find: 'if (isWhole || isFew) places.push(at);',
    replace: '',
  },
  {
    line: 87,
    file: 'bot/unlock/said/maskSecrets.ts',
    find: 'word.text === MASK || isSuspicious(word)',
    replace: 'word.text === MASK',
  },
  ...['toldIn(words)', 'digitsIn(words)', 'loginsIn(words)', 'strange.masked'].map((reader) => ({
    line: 87,
    file: 'bot/unlock/said/maskSecrets.ts',
    find: `\n    ...${reader},`,
    replace: '',
  })),
  {
    line: 87,
    file: 'cards/incidentCard.ts',
    find: 'if (!said || !isOpen(said)) return undefined;',
    replace: 'if (!said) return undefined;',
  },
  {
    line: 87,
    file: 'bot/unlock/said/maskSecrets.ts',
    find: 'return !onlyApprovers && !saidOf(words)?.onlyApprovers;',
    replace: 'return !onlyApprovers;',
  },
  {
    line: 87,
    file: 'bot/unlock/tickets/withoutSecrets.ts',
    find: '...(wrote && isOpen(wrote) && !couldBeSecret(wrote.words, words) && { said: wrote }),',
    replace: '...(wrote && !wrote.onlyApprovers && { said: wrote }),',
  },
  {
    line: 87,
    file: 'bot/unlock/decide/addDetails.ts',
    find: "details: saidOf(details, LONGEST_DETAILS)?.words ?? ''",
    replace: 'details',
  },
  {
    line: 87,
    file: 'cards/kit/words.ts',
    find: 'saidOf(text, longest)?.words ??',
    replace: 'text ??',
  },
  {
    line: 87,
    file: 'bot/unlock/said/secretWords.ts',
    find: '[part, mend(part), cyrillic(part)]',
    replace: '[part, mend(part)]',
  },
  {
    line: 87,
    file: 'cards/supportText.ts',
    find: 'isOpen({ words }) ? words',
    replace: 'words ? words',
  },
  {
    line: 87,
    file: 'dialogs/whose/readWhose.ts',
    find: 'const kept = withoutTold(said);',
    replace: 'const kept = said;',
  },
  {
    line: 87,
    file: 'dialogs/whose/namesSaid.ts',
    find: 'return namesSecret(name) || namesLogin(name);',
    replace: 'return false;',
  },
];
