import type { Translate } from '../../bot/texts/texts.js';
import type { Findings } from '../../bot/unlock/findings.js';
import type { Language } from '../../bot/unlock/person.js';
import type { Instant } from '../../bot/unlock/values.js';
import { ago } from '../kit/times.js';

/**
 * What a line means for the decision. `problem`: what is wrong, `warning`: look before you decide, `alarm`: a
 * warning that somebody else may be behind it.
 */
export type Tone = 'fine' | 'fact' | 'problem' | 'warning' | 'alarm';

/** One thing that was found, as an approver reads it. */
export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

/** What a line is made from. `at` is when the look was taken: times are told from there, however old the card. */
export interface Found {
  readonly findings: Findings;
  readonly at: Instant;
  readonly t: Translate;
  readonly language: Language;
}

/** No line at all when it is not known: what could not be read is said in one place (`unread.ts`). */
export type LineOf = (found: Found) => readonly Line[];

/** How long before the look something was: "3 days ago". */
export function agoIn({ at, language }: Found, moment: Instant): string {
  return ago(moment, at, language);
}

/** A list of one line. */
export function line(tone: Tone, text: string): readonly Line[] {
  return [{ tone, text }];
}
