import { hasGaps, type Finding } from '../findings.js';
import { WATCHED_SOURCES, type Before, type WatchedFound, type WatchedSource } from '../request/watch.js';
import { isNotPrinted, isPrintPartial } from './fingerprints.js';
import { areTraitsMissing, areTraitsPartial } from './traitsOf.js';

/** The sources that could not be compared as a whole, each in the first list that fits. */
export interface NotCompared {
  /** Not read now, or only a part, then or now. */
  readonly unread: readonly WatchedSource[];
  /** Read now. Of what was there before nothing was noted: it was not read then, or an earlier version did not note it. */
  readonly unnoted: readonly WatchedSource[];
  /** Compared by id alone: an earlier version noted no more. */
  readonly byId: readonly WatchedSource[];
}

/** Says what of a look was not compared, and how far. What is in no list was compared as a whole. */
export function notCompared(found: WatchedFound, before: Before): NotCompared {
  const of = (how: keyof NotCompared) =>
    WATCHED_SOURCES.filter((source) => howFar(source, found, before) === how);
  return { unread: of('unread'), unnoted: of('unnoted'), byId: of('byId') };
}

function howFar(source: WatchedSource, found: WatchedFound, before: Before): keyof NotCompared | 'whole' {
  const finding: Finding<unknown> = found[source];
  if (!finding.known || hasGaps(finding)) return 'unread';
  if (isNotPrinted(source, before) || isNotListed(source, before)) return 'unnoted';
  if (isPrintPartial(source, found, before) || areTraitsPartial(source, found, before)) return 'unread';
  return areTraitsMissing(source, before) ? 'byId' : 'whole';
}

/** Compared with a note that is not there, a list says nothing. */
function isNotListed(source: WatchedSource, before: Before): boolean {
  return source in LISTED && before[LISTED[source as keyof typeof LISTED]] === undefined;
}

const LISTED = {
  methods: 'methods',
  consents: 'consents',
  rules: 'rules',
  forwarding: 'forwarding',
  risk: 'risk',
} as const satisfies Partial<Record<WatchedSource, keyof Before>>;
