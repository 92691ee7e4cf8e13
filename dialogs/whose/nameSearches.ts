import { WHOSE_WORDS } from '../../bot/texts/whoseWords.js';
import type { Subject } from '../../bot/unlock/person.js';
import { nameKey, withoutAccents, wordsOfName } from './nameKey.js';

/** One question to the directory, and who of those found is meant. */
export interface NameSearch {
  readonly text: string;
  readonly fits: (person: Subject) => boolean;
}

/** In characters. The directory is not asked for less. */
const SHORTEST = 3;
const PARTICLES = new Set(WHOSE_WORDS.particles);
const TITLES = new Set(WHOSE_WORDS.titles);

/**
 * The searches for a name or the beginning of an address, the likeliest first. The directory finds words of a name in any
 * order, but it keeps accents and signs apart (microsoft-apis.md A2). So a name is also searched without them, and at
 * last by its longest word alone. Then everybody who lacks another word of the name is left out.
 */
export function nameSearches(said: string): readonly NameSearch[] {
  const name = inOrder(withoutExtras(said));
  const words = wordsOfName(name).filter((word, at) => at > 0 || !TITLES.has(withoutAccents(word)));
  const plain = words.join(' ');
  const full = words.filter((word) => [...word].length > 1);
  const all = (person: Subject): boolean => hasInitial(person, words);
  const texts: NameSearch[] = [
    { text: isTitled(name) ? plain : name, fits: all },
    { text: plain, fits: all },
    { text: withoutAccents(plain), fits: all },
    ...umlauts(plain).map((text) => ({ text, fits: all })),
    { text: full.join(' '), fits: (person) => hasEach(person, words) },
    { text: longest(full), fits: (person) => hasEach(person, words) },
    // Addresses have no accents.
    { text: full.map(withoutAccents).join('.'), fits: all },
    { text: dotted(longest(full)), fits: (person) => hasEach(person, words) },
  ];
  return distinct(texts.filter(({ text }) => [...text].length >= SHORTEST));
}

/** `Pieter van den Berg (Services)`, `Pieter van den Berg - Services | Contoso`, `"pieter!"`. */
function withoutExtras(name: string): string {
  return name
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ')
    .replace(/\s+[-–—|/]\s.*$/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** `Berg, Pieter van den` → `Pieter van den Berg`. */
function inOrder(name: string): string {
  const [last = '', first] = name.split(',').map((part) => part.trim());
  return first ? `${first} ${last}` : last;
}

function isTitled(name: string): boolean {
  return TITLES.has(withoutAccents(wordsOfName(name)[0] ?? ''));
}

/** How the same name is written with and without umlauts: `Müller`, `Mueller`. */
function umlauts(name: string): string[] {
  const spelled = name.replace(/[äöüÄÖÜ]/gu, (letter) => `${withoutAccents(letter)}e`);
  return [spelled, name.replace(/([aou])e/giu, (_pair, letter: string) => dotted(letter))];
}

/** `Muller` → `Müller`. */
function dotted(name: string): string {
  return name.replace(/[aou]/giu, (letter) => `${letter}\u0308`.normalize('NFC'));
}

function longest(words: readonly string[]): string {
  const telling = words.filter((word) => !isParticle(word));
  return telling.reduce((best, word) => (word.length > best.length ? word : best), '');
}

/** A capital alone is an initial: `V. Smit`, and `Pieter v.d. Berg`. */
function isParticle(word: string): boolean {
  return PARTICLES.has(withoutAccents(word)) && !/^\p{Lu}$/u.test(word);
}

/** True when each word, also the first initial, begins a word of theirs. Particles may be left out. */
function hasEach(person: Subject, said: readonly string[]): boolean {
  const theirs = wordsOfPerson(person);
  const isBegun = (word: string) => theirs.some((their) => their.startsWith(word));
  return partsOf(said).full.every(isBegun) && hasInitial(person, said);
}

/** True when each word of the name is a whole word of theirs, for words that may be no name at all. */
export function isNamed(person: Subject, said: string): boolean {
  const words = wordsOfName(said);
  const { full } = partsOf(words);
  const theirs = wordsOfPerson(person);
  return full.length > 0 && full.every((word) => theirs.includes(word)) && hasInitial(person, words);
}

/** The first initial is that of the first name, so it begins no word of the last one: "V. de Vries". */
function hasInitial(person: Subject, said: readonly string[]): boolean {
  const { full, initial } = partsOf(said);
  if (initial === undefined) return true;
  return wordsOfPerson(person).some(
    (their) =>
      their.startsWith(initial) && !full.some((word) => their.startsWith(word) || their.endsWith(word)),
  );
}

/** As they are compared. A person has one first name in the directory, and more initials on paper. */
function partsOf(words: readonly string[]): { full: readonly string[]; initial: string | undefined } {
  const telling = words.filter((word) => !isParticle(word));
  const [full, initials] = [
    telling.filter((word) => [...word].length > 1),
    telling.filter((word) => [...word].length === 1),
  ];
  return { full: full.map(nameKey), initial: initials.map(nameKey)[0] };
}

/** Their name and their addresses. What follows the @ is the same for everybody. */
function wordsOfPerson({ name, userPrincipalName, mail }: Subject): readonly string[] {
  const addresses = [userPrincipalName, mail ?? ''].map((address) => address.replace(/@.*/u, ''));
  return [name, ...addresses].flatMap(wordsOfName).map(nameKey);
}

function distinct(searches: readonly NameSearch[]): readonly NameSearch[] {
  const seen = new Set<string>();
  return searches.filter(({ text }) => {
    const key = text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
