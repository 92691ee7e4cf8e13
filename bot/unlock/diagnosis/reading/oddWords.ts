import { BREAK_IN_CLASSES, COMPLAINT_CLASSES, type SymptomWords } from '../symptomWords.js';
import { standsAside, touchesNothing } from './asides.js';
import { wordsIn } from './normalise.js';
import { literalsOf } from './phrasePattern.js';
import { createSpeller } from './typos.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** From how many on. A plain complaint may have one, a long one more. */
const ODD = 2;
const WORDS_FOR_ONE_MORE = 25;

/** An address, a link, or a name inside a sentence. They say nothing about what is wrong. */
const NAMES =
  /\S+@\S+|https?:\S+|(?<=[\p{L}\p{N},] |[\p{L}.],)\p{Lu}[\p{L}'’-]+|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}[\p{L}'’-]*/gu;

/**
 * Makes a function that tells whether a text has words that no plain complaint has. "My password stopped working
 * overnight and I get mails about purchases" begins like one, and tells of something else. What stands beside the
 * complaint and touches no account is not counted: a trade, a place, a joke, why it is urgent.
 * @param clausesOf gives the clauses of a text as words without typing mistakes
 */
export function createOddness(
  languages: readonly SymptomWords[],
  clausesOf: (text: string) => readonly (readonly string[])[],
): (text: string) => boolean {
  const literals = (names: readonly (keyof SymptomWords['classes'])[]) =>
    languages.flatMap(({ classes }) => literalsOf(names.flatMap((name) => classes[name])));
  const words = [
    ...literals(COMPLAINT_CLASSES),
    ...languages.flatMap(({ common, plain }) => [...common, ...plain].flatMap(wordsIn)),
  ];
  const isKnown = membership(words);
  const isOfBreakIns = membership(literals(BREAK_IN_CLASSES));
  const meant = createSpeller(words, []);
  const isOdd = (word: string) => /\p{L}{2}/u.test(word) && !isKnown(word) && !isKnown(meant(word));
  const isTelling = (word: string) => isOdd(word) && isOfBreakIns(word);
  const oddIn = (clause: readonly string[]): readonly string[] => {
    if (touchesNothing(clause) && !clause.some(isTelling)) return [];
    return clause.filter((word, at) => isOdd(word) && (isTelling(word) || !standsAside(clause, at)));
  };
  return (text) => {
    const [first = [], ...others] = clausesOf(text.replace(NAMES, ' '));
    const clauses = [withoutActor(first, isOdd), ...others].map((clause) => withoutOwner(clause, isOdd));
    const allowed = ODD + Math.floor(clauses.flat().length / WORDS_FOR_ONE_MORE);
    return new Set(clauses.flatMap(oddIn)).size >= allowed;
  };
}

function membership(words: readonly string[]): (word: string) => boolean {
  const known = new Set(words);
  const stems = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return (word) => known.has(word) || stems.some((stem) => word.startsWith(stem));
}

/** What people, and not things alone, do right after their name. */
const ACTS = set(
  'can could has is was gets got forgot lost kan kon heeft krijgt kreeg vergat kann hat ist peut est',
);
/** In words: a first and a last name. */
const LONGEST_ACTOR = 2;

/** "annemiek bos kan niet mailen", "annemiek haar account": a name that begins the text, written small, says nothing about what is wrong. */
function withoutActor(said: readonly string[], isOdd: (word: string) => boolean): readonly string[] {
  const verb = said.findIndex(
    (word, at) => ACTS.has(word) || (THEIR.has(word) && OWNED.has(said[at + 1] ?? '')),
  );
  const isName = verb > 0 && verb <= LONGEST_ACTOR && said.slice(0, verb).every(isOdd);
  return isName ? said.slice(verb) : said;
}

/** What belongs to somebody, and the word between it and them. */
const OWNED = set(
  'account password mailbox login wachtwoord ww postvak inlog passwort kennwort konto postfach compte',
);
const THEIR = set('her his their haar zijn zn hun');
const OF = set('of for van voor von fur pour de');
/** "It is about anna", "het gaat om anna". */
const IT_IS = set('is its gaat geht');
const ABOUT = set('about for om over voor um pour');
const COLLEAGUE = set('colleague coworker collega kollege kollegin collegue');
const PARTICLES = set('van von vom der den de het ter ten te la le di da del el al bin');
/** In words, with particles: "anna van der vries". */
const LONGEST_OWNER = 5;

/** "wachtwoord van annemiek bos resetten": whose it is, written small, says nothing about what is wrong either. */
function withoutOwner(said: readonly string[], isOdd: (word: string) => boolean): readonly string[] {
  const start = said.findIndex(
    (word, at) => COLLEAGUE.has(said[at - 1] ?? '') || beginsOwner(said, at, word),
  );
  if (start < 0) return said;
  const rest = said.slice(start);
  const end = rest.findIndex((word) => !isOdd(word) && !PARTICLES.has(word));
  const name = rest.slice(0, end < 0 ? LONGEST_OWNER + 1 : end);
  const isName =
    name.length <= LONGEST_OWNER && name.filter((word) => !PARTICLES.has(word)).length <= LONGEST_ACTOR;
  return isName ? [...said.slice(0, start), ...rest.slice(name.length)] : said;
}

function beginsOwner(said: readonly string[], at: number, word: string): boolean {
  const [thing = '', of = ''] = said.slice(Math.max(at - 2, 0), at);
  const isFirst = at === 1 && OF.has(said[0] ?? '');
  const isSaid = (OWNED.has(thing) && OF.has(of)) || (IT_IS.has(thing) && ABOUT.has(of));
  return (isFirst || isSaid) && word !== '.';
}
