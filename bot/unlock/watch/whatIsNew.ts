import { addedAddresses } from '../evidence/addedAddresses.js';
import { contactChanges } from '../evidence/contactChanges.js';
import type { InboxRule } from '../evidence/evidence.js';
import type { DirectoryChange } from '../evidence/directoryChange.js';
import { maskAddress } from '../evidence/maskAddress.js';
import { judgeMethods } from '../evidence/judgeMethods.js';
import { isUnprinted, newPrints, printsOf } from './fingerprints.js';
import { forwardingText } from './forwardingText.js';
import { isAfter } from './isAfter.js';
import { beganToWork } from '../evidence/mailboxChanges.js';
import { hasGaps, type Finding } from '../findings.js';
import type { Instant } from '../values.js';
import {
  seenBy,
  WATCHED_SOURCES,
  type Before,
  type Sighting,
  type Watch,
  type WatchedFound,
  type WatchedSource,
} from '../request/watch.js';

/** Names of the directory audit for what is not read anywhere else (microsoft-apis.md A12). */
const DEVICE_ADDED = /^(register device|add device|add registered owner to device)$/i;
const CONSENT_GIVEN = /^consent to application$/i;
/** Microsoft's words for a risk that nobody has dealt with (microsoft-apis.md A13). */
const AT_RISK = ['atRisk', 'confirmedCompromised'];

/** What the first look notes, to compare the later ones with. */
export function whatIsThere(found: WatchedFound, since: Instant): Before {
  const { methods, consents, rules, forwarding, risk } = found;
  return {
    ...(methods.known && { methods: methods.value.map(({ id }) => id) }),
    ...(consents.known && { consents: consents.value.map(({ grantId }) => grantId) }),
    ...(rules.known && { rules: enabled(rules.value).map(({ id }) => id) }),
    ...(forwarding.known && { forwarding: forwardingText(forwarding.value) }),
    ...(risk.known && { risk: risk.value.state }),
    prints: printsOf(found, since),
  };
}

/**
 * Compares what is there now with what was noted, and with the moment at which somebody was let in. What an earlier look
 * saw is not seen again. What could not be read, then or now, is named: it is never taken for "nothing new".
 * @param brought keys of what an approver had brought back, which is no news
 */
export function whatIsNew(
  watch: Watch,
  found: WatchedFound,
  brought: readonly string[] = [],
): { readonly seen: readonly Sighting[]; readonly unread: readonly WatchedSource[] } {
  const before = watch.before ?? {};
  const all = [
    ...newMethods(found, before, before.asOf ?? watch.since),
    ...registered(found, watch.since),
    ...changed(found.changes, DEVICE_ADDED, 'device', watch.since),
    ...newAddresses(found, watch.since, brought),
    ...newConsents(found, before, watch.since),
    ...newRules(found, before, watch.since, brought),
    ...newForwarding(found, before, brought),
    ...newRisk(found, before),
    ...newPrints(found, before.prints, watch.since, brought),
  ];
  const earlier = new Set(seenBy(watch).map(keyOf));
  const seen = [...new Map(all.map((one) => [keyOf(one), one])).values()].filter(
    (one) => !earlier.has(keyOf(one)),
  );
  return { seen, unread: WATCHED_SOURCES.filter((source) => isUnread(source, found, before)) };
}

/** A method with a date is new by its date. One without (a phone) is new when it was not noted. A pass is the bot's. */
function newMethods({ methods }: WatchedFound, { methods: ids }: Before, since: Instant): Sighting[] {
  if (!methods.known) return [];
  return methods.value
    .filter(({ kind }) => kind !== 'temporaryAccessPassMethods')
    .filter((one) => (one.since ? isAfter(one.since, since) : ids !== undefined && !ids.includes(one.id)))
    .map(({ name }) => sighting('method', name));
}

