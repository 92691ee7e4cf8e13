import type { EvidenceFound } from '../evidence/evidence.js';
import type { Instant } from '../values.js';

/** What a look reads: what somebody who got in sets up first. */
export const WATCHED_SOURCES = [
  'methods',
  'changes',
  'consents',
  'rules',
  'ruleChanges',
  'forwarding',
  'risk',
  'mailboxRules',
  'delegates',
  'signIns',
] as const satisfies readonly (keyof EvidenceFound)[];
export type WatchedSource = (typeof WATCHED_SOURCES)[number];

/** What one look read. */
export type WatchedFound = Pick<EvidenceFound, WatchedSource>;

export const SIGHTING_KINDS = [
  'method',
  'device',
  'consent',
  'rule',
  'forwarding',
  'risk',
  'delegate',
  'sign-in',
] as const;
export type SightingKind = (typeof SIGHTING_KINDS)[number];

/** Something that was not there when the bot let somebody in. */
export interface Sighting {
  readonly kind: SightingKind;
  /** What it is called, e.g. `iPhone of J` or `•••• 71`: data, never markup. Absent where Microsoft gives no name. */
  readonly name?: string;
}

/** What was there at the first look. A part that could not be read then is absent. */
export interface Before {
  readonly methods?: readonly string[];
  readonly consents?: readonly string[];
  readonly rules?: readonly string[];
  /** Where mail goes, as one text. Empty for nowhere. */
  readonly forwarding?: string;
  readonly risk?: string;
  /** Keys of what was there, by source: `bot/unlock/watch/fingerprints.ts`. */
  readonly prints?: Readonly<Record<string, readonly string[]>>;
}

/** One look at the account, and what it saw that no look before it saw. */
export interface WatchLook {
  readonly due: Instant;
  readonly at?: Instant;
  readonly seen?: readonly Sighting[];
  /** What could not be read, or not be compared. */
  readonly unread?: readonly WatchedSource[];
}

/** The looks at an account after something that lets somebody in. The first one notes what is there. */
export interface Watch {
  readonly since: Instant;
  readonly before?: Before;
  readonly looks: readonly WatchLook[];
}

/** Everything that the looks saw so far. */
export function seenBy({ looks }: Watch): readonly Sighting[] {
  return looks.flatMap(({ seen = [] }) => seen);
}
