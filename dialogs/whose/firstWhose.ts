import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';
import { forwardedIn } from '../../bot/unlock/diagnosis/ownWords.js';
import { normalise } from '../normalise.js';
import { namesSaid } from './namesSaid.js';
import { isColleagues, saysMyPerson, saysMyThing, saysTheirThing, saysThingOfMyPerson } from './ownThings.js';
import { addressIn } from './readWhose.js';

/** What the first sentence says about whose account it is. Plain JSON: it is kept until the question comes. */
export type FirstWhose =
  /** Beyond doubt: "my own account". */
  | { readonly kind: 'own' }
  /** "My password": most likely their own. */
  | { readonly kind: 'mine' }
  /** "A colleague", without a name. */
  | { readonly kind: 'somebody' }
  | { readonly kind: 'named'; readonly names: readonly string[] };

/** In characters. A longer text is a pasted error, and its addresses are those of others. */
const LONGEST_SENTENCE = 160;
/** A pasted report or page. Its words and addresses are not the person's. */
const PASTED = /\b[245]\d\d[ -][245]\.\d+\.\d+|remote server|request id|correlation/iu;
/** A code that a person types in a sentence of their own: "I get AADSTS50126 on my account". */
const CODE = /aadsts[^\p{L}\p{N}]{0,3}\d*|\b[45]\.\d\.\d+\b/giu;

const { own, my, somebody, colleague } = WHOSE_WORDS;
const MY = new Set(my);
const SOMEBODY = new Set(somebody);
const COLLEAGUE = new Set(colleague);
/** Reads it in the first words. `undefined` when they do not say it. */
export function firstWhose(text: string): FirstWhose | undefined {
  if (text.length > LONGEST_SENTENCE || PASTED.test(text)) return undefined;
  const address = addressIn(text.replace(CODE, ' '));
  // "My mailbox" in a mail that they forward is that of who wrote it.
  const said = (forwardedIn(text)?.own ?? text).replace(CODE, ' ');
  const sentence = normalise(said);
  if (address !== undefined) return { kind: 'named', names: [address] };
  const words = sentence.split(' ');
  // "I gave Kevin my code": whoever is named besides, it is about the speaker.
  const isOwnThing = saysMyThing(words);
  const names = isOwnThing ? [] : namesSaid(said);
  if (names.length > 0) return { kind: 'named', names };
  // "My boss's password and my own" is about two people: the bot asks.
  if (saysThingOfMyPerson(said)) return isOwnThing ? undefined : { kind: 'somebody' };
  if (has(sentence, own)) return { kind: 'own' };
  if (isOwnThing) return { kind: 'mine' };
  if (isAboutColleague(words) || saysTheirThing(words)) return { kind: 'somebody' };
  if (words.some((word) => SOMEBODY.has(word)) || saysMyPerson(words)) return undefined;
  return words.some((word) => MY.has(word)) ? { kind: 'mine' } : undefined;
}

/** "My colleague forgot the password", but not "my colleague gets strange mail from me". */
function isAboutColleague(words: readonly string[]): boolean {
  const at = words.findIndex((word) => COLLEAGUE.has(word) || (isColleagues(word) && !SOMEBODY.has(word)));
  return at >= 0 && words.every((word, place) => place === at - 1 || !MY.has(word));
}

/** True where a colleague is named anywhere, also in a long text. */
export function namesColleague(text: string): boolean {
  return normalise(text)
    .split(' ')
    .some((word) => COLLEAGUE.has(word));
}

function has(sentence: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => ` ${sentence} `.includes(` ${phrase} `));
}
