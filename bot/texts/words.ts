import type { Language } from '../unlock/person.js';
import type { SymptomWords } from '../unlock/diagnosis/symptomWords.js';

type List = readonly string[];

/** Options that people also choose with other words than the title of the button, by id. */
export type AnswerId =
  | 'yes'
  | 'no'
  | 'skip'
  | 'me'
  | 'colleague'
  | 'this-one'
  | 'someone-else'
  | 'other-name'
  | 'no-error'
  | 'fine'
  | 'insist'
  | 'not-me'
  | 'other-problem'
  | 'try-again'
  | 'stop';

/** Words that choose an item by its place in a list. */
export interface NumberWords {
  readonly names: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10, List>>;
  /** Words that may accompany the number: "number two", "the second". */
  readonly around: List;
  /** Words after it: "the second one". */
  readonly after: List;
}

/**
 * What the bot understands in one language. The code that reads these words ignores capitals, accents and punctuation.
 */
export interface Words {
  /** Words that describe a symptom. */
  readonly symptoms: SymptomWords;
  /** What a person can type at any moment, as the whole message. */
  readonly interruptions: Readonly<Record<'help' | 'cancel' | 'status' | 'start-over' | 'language', List>>;
  /** What people ask instead of an answer, as the whole message: what the bot means, and what comes next. */
  readonly asksBack: Readonly<Record<'meaning' | 'next', List>>;
  /** What people write when they were helped: the whole message. */
  readonly thanks: List;
  /** What people type instead of a click. */
  readonly answers: Readonly<Record<AnswerId, List>>;
  readonly numbers: NumberWords;
  /** What an approver types to choose a channel. The command list of the manifest has one of each. */
  readonly channels: Readonly<Record<'approvals' | 'incidents', List>>;
  /** What an approver types to stop everything that gives, for everybody. */
  readonly stopEverything: List;
  /** What an approver types before a name, to see what was asked and done for that person. */
  readonly history: List;
  /** What an approver types to see what waits, as the whole message; also with the number of a page after it. */
  readonly queue: List;
  /** What an approver types in the incidents channel to see the figures, as the whole message. */
  readonly digest: List;
  /** What an approver types to see what of the set-up is not well, as the whole message. */
  readonly doctor: List;
  /** What an approver types to begin, or to end, getting a private message when a request waits: the whole message. */
  readonly calledPrivately: Readonly<Record<'begin' | 'end', List>>;
  /** What somebody types to be written to in another language, by that language: the whole message. */
  readonly speak: Readonly<Record<Language, List>>;
  /** What anybody types who is called: the whole message. */
  readonly isThisReal: List;
}
