import type { Guard } from '../guard.js';

const READ_WORDS = 'bot/unlock/diagnosis/reading/readWords.ts';

/** What first words may hide. */
export const WORDS: readonly Guard[] = [
  {
    line: 86,
    file: 'bot/unlock/diagnosis/recognise.ts',
    find: "isAttack(text, symptom) ? 'compromised' : symptom",
    replace: 'symptom',
  },
  {
    line: 86,
    file: READ_WORDS,
    find: 'if (isBreakIn(BREAK_IN, { whole, parts }))',
    replace: 'if (isBreakIn(BREAK_IN.slice(0, 0), { whole, parts }))',
  },
  {
    line: 86,
    file: READ_WORDS,
    find: 'return !isElsewhere && parts.some(',
    replace: 'return !isElsewhere && [].some(',
  },
  {
    line: 86,
    file: READ_WORDS,
    find: 'if (isDoubtful(sign, whole)) return withBreakIn(means);',
    replace: '',
  },
  {
    line: 86,
    file: READ_WORDS,
    find: 'if (STRONG_HINTS.some(isHint)) return true;',
    replace: 'if (STRONG_HINTS.slice(0, 0).some(isHint)) return true;',
  },
  {
    line: 86,
    file: READ_WORDS,
    find: 'isComplaint(sign) && !isSupposed(whole) && isOdd(text)',
    replace: 'false',
  },
  {
    line: 86,
    file: READ_WORDS,
    find: '|| (hasOne(STRONG_HINTS) && hasOne(ABOUT_AN_ACCOUNT))',
    replace: '',
  },
  {
    line: 86,
    file: 'dialogs/breakIn.ts',
    find: "if (attack === 'sure') return turnToBreakIn(inner, told);",
    replace: '',
  },
  {
    line: 86,
    file: 'dialogs/attackSaid.ts',
    find: "read.candidates[0] === 'compromised' ? 'half' : undefined",
    replace: 'undefined',
  },
  {
    line: 86,
    file: 'bot/unlock/diagnosis/reading/lookAlikes.ts',
    find: 'return [...word].map((letter) => LATIN.get(letter) ?? letter)',
    replace: 'return [...word]',
  },
];
