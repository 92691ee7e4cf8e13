import type { Symptom } from '../symptoms.js';

/** What single words mean, as far as it helps to tell what somebody sees. */
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

/** The words of one language that first words are read by. The words themselves stand with the languages. */
export interface SymptomWords {
  /** Single words by meaning; `*` stands for any ending. */
  readonly classes: Readonly<Record<WordClass, List>>;
  /** Said by themselves: no idea what is wrong. */
  readonly unsure: List;
  /** "Not blocked" is no complaint about being blocked: the word that denies, and what may stand before the denied one. */
  readonly denials: { readonly words: List; readonly between: List };
  /** What stands before a code that was copied: "error 50126", "code nr 50126". As it is written, accents too. */
  readonly codes: { readonly named: List; readonly numbered: List };
}

/**
 * What a person's words mean: a row holds when every word class in it is found, in any order. Read from top to
 * bottom, so that signs of a break-in come first.
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

/** What can be denied. */
export const DENIABLE: readonly WordClass[] = ['BLOCKED', 'LOCKED', 'HACKED', 'STOLEN', 'CLICKED'];
