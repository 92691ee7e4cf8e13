import type { SymptomWords } from '../unlock/diagnosis/symptomWords.js';

type List = readonly string[];

/** Answers that have other words than the title of their button, by the id of the option. */
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

/** How a choice is named by its place in a list. */
export interface NumberWords {
  readonly names: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10, List>>;
  /** What may be said with it: "number two", "the second". */
  readonly around: List;
  /** What may follow it: "the second one". */
  readonly after: List;
}

/**
 * What people say in one language, as far as the bot understands it. Capitals, accents and punctuation are no matter:
 * whoever reads the words levels them.
 */
export interface Words {
  /** What first words mean. */
  readonly symptoms: SymptomWords;
  /** What can be said at any moment, as the whole message. */
  readonly interruptions: Readonly<Record<'help' | 'cancel' | 'status' | 'start-over', List>>;
  /** What people type instead of clicking. */
  readonly answers: Readonly<Record<AnswerId, List>>;
  readonly numbers: NumberWords;
  /** What an approver writes to choose a channel; the command list of the manifest holds one of each. */
  readonly channels: Readonly<Record<'approvals' | 'incidents', List>>;
  /** What an approver writes before a name, to hear what was asked and done for them. */
  readonly history: List;
}
