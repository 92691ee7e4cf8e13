import { unknown } from '../findings.js';
import type { UnlockRequest } from '../request/request.js';
import type { Step } from '../request/step.js';
import { WATCHED_SOURCES, type Before, type Cleaned, type WatchedFound } from '../request/watch.js';
import type { Instant } from '../values.js';
import { forwardingKeysIn } from './forwardingText.js';
import { alertnessOf } from './alertness.js';
import { protocolKeysIn } from './protocolPrints.js';
import { repliesKeysIn } from './repliesPrint.js';
import { whatIsThere } from './whatIsNew.js';

/**
 * Finds what the looks of a request have to know of its break-in.
 * @param all everything about the account
 */
export function cleanedFor(request: UnlockRequest, all: readonly UnlockRequest[]): Cleaned {
  const id = request.kind === 'contain' ? request.id : request.origin?.id;
  if (id === undefined) return { brought: [] };
  const breakIn = all.find((one) => one.id === id);
  const watch = breakIn && 'watch' in breakIn ? breakIn.watch : undefined;
  const steps = all
    .filter(({ kind, origin }) => kind === 'restore' && origin?.id === id)
    .flatMap((one) => one.steps);
  return {
    ...(request.kind !== 'contain' && watch?.before && { before: watch.before }),
    brought: steps.filter(({ state }) => state === 'done').flatMap(keysOf),
  };
}

/**
 * What the first look compares with, and what the later ones do. After a containment that is what the evidence showed: who
 * came in between is new at once. What was cleaned is new when it is there again, but not at the first look: Microsoft
 * may show it for a while. What the evidence lacks has nothing to be compared with, and is noted for the later looks.
 */
export function baseline(
  request: UnlockRequest,
  found: WatchedFound,
  since: Instant,
  { before }: Cleaned,
): { readonly now: Before; readonly later: Before } {
  const there = whatIsThere(found, since, alertnessOf(request));
  if (request.kind === 'contain') {
    const asOf = request.evidence?.startedAt;
    const then = { ...whatIsThere(watchedIn(request), since, alertnessOf(request)), ...(asOf && { asOf }) };
    const now = withRiskOf(there, then);
    return { now, later: without(filled(withForwardingOf(there, now), there), request.steps) };
  }
  const now = before ? withRiskOf(there, before) : there;
  return { now, later: filled(now, there) };
}

/** What the looks after this one compare with: of what could not be read before, what is there now. */
export function notedSince(
  request: UnlockRequest,
  found: WatchedFound,
  since: Instant,
  before: Before,
): Before {
  const all = filled(before, whatIsThere(found, since, alertnessOf(request)));
  return request.kind === 'contain' ? without(all, request.steps) : all;
}

/** The first, and what only the second has. */
function filled(first: Before, second: Before): Before {
  return {
    ...second,
    ...first,
    prints: { ...second.prints, ...first.prints },
    traits: { ...second.traits, ...first.traits },
  };
}

/** Where mail goes as the first has it, and the rest of the second. */
function withForwardingOf({ forwarding, traits }: Before, second: Before): Before {
  return {
    ...second,
    ...(forwarding !== undefined && { forwarding }),
    traits: { ...second.traits, ...(traits?.forwarding && { forwarding: traits.forwarding }) },
  };
}

/** The same for the risk: it stays for a while, and says nothing of what was done. */
function withRiskOf({ risk, traits }: Before, second: Before): Before {
  if (second.risk === undefined || risk === undefined) return second;
  return { ...second, risk, traits: { ...second.traits, ...(traits?.risk && { risk: traits.risk }) } };
}

/**
 * Without what these steps removed, switched off or cleared. What counted about it stays: an approver may bring it back,
 * and no more than it was.
 */
function without(before: Before, steps: readonly Step[]): Before {
  const done = steps.filter(({ state }) => state === 'done');
  const gone = new Set(done.flatMap((step) => [...keysOf(step), ...clearedBy(step)]));
  const left = (keys: readonly string[] = []) => keys.filter((key) => !gone.has(key));
  const { methods, consents, rules, forwarding, prints = {} } = before;
  return {
    ...before,
    ...(forwarding !== undefined && { forwarding: gone.has(forwarding) ? '' : forwarding }),
    ...(methods && { methods: left(methods) }),
    ...(consents && { consents: left(consents) }),
    ...(rules && { rules: left(rules) }),
    prints: Object.fromEntries(Object.entries(prints).map(([source, keys]) => [source, left(keys)])),
  };
}

/** By which keys a look knows what a step changed: its id, a right with its holder, protocols, replies, and where mail goes. */
function keysOf(step: Step): readonly string[] {
  const { target } = step;
  const before = 'before' in step ? step.before : undefined;
  const stored = [before, target?.value].flatMap((value) => [
    ...protocolKeysIn(value),
    ...repliesKeysIn(value),
  ]);
  if (!target) return stored;
  const { id, kind, value } = target;
  return [
    ...(id === '' ? [] : [id]),
    ...(id !== '' && kind !== undefined ? [`${kind} ${id.toLowerCase()}`] : []),
    ...forwardingKeysIn(value),
    ...stored,
  ];
}

/** Where mail went before a step of a containment. Of one that brings something back it is not what was brought. */
function clearedBy(step: Step): readonly string[] {
  return 'before' in step ? forwardingKeysIn(step.before) : [];
}

/** What the evidence says of the sources that are looked at. */
function watchedIn({ evidence }: UnlockRequest): WatchedFound {
  const found = evidence?.found ?? {};
  return Object.fromEntries(
    WATCHED_SOURCES.map((source) => [source, found[source] ?? unknown('unavailable')]),
  ) as unknown as WatchedFound;
}
