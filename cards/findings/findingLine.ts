import type { Translate } from '../../bot/texts/texts.js';
import type { Findings } from '../../bot/unlock/findings.js';
import type { Language } from '../../bot/unlock/person.js';
import type { Instant } from '../../bot/unlock/values.js';
import { ago } from '../kit/times.js';

/**
 * What a line means for the decision. `problem`: this is wrong. `warning`: the approver should look first. `alarm`: a
 * warning that an intruder may be behind it. `source`: where the other lines come from. It is no reason for anything.
 */
export type Tone = 'fine' | 'fact' | 'source' | 'problem' | 'warning' | 'alarm';

/** One finding, as an approver reads it. */
export interface Line {
  readonly tone: Tone;
  readonly text: string;
}

/** What a line needs. The bot read the tenant at `at`. Lines count times from there, however old the card is. */
export interface Found {
  readonly findings: Findings;
  readonly at: Instant;
  readonly t: Translate;
  readonly language: Language;
  /** Their primary address. Absent where the reader is shown nobody in particular. */
  readonly address?: string;
}

/** Returns no line for an unknown finding. `unread.ts` lists all of those in one place. */
export type LineOf = (found: Found) => readonly Line[];

/** The time from `moment` to the look at the tenant: "3 days ago". */
export function agoIn({ at, language }: Found, moment: Instant): string {
  return ago(moment, at, language);
}

/** A list of one line. */
export function line(tone: Tone, text: string): readonly Line[] {
  return [{ tone, text }];
}
