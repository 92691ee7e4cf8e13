import type { Symptom } from '../symptoms.js';

/** Meanings of single words that help to recognise a symptom. */
export type WordClass =
  | 'NOT'
  | 'SEND'
  | 'MAIL'
  | 'BOUNCE'
  | 'PASSWORD'
  | 'WRONG'
  | 'ACCEPT'
  | 'ACCOUNT'
  | 'BLOCKED'
  | 'LOCKED'
  | 'HACKED'
  | 'STOLEN'
  | 'CLICKED'
  | 'SOMEONE'
  | 'USES'
  | 'STRANGE'
  | 'LINK'
  | 'FACTOR'
  | 'DEVICE'
  | 'GONE';

type List = readonly string[];

/** The words of one language that help to recognise a symptom. They are in `bot/texts`. */
export interface SymptomWords {
  /** Single words by meaning. `*` matches any ending. */
  readonly classes: Readonly<Record<WordClass, List>>;
  /** Whole messages that mean: no idea what is wrong. */
  readonly unsure: List;
  /** "Not blocked" does not mean blocked. `words` deny, and `between` may come before the denied word. */
  readonly denials: { readonly words: List; readonly between: List };
  /** Words before a copied code: "error 50126", "code nr 50126". Written as people write them, with accents. */
  readonly codes: { readonly named: List; readonly numbered: List };
}

/**
 * What a person's words mean. A row applies when the text has every word class of it, in any order. The first row that
 * applies counts, so signs of a break-in come first.
 */
export const SIGNS: readonly [Symptom, ...WordClass[]][] = [
  ['compromised', 'HACKED'],
  ['compromised', 'STOLEN', 'PASSWORD'],
  ['compromised', 'STOLEN', 'ACCOUNT'],
  ['compromised', 'CLICKED', 'LINK'],
  ['compromised', 'SOMEONE', 'USES', 'ACCOUNT'],
  ['compromised', 'STRANGE', 'MAIL', 'SEND'],
  ['cannot-send-mail', 'NOT', 'SEND', 'MAIL'],
  ['cannot-send-mail', 'BLOCKED', 'SEND'],
  ['cannot-send-mail', 'MAIL', 'BOUNCE'],
  ['lost-sign-in-method', 'FACTOR'],
  ['password-not-accepted', 'PASSWORD', 'WRONG'],
  ['password-not-accepted', 'PASSWORD', 'NOT', 'ACCEPT'],
  ['lost-sign-in-method', 'DEVICE', 'GONE'],
  ['sign-in-blocked', 'BLOCKED', 'ACCOUNT'],
  ['password-not-accepted', 'LOCKED'],
];

/** Word classes that a person can deny. */
export const DENIABLE: readonly WordClass[] = ['BLOCKED', 'LOCKED', 'HACKED', 'STOLEN', 'CLICKED'];
