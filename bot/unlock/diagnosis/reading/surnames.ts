import type { SymptomWords } from '../symptomWords.js';
import { wordsIn } from './normalise.js';
import { literalsOf } from './phrasePattern.js';

/** What people say of a person who needs help, right after the name. No attacker is said to do so. */
const NEEDS_HELP =
  "(?:can[’']?t|cannot|can not|forgot|forgets|lost|is locked|got locked|was locked|needs|is unable|kan (?:haar |zijn )?niet|vergat|verloor|is (?:haar|zijn|z[’']n|d[’']r) |heeft (?:haar|zijn) |raakt |komt niet)";
/** What stands right before a name. */
const POINTS = '(?:colleague|coworker|manager|boss|user|for|of|named|collega|baas|gebruiker|van|voor|namens)';
const PARTICLES = '(?:(?:van|de|der|den|von|le|la|du|el|ter|ten) ){0,3}';
const NAME = `(?<first>\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?) ${PARTICLES}(?<last>\\p{Lu}\\p{Ll}+)(?!\\p{L})`;

const NAMES = [
  new RegExp(`(?<!\\p{L})${NAME}(?=(?:[’']s)? ${NEEDS_HELP})`, 'gu'),
  new RegExp(`(?<=(?<!\\p{L})${POINTS} )${NAME}`, 'gu'),
  new RegExp(`^(?<last>\\p{Lu}\\p{Ll}+)(?= ${NEEDS_HELP})`, 'gu'),
];

/**
 * Makes a function that takes the last names out of a text: people are called Hacker, Stollen and Strange. A word is one
 * where it is written as a name, beside a first name that is no word of ours, or before what a person needs.
 */
export function createSurnames(languages: readonly SymptomWords[]): (text: string) => string {
  const known = new Set(
    languages.flatMap(({ classes, common, plain }) => [
      ...literalsOf(Object.values(classes).flat()),
      ...[...common, ...plain].flatMap(wordsIn),
    ]),
  );
  const isWord = (name: string): boolean => wordsIn(name).some((word) => known.has(word));
  return (text) =>
    NAMES.reduce(
      (left, pattern) =>
        left.replace(pattern, (matched: string, ...more: unknown[]) => {
          const { first, last = '' } = more.at(-1) as { first?: string; last?: string };
          return first !== undefined && isWord(first) ? matched : matched.slice(0, -last.length);
        }),
      text,
    );
}
