import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';
import { isObjectId } from '../../bot/unlock/person.js';
import { withoutTold } from '../../bot/unlock/said/maskSecrets.js';
import { namesSecret } from '../../bot/unlock/said/secretWords.js';
import { isNoName } from '../../bot/unlock/said/noName.js';
import { normalise } from '../normalise.js';
import { isInitials } from './nameParts.js';

/** Whose account it is, as somebody says it. `names` are what may be a name or an address, the likeliest first. */
export type Whose =
  | { readonly kind: 'me' }
  /** A colleague, without a name. */
  | { readonly kind: 'somebody' }
  | { readonly kind: 'named'; readonly names: readonly string[] };

const { me, filler, somebody, before, after, polite, particles } = WHOSE_WORDS;
const ME = new Set(me);
const FILLER = new Set(filler);
const PARTICLES = new Set(particles);
const SOMEBODY = new Set(somebody);
const BEFORE = new Set(before);
const AFTER = new Set(after);
const POLITE = new Set(polite);

/** "482 913" is a code. */
const LETTER = /\p{L}/u;
const DIGITS = /\p{N}/u;

/** "Nobody else, just me." */
const NOBODY_ELSE =
  /(?:no ?body|no ?one) else[,.]?|niemand anders[,.]?|niemand anderes[,.]?|personne d['’]autre[,.]?/giu;

/** "Not mine". */
const NOT = new Set(['not', 'isnt', 'niet', 'nicht', 'pas']);
/** `Anna de Vries, she can't log in`: after the name, what is wrong. */
const GOES_ON = /,\s+(?:she|he|they|who|zij|ze|hij|die|sie|er|elle|il)\s.*$/isu;

/** What follows a `/` is no address: "anna@contoso.com/" and a password. */
const ADDRESS = /[^\s<>()[\]"',;:@][^\s<>()[\]",;:@]*@[^\s<>()[\]"',;:@/]+\.[^\s<>()[\]"',;:@./]+/u;

/**
 * Reads an answer to "whose account is it" in any language: "mine", "for Pieter", "my colleague Pieter can't log in",
 * `Berg, Pieter van den`, `Pieter <pieter@contoso.com>`. What it does not know it takes for a name.
 */
export function readWhose(answer: string): Whose {
  if (isObjectId(answer.trim())) return { kind: 'named', names: [answer.trim()] };
  const said = answer.replace(NOBODY_ELSE, ' ').trim() || answer;
  const words = normalise(said).split(' ');
  const [isMe, isSomebody] = [ME, SOMEBODY].map((known) => words.some((word) => known.has(word)));
  if (isMe && words.every((word) => ME.has(word) || FILLER.has(word))) return { kind: 'me' };
  if (isSomebody && words.every((word) => SOMEBODY.has(word) || ME.has(word) || FILLER.has(word)))
    return { kind: 'somebody' };
  if (isMe && words.every((word) => NOT.has(word) || ME.has(word) || FILLER.has(word)))
    return { kind: 'somebody' };
  const address = addressIn(said);
  return { kind: 'named', names: address === undefined ? namesTold(said) : [address, ...nameBefore(said)] };
}

/** "Her password is …" tells no name, and what follows it is neither searched for nor repeated. */
function namesTold(said: string): string[] {
  const kept = withoutTold(said);
  const isName = kept === said || kept.split(/\s+/u).map(normalise).some(mayName);
  return isName ? namesIn(kept).filter((name) => LETTER.test(name)) : [];
}

function mayName(word: string): boolean {
  return !BEFORE.has(word) && !namesSecret(word);
}

/** What of an answer may be stored while the bot asks further. */
export function withoutSecret(said: string): string {
  const [kept, address = ''] = [withoutTold(said), addressIn(said)];
  return kept.includes(address) ? kept : `${address} ${kept}`.trim();
}

/** True where a secret stands in place of a name, and nobody is named besides. */
export function tellsOnlySecret(said: string): boolean {
  const whose = readWhose(said);
  const isNobody = whose.kind === 'named' && whose.names.length === 0;
  return isNobody && (withoutTold(said) !== said || DIGITS.test(said));
}

/** True for "yes" and "it is": words that stand around an answer, without one. */
export function saysNobody(said: string): boolean {
  const words = normalise(said).split(' ');
  // "Ik ben het" names nobody. "Ben" alone is how people are called.
  const isName = words.length === 1 && PARTICLES.has(words[0] ?? '');
  return !isName && words.every((word) => FILLER.has(word));
}

/** The first mail address or sign-in name in a text, without `mailto:` and brackets. */
export function addressIn(said: string): string | undefined {
  const found = ADDRESS.exec(said)?.[0].replace(/[.!?]+$/u, '');
  return found !== undefined && !isNoName(found) ? found : undefined;
}

/** `Pieter van den Berg <pieter@contoso.com>`: when nobody has the address, the name may do. */
function nameBefore(said: string): string[] {
  const name = /^([^<>@]{3,})</u.exec(said.trim())?.[1]?.trim();
  return name === undefined ? [] : namesTold(name);
}

/** What may be the name in an answer without an address. */
export function namesIn(said: string): string[] {
  const words = said.trim().replace(GOES_ON, '').split(/\s+/u);
  const start = words.findIndex((word, at) => !isBefore(word, words.slice(at + 1)));
  const rest = words.slice(Math.max(start, 0));
  const named = rest.map(withoutGenitive);
  const end = named.findIndex((word, at) => at > 0 && AFTER.has(normalise(word)));
  const owned = rest.findIndex((word, at) => word !== named[at]);
  const stop = Math.min(...[end, owned === -1 ? -1 : owned + 1].filter((at) => at > 0), rest.length);
  const cut = bare(named.slice(0, stop).join(' '));
  const whole = bare(rest.join(' '));
  // A last word may be a surname: "Anna Kan". A sentence goes on after it, and "please" is nobody's.
  const isPolite = POLITE.has(normalise(rest.at(-1) ?? ''));
  const mayBeLonger = owned === -1 && stop >= rest.length - 1 && !isPolite;
  return [...new Set(mayBeLonger ? [whole, cut] : [cut])].filter(Boolean);
}

/** "van" is before a name in "account van Pieter", and a part of it in "van den Berg". */
function isBefore(word: string, rest: readonly string[]): boolean {
  if (rest.length === 0 || isInitials(word) || /^\p{Lu}\p{L}*,$/u.test(word)) return false;
  return BEFORE.has(normalise(word)) && !startsParticle(word, rest);
}

const WITH_MORE = new Set(['van', 'von', 'de', 'der', 'la', 'le', 'op']);

function startsParticle(word: string, [next = '']: readonly string[]): boolean {
  return WITH_MORE.has(normalise(word)) && WHOSE_WORDS.particles.includes(normalise(next));
}

/** `Pieter's`, `Pieters`: only with an apostrophe. */
function withoutGenitive(word: string): string {
  return word.replace(/(?<=\p{L}{2})['’]s?[,.]?$/u, '');
}

function bare(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})\].]+$/gu, '').replace(/(?<=\p{L}{2})\.$/u, '');
}
