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
  const all = (): boolean => true;
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
  const telling = words.filter((word) => !PARTICLES.has(withoutAccents(word)));
  return telling.reduce((best, word) => (word.length > best.length ? word : best), '');
}

/** True when each word, also an initial, begins a word of the name or the address. Particles may be left out. */
function hasEach({ name, userPrincipalName, mail }: Subject, words: readonly string[]): boolean {
  const theirs = [name, userPrincipalName, mail ?? ''].flatMap(wordsOfName).map(nameKey);
  const [first, ...rest] = words.filter((word) => !PARTICLES.has(withoutAccents(word)));
  // A person has one first name in the directory, and more initials on paper.
  const asked = [first ?? '', ...rest.filter((word) => [...word].length > 1)].map(nameKey);
  return asked.every((word) => theirs.some((their) => their.startsWith(word)));
}

/** True when each word of the name is a whole word of theirs, for words that may be no name at all. */
export function isNamed({ name, userPrincipalName, mail }: Subject, said: string): boolean {
  const theirs = [name, userPrincipalName, mail ?? ''].flatMap(wordsOfName).map(nameKey);
  const words = wordsOfName(said).filter((word) => !PARTICLES.has(withoutAccents(word)));
  return words.length > 0 && words.every((word) => theirs.includes(nameKey(word)));
}

function distinct(searches: readonly NameSearch[]): readonly NameSearch[] {
  const seen = new Set<string>();
  return searches.filter(({ text }) => {
    const key = text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
