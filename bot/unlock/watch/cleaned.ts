import type { Forwarding } from '../evidence/evidence.js';
import { unknown } from '../findings.js';
import type { UnlockRequest } from '../request/request.js';
import type { Step } from '../request/step.js';
import { WATCHED_SOURCES, type Before, type Cleaned, type WatchedFound } from '../request/watch.js';
import type { Instant, Json } from '../values.js';
import { broughtForwarding, forwardingText } from './forwardingText.js';
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
  const breakIn = all.find((one) => one.id === id && one.kind === 'contain');
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
 * may show it for a while.
 */
export function baseline(
  request: UnlockRequest,
  found: WatchedFound,
  since: Instant,
  { before }: Cleaned,
): { readonly now: Before; readonly later: Before } {
  const alertness = alertnessOf(request);
  const there = whatIsThere(found, since, alertness);
  if (request.kind === 'contain') {
    const asOf = request.evidence?.startedAt;
    const then = { ...whatIsThere(watchedIn(request), since, alertness), ...(asOf && { asOf }) };
    const now = preferring(then, there);
    return { now, later: without(now, request.steps) };
  }
  const both = before ? preferring(before, there) : there;
  const now = before?.forwarding === undefined ? both : forwardingOf(before, both);
  return { now, later: now };
}

/** The second, but for where mail goes. */
function forwardingOf(first: Before, second: Before): Before {
  const { forwarding, traits } = first;
  return {
    ...second,
    ...(forwarding !== undefined && { forwarding }),
    traits: { ...second.traits, ...(traits?.forwarding && { forwarding: traits.forwarding }) },
  };
}

/** The lists of the first, and what only the second has. Where mail goes and the risk are those of the second. */
function preferring(first: Before, second: Before): Before {
  const { asOf, methods, consents, rules, prints, traits = {} } = first;
  const { forwarding: _to, risk: _level, ...described } = traits;
  return {
    ...second,
    ...(asOf && { asOf }),
    ...(methods && { methods }),
    ...(consents && { consents }),
    ...(rules && { rules }),
    prints: { ...second.prints, ...prints },
    traits: { ...second.traits, ...described },
  };
}

/**
 * Without what these steps removed or switched off. What counted about it stays: an approver may bring it back, and no
 * more than it was.
 */
function without(before: Before, steps: readonly Step[]): Before {
  const gone = new Set(steps.filter(({ state }) => state === 'done').flatMap(keysOf));
  const left = (keys: readonly string[] = []) => keys.filter((key) => !gone.has(key));
  const { methods, consents, rules, prints = {} } = before;
  return {
    ...before,
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

/** Whoever may forward without a copy may do so with one. */
function forwardingKeysIn(value: Json | undefined): readonly string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  if (!('smtpAddress' in value)) return [];
  const forwarding = value as unknown as Forwarding;
  return [forwardingText(forwarding), broughtForwarding(forwarding)].filter((key) => key !== '');
}

/** What the evidence says of the sources that are looked at. */
function watchedIn({ evidence }: UnlockRequest): WatchedFound {
  const found = evidence?.found ?? {};
  return Object.fromEntries(
    WATCHED_SOURCES.map((source) => [source, found[source] ?? unknown('unavailable')]),
  ) as unknown as WatchedFound;
}
