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
  'sweepRules',
  'delegates',
  'signIns',
  'codeSignIns',
  'backgroundSignIns',
  'devices',
  'phones',
  'folders',
  'protocols',
  'replies',
] as const satisfies readonly (keyof EvidenceFound)[];
export type WatchedSource = (typeof WATCHED_SOURCES)[number];

/** What one look read. */
export type WatchedFound = Pick<EvidenceFound, WatchedSource>;

export const SIGHTING_KINDS = [
  'method',
  'device',
  'consent',
  'rule',
  'sweep',
  'forwarding',
  'risk',
  'delegate',
  'sign-in',
  'phone',
  'folder',
  'protocol',
  'address',
  'replies',
  'reset-data',
  'app-key',
  'setting',
] as const;
export type SightingKind = (typeof SIGHTING_KINDS)[number];

/** The kinds of things that can change and stay what they are. Of the others another one is new. */
export const CHANGING_KINDS = [
  'method',
  'consent',
  'rule',
  'sweep',
  'forwarding',
  'risk',
  'folder',
  'replies',
] as const satisfies readonly SightingKind[];

/** True for a kind of which a thing can be changed. */
export function canChange(kind: SightingKind): kind is (typeof CHANGING_KINDS)[number] {
  return (CHANGING_KINDS as readonly SightingKind[]).includes(kind);
}

/** Something that was not there, or not so, when the bot let somebody in, or when a break-in was cleaned. */
export interface Sighting {
  readonly kind: SightingKind;
  /** What it is called, e.g. `iPhone of J` or `•••• 71`: data, never markup. Absent where Microsoft gives no name. */
  readonly name?: string;
  /** It was there before, and can do more now, or something else. */
  readonly changed?: boolean;
}

/** What was there at the first look, or when a break-in was cleaned. A part that could not be read then is absent. */
export interface Before {
  /** The moment of what was noted, where it is older than the first look: sign-in methods go by their dates. */
  readonly asOf?: Instant;
  readonly methods?: readonly string[];
  readonly consents?: readonly string[];
  readonly rules?: readonly string[];
  /** Where mail goes, as one text. Empty for nowhere. */
  readonly forwarding?: string;
  readonly risk?: string;
  /** Keys of what was there and not switched off, by source: `bot/unlock/watch/fingerprints.ts`. */
  readonly prints?: Readonly<Record<string, readonly string[]>>;
  /** What counted about these things, by source. Absent for a source that an earlier version noted: by id alone. */
  readonly traits?: Readonly<Partial<Record<WatchedSource, readonly Traits[]>>>;
}

/** What counts about one thing that keeps its id: `bot/unlock/watch/traits.ts`. */
export interface Traits {
  readonly key: string;
  readonly traits: readonly string[];
}

/** One thing that a look saw, as its source knows it, so that later looks know whether it is the same. */
export interface Noted extends Sighting {
  readonly from: WatchedSource;
  /** What tells it from others of this source: an id, or the moment of a line. */
  readonly key: string;
  readonly traits?: readonly string[];
  /** Which thing it is. A line of a log may not say. */
  readonly thing?: string;
}

/** What is known of a break-in when an account is looked at afterwards. Read in the transaction that stores the look. */
export interface Cleaned {
  /** What was there when the break-in was cleaned, for the looks of what gave the account back. */
  readonly before?: Before;
  /** What an approver had brought back since then: keys, and where mail goes. */
  readonly brought: readonly string[];
}

/** One look at the account, and what it saw that no look before it saw. */
export interface WatchLook {
  readonly due: Instant;
  readonly at?: Instant;
  readonly seen?: readonly Sighting[];
  /** What could not be read. In looks of an earlier version also the two that follow. */
  readonly unread?: readonly WatchedSource[];
  /** What was read, with nothing noted before to compare it with. */
  readonly unnoted?: readonly WatchedSource[];
  /** What was compared by id alone: whether a thing can do more now is not known. */
  readonly byId?: readonly WatchedSource[];
  /** What this look was the first to see, by source. Absent in looks of an earlier version. */
  readonly noted?: readonly Noted[];
}

/** The looks at an account after something that lets somebody in, and after a containment. */
export interface Watch {
  readonly since: Instant;
  readonly before?: Before;
  readonly looks: readonly WatchLook[];
}

/** Everything that the looks saw so far. */
export function seenBy({ looks }: Watch): readonly Sighting[] {
  return looks.flatMap(({ seen = [] }) => seen);
}
