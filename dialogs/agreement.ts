import { wordsFor } from './answerWords.js';
import { normalise } from './normalise.js';
import type { FirstWhose } from './whose/firstWhose.js';
import { whoseIn } from './whose/whoseSaid.js';

/** A yes with more words, or a no that says whose account it is instead. */
export type Agreement =
  | { readonly kind: 'agreed'; readonly more: string }
  | { readonly kind: 'other-account'; readonly whose: FirstWhose };

const YES = new Set(wordsFor('yes').map(normalise));
const NO = new Set(wordsFor('no').map(normalise));
/** What joins a yes with more: "yes and …", "ja, en ook …". */
const AND = new Set(['and', 'also', 'en', 'ook', 'und', 'auch', 'et', 'aussi']);
/** "Yes, but" and "yes, not" may be no yes. */
const BUT = new Set(
  [
    'but',
    'not',
    'no',
    'wait',
    'only',
    'except',
    'maar',
    'niet',
    'nee',
    'wacht',
    'alleen',
    'aber',
    'nein',
    'mais',
  ].concat(['unless', 'if', 'after', 'tenzij', 'als', 'nadat']),
);
/** In words, of the longest yes or no. */
const LONGEST = 4;

/** Reads "yes and also my phone is gone", "no, I mean my colleague Annemiek". `undefined` when it is neither. */
export function readAgreement(text: string): Agreement | undefined {
  const words = text.trim().split(/\s+/u);
  for (let count = Math.min(LONGEST, words.length - 1); count > 0; count -= 1) {
    const begin = normalise(words.slice(0, count).join(' '));
    const rest = words.slice(count);
    if (NO.has(begin)) return otherAccount(rest.join(' '));
    if (YES.has(begin)) return agreed(words[count - 1] ?? '', rest);
  }
  return undefined;
}

function agreed(last: string, rest: readonly string[]): Agreement | undefined {
  const [first = ''] = rest.map(normalise);
  const isJoined = AND.has(first) || /[,.;:!]$/u.test(last);
  const more = rest.join(' ');
  const whose = whoseIn(more);
  const isOther = whose !== undefined && whose.kind !== 'mine' && whose.kind !== 'own';
  const isBut = rest.slice(0, 2).some((word) => BUT.has(normalise(word)));
  return isJoined && !isOther && !isBut ? { kind: 'agreed', more } : undefined;
}

function otherAccount(rest: string): Agreement | undefined {
  const whose = whoseIn(rest);
  return whose?.kind === 'named' || whose?.kind === 'somebody' ? { kind: 'other-account', whose } : undefined;
}
