import type { Instant } from '../values.js';

/** How a helpdesk agent made sure that the person who calls is the one they say. */
export const CALLER_CHECKS = [
  /** Called back on the office number of the directory. */
  'called-office',
  /** Called back on the mobile number of the directory. */
  'called-mobile',
  /** Called back on a number that is not in the directory. */
  'called-other',
  'in-person',
  'by-video',
  /** Another way, which `note` says. */
  'other',
] as const;
export type CallerCheck = (typeof CALLER_CHECKS)[number];

/** A call to the helpdesk, and how the agent checked who called. An agent says it; the bot cannot know. */
export interface Caller {
  readonly check: CallerCheck;
  /** The agent's own words. Only with `other`. */
  readonly note?: string;
  readonly at: Instant;
}