/** What the audit shows as registered and no method explains: it was taken away again, or Graph does not list its kind. */
function registered({ methods, changes }: WatchedFound, since: Instant): readonly Sighting[] {
  if (!methods.known || !changes.known) return [];
  const own = changes.value.filter(({ bySubject, at }) => bySubject && isAfter(at, since));
  return judgeMethods(methods.value, own, Date.parse(since)).registrations.map(({ reason, what }) =>
    sighting('method', reason ?? what),
  );
}

/** A mail address outside that was given to the account, by which a password can be reset. What an admin added is not the thief's. */
function newAddresses(
  { changes }: WatchedFound,
  since: Instant,
  brought: readonly string[],
): readonly Sighting[] {
  if (!changes.known) return [];
  return addedAddresses(contactChanges(changes.value), undefined)
    .filter(({ at, byOthers, address }) => !byOthers && isAfter(at, since) && !brought.includes(address))
    .map(({ address }) => sighting('address', maskAddress(address)));
}

function newConsents(
  { consents, changes }: WatchedFound,
  { consents: ids }: Before,
  since: Instant,
): readonly Sighting[] {
  const granted = consents.known && ids ? consents.value.filter(({ grantId }) => !ids.includes(grantId)) : [];
  return [
    ...granted.map(({ appName }) => sighting('consent', appName)),
    ...changed(changes, CONSENT_GIVEN, 'consent', since),
  ];
}

function newRules(
  { rules, ruleChanges }: WatchedFound,
  { rules: ids }: Before,
  since: Instant,
  brought: readonly string[],
): readonly Sighting[] {
  // One that was switched off and is on again is as good as new.
  const made =
    rules.known && ids
      ? enabled(rules.value).filter(({ id }) => !ids.includes(id) && !brought.includes(id))
      : [];
  const logged = ruleChanges.known
    ? ruleChanges.value.filter((one) => beganToWork(one) && isAfter(one.at, since))
    : [];
  return [...made, ...logged].map(({ name }) => sighting('rule', name));
}

function newForwarding(
  { forwarding }: WatchedFound,
  { forwarding: was }: Before,
  brought: readonly string[],
): readonly Sighting[] {
  if (!forwarding.known || was === undefined) return [];
  const to = forwardingText(forwarding.value);
  return to !== '' && to !== was && !brought.includes(to) ? [sighting('forwarding', to)] : [];
}

function newRisk({ risk }: WatchedFound, { risk: was }: Before): readonly Sighting[] {
  if (!risk.known || !AT_RISK.includes(risk.value.state) || risk.value.state === was) return [];
  return [sighting('risk', risk.value.level)];
}

function changed(
  changes: Finding<readonly DirectoryChange[]>,
  name: RegExp,
  kind: Sighting['kind'],
  since: Instant,
): readonly Sighting[] {
  if (!changes.known) return [];
  return changes.value
    .filter(
      ({ what, succeeded, bySubject, at }) => name.test(what) && succeeded && bySubject && isAfter(at, since),
    )
    .map(({ target }) => sighting(kind, target));
}

/** Compared with a note that is not there, a list says nothing. */
function isUnread(source: WatchedSource, found: WatchedFound, before: Before): boolean {
  const finding: Finding<unknown> = found[source];
  if (!finding.known || hasGaps(finding)) return true;
  if (isUnprinted(source, found, before.prints)) return true;
  return source in COMPARED && before[COMPARED[source as keyof typeof COMPARED]] === undefined;
}

const COMPARED = {
  methods: 'methods',
  consents: 'consents',
  rules: 'rules',
  forwarding: 'forwarding',
  risk: 'risk',
} as const satisfies Partial<Record<WatchedSource, keyof Before>>;

function enabled(rules: readonly InboxRule[]): readonly InboxRule[] {
  return rules.filter((rule) => rule.enabled);
}

function sighting(kind: Sighting['kind'], name: string | undefined): Sighting {
  return { kind, ...(name && { name }) };
}

function keyOf({ kind, name = '' }: Sighting): string {
  return `${kind}\n${name}`;
}
