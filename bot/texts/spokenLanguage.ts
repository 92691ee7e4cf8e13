import type { english } from './en/english.js';
import type { Words } from './words.js';

/** The sentences of one language. English is the measure: a key that it has and another lacks does not compile. */
export type Sentences = typeof english.sentences;

/** What Teams shows of the app before anybody talks to it, by the keys of Teams' localisation files. */
export type ManifestTexts = typeof english.manifest;

/** A language the bot understands. */
export interface RecognisedLanguage {
  readonly words: Words;
}

/** A language the bot also answers in. It has all of this. */
export interface SpokenLanguage extends RecognisedLanguage {
  /** BCP 47, for dates and numbers. */
  readonly locale: string;
  readonly sentences: Sentences;
  readonly manifest: ManifestTexts;
}
