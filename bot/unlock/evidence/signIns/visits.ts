import type { Instant } from '../../values.js';
import { TRAITS, type Habits, type SignInEntry, type Trait, type Visit } from './entry.js';
import { learn, SOON_MS } from './habits.js';
import { isSecurityPage } from './securityPages.js';
import { traitsOf } from './traits.js';

const MOST_VISITS = 40;
const MOST_APPS = 5;

/** The visits since a moment, newest first, and what is usual. `more`: visits that are left out, the least new ones. */
export interface Visits {
  readonly visits: readonly Visit[];
  readonly more: number;
  readonly habits: Habits;
}

/**
 * Puts the sign-ins that succeeded together, and notes what of them is not usual for this person.
 * @param entries in any order, from before `since` too
 * @param since the days that are judged begin here
 * @param from the log was read from here on
 * @param isShown which of them become visits. All of them show what is usual.
 */
export function visitsOf(
  entries: readonly SignInEntry[],
  since: Instant,
  from: Instant,
  isShown: (entry: SignInEntry) => boolean = () => true,
): Visits {
  const sorted = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const { freshIn, habits } = learn(sorted, since, from);
  const recent = sorted.filter((entry) => isFrom(entry.at, since) && isShown(entry));
  const visits = [...groupsOf(recent).values()]
    .map((group) => visitOf(group, freshIn))
    // What says nothing goes first where there is no room for all.
    .toSorted((a, b) => weightOf(b) - weightOf(a) || Date.parse(b.newest) - Date.parse(a.newest));
  return {
    visits: visits.slice(0, MOST_VISITS).toSorted((a, b) => Date.parse(b.newest) - Date.parse(a.newest)),
    more: Math.max(0, visits.length - MOST_VISITS),
    habits,
  };
}

function weightOf({ fresh, opened }: Visit): number {
  return fresh.length + (opened ? 1 : 0);
}

function isFrom(at: Instant, since: Instant): boolean {
  return Date.parse(at) >= Date.parse(since);
}

function groupsOf(entries: readonly SignInEntry[]): Map<string, SignInEntry[]> {
  const groups = new Map<string, SignInEntry[]>();
  for (const entry of entries) {
    const traits = traitsOf(entry);
    const key = JSON.stringify([entry.city ?? '', ...TRAITS.map((trait) => traits[trait] ?? '')]);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}

function visitOf(group: readonly SignInEntry[], freshIn: (entry: SignInEntry) => readonly Trait[]): Visit {
  const [first, last] = [group[0]!, group.at(-1)!];
  const fresh = new Set(group.flatMap(freshIn));
  const soon = Date.parse(first.at) + SOON_MS;
  const opened = group.find((entry) => isSecurityPage(entry) && Date.parse(entry.at) <= soon);
  const apps = [...new Set(group.flatMap(({ app }) => app ?? []))];
  const { at: _at, app: _app, appId: _appId, ...way } = last;
  return {
    ...way,
    first: first.at,
    newest: last.at,
    count: group.length,
    apps: apps.slice(0, MOST_APPS),
    fresh: TRAITS.filter((trait) => fresh.has(trait)),
    ...(opened && { opened: opened.app ?? opened.appId ?? '' }),
  };
}
