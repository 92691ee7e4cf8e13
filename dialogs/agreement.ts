import { phrases } from '../bot/texts/phrases.js';
import { WHOSE_WORDS } from '../bot/texts/whoseWords.js';
import { wordsFor } from './answerWords.js';
import { isNameAlone, ownWordsOf } from '../bot/unlock/said/nameAlone.js';
import { recognise } from './firstWords.js';
import { normalise } from './normalise.js';
import type { FirstWhose } from './whose/firstWhose.js';
import { addressIn, namesIn, readWhose } from './whose/readWhose.js';
import { whoseIn } from './whose/whoseSaid.js';

/** A yes with more words, or words that say whose account it is instead. */
export type Agreement =
  /** `own`: they say besides that it is their own account. */
  | { readonly kind: 'agreed'; readonly more: string; readonly own?: true }
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
/** What only asks kindly, or for haste: "yes please hurry", "ja graag snel". */
const KINDLY = new Set(
  phrases(
    `please, pls, plz, hurry, quick, quickly, fast, soon, asap, now, urgent, urgently, thanks, thank, you, thx, do, it, that, this,
    ask, them, right, correct, sure, fine, good, great, sir, mate,
    graag, snel, gauw, nu, meteen, direct, spoed, haast, alsjeblieft, alstublieft, aub, svp, dank, bedankt, je, u, doe, dat,
    dit, het, vraag, maar, klopt, goed, prima, top, hoor,
    bitte, gerne, schnell, sofort, danke, vite, merci, vous, plait, sil`,
  ),
);
/** In words, of the longest yes or no. */
const LONGEST = 4;
/** In words. Who says more than whose account it is tells a story. */
const LONGEST_CORRECTION = 12;

/**
 * Reads "yes and also my phone is gone", "yes please hurry", "no, I mean my colleague Annemiek", "wait, it is for
 * Annemiek". `undefined` when it is none of these.
 */
export function readAgreement(text: string): Agreement | undefined {
  const { begin, last, rest } = begun(text);
  if (begin === 'yes') return agreed(last, rest);
  if (begin !== 'no' && rest.length > LONGEST_CORRECTION) return undefined;
  const said = whoseIn(rest.join(' '));
  const isSaid = said?.kind === 'named' || said?.kind === 'somebody';
  const whose = isSaid ? said : nameAlone(text);
  return whose ? { kind: 'other-account', whose } : undefined;
}

interface Begun {
  readonly begin?: 'yes' | 'no';
  /** The last word of the yes or no, with its comma. */
  readonly last: string;
  readonly rest: readonly string[];
}

/** Takes the yes or no off with which more words begin. */
function begun(text: string): Begun {
  const words = text.trim().split(/\s+/u);
  for (let count = Math.min(LONGEST, words.length - 1); count > 0; count -= 1) {
    const begin = normalise(words.slice(0, count).join(' '));
    const [last, rest] = [words[count - 1] ?? '', words.slice(count)];
    if (NO.has(begin)) return { begin: 'no', last, rest };
    if (YES.has(begin)) return { begin: 'yes', last, rest };
  }
  return { last: '', rest: words };
}

function agreed(last: string, rest: readonly string[]): Agreement | undefined {
  const [first = ''] = rest.map(normalise);
  const isKind = rest.every((word) => KINDLY.has(normalise(word))) && !rest.at(-1)?.endsWith('?');
  if (isKind) return { kind: 'agreed', more: '' };
  if (readWhose(rest.join(' ')).kind === 'me') return { kind: 'agreed', more: '', own: true };
  const isJoined = AND.has(first) || /[,.;:!]$/u.test(last);
  const more = rest.join(' ');
  const whose = whoseIn(more);
  const isOther = whose !== undefined && whose.kind !== 'mine' && whose.kind !== 'own';
  const isBut = rest.slice(0, 2).some((word) => BUT.has(normalise(word)));
  return isJoined && !isOther && !isBut ? { kind: 'agreed', more } : undefined;
}

/** Points to whose account it is: "it is for …", "I mean …". */
const POINTS = new Set(
  phrases(
    `for, mean, meant, about, behalf, colleague, coworker, teammate, boss, manager,
    voor, bedoel, bedoelde, namens, om, collega, baas, leidinggevende,
    fur, meine, kollege, kollegin, chef, chefin, pour, collegue`,
  ),
);

/**
 * Reads "it's for Annemiek", "no, I mean my colleague", "no, annemiek bos" where something else is asked. `undefined`
 * where nothing points to an account: "SSPR is not set up" names nobody.
 */
export function readOtherAccount(text: string): FirstWhose | undefined {
  if (!isPointing(text) && !nameAlone(text)) return undefined;
  const read = readAgreement(text);
  return read?.kind === 'other-account' ? read.whose : undefined;
}

function isPointing(text: string): boolean {
  return normalise(text)
    .split(' ')
    .some((word) => POINTS.has(word));
}

/** Stand before a name too, where they are nobody's own: "het account van annemiek". */
const ACCOUNT = new Set(phrases('account, mailbox, konto, compte, postvak, wachtwoord, password'));
const MY = new Set(WHOSE_WORDS.my);
const NOT_ME = /[,.]?\s+(?:and |en )?(?:not|niet) (?:me|mine|mij|ik|van mij|mijn)[.!]*$/iu;
/** "It's annemiek's account." */
const OWNED = /^(?:it'?s|it is|this is|that'?s) (\p{L}{3,})['’]s (?:account|mailbox|login|password)$/iu;

/**
 * A name and nothing else, also written small: "dit gaat om annemiek bos", "no, annemiek", "annemiek bos". One word is a
 * name only where something points to it, or after "no,".
 */
function nameAlone(text: string): FirstWhose | undefined {
  const { begin, last, rest } = begun(text);
  if (begin === 'yes' || recognise(text)) return undefined;
  const said = rest
    .join(' ')
    .replace(NOT_ME, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
  if (said !== '' && said === addressIn(said)) return { kind: 'named', names: [said] };
  const names = namesIn(said.replace(OWNED, '$1'));
  const [name = ''] = names;
  const isAfterNo = begin === 'no' && (last.endsWith(',') || /^\p{Lu}/u.test(name));
  const isMeant = isPointing(text) || namesAccount(said) || isAfterNo || ownWordsOf(name) > 1;
  const isAll = said.endsWith(name) || OWNED.test(said);
  return isMeant && isAll && isNameAlone(name) ? { kind: 'named', names } : undefined;
}

function namesAccount(text: string): boolean {
  const words = normalise(text).split(' ');
  return words.some((word) => ACCOUNT.has(word)) && !words.some((word) => MY.has(word));
}
