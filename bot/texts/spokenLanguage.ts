import type { english } from './en/english.js';
import type { Words } from './words.js';

/** The sentences of one language. A language that lacks a key of the English ones does not compile. */
export type Sentences = typeof english.sentences;

/** Texts of the app that Teams shows before a conversation, by the keys of Teams' localisation files. */
export type ManifestTexts = typeof english.manifest;

/** A language that the bot understands. */
export interface RecognisedLanguage {
  readonly words: Words;
}

/** A language that the bot also speaks. It needs all of this. */
export interface SpokenLanguage extends RecognisedLanguage {
  /** BCP 47 tag for dates and numbers. */
  readonly locale: string;
  readonly sentences: Sentences;
  readonly manifest: ManifestTexts;
}
