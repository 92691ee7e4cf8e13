import type { Instant } from '../../values.js';
import { TRAITS, type Habits, type SignInEntry, type Trait, type Visit } from './entry.js';
import { isSecurityPage } from './securityPages.js';
import { traitsOf } from './traits.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Who opens the security pages later than this after coming in does it for another reason. */
const SOON_MS = 15 * MINUTE_MS;
const MOST_VISITS = 40;
const MOST_APPS = 5;
const MOST_USED = 200;
/** In a country on so many days: not a trip, and longer than most thieves stay unseen. */
const USUAL_DAYS = 5;

/** The visits since a moment, newest first, and what is usual. `more`: visits that are left out. */
export interface Visits {
  readonly visits: readonly Visit[];
  readonly more: number;
  readonly habits: Habits;
}

/**
 * Puts the sign-ins that succeeded together, and notes what of them this person had not used before.
 * @param entries in any order, from before `since` too
 * @param since the days that are judged begin here
 * @param from the log was read from here on
 */
export function visitsOf(entries: readonly SignInEntry[], since: Instant, from: Instant): Visits {
  const sorted = entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const news = newTraits(sorted, since);
  const recent = sorted.filter(({ at }) => isFrom(at, since));
  const visits = [...groupsOf(recent).values()]
    .map((group) => visitOf(group, news))
    // What says nothing goes first where there is no room for all.
    .toSorted((a, b) => weightOf(b) - weightOf(a) || Date.parse(b.newest) - Date.parse(a.newest));
  return {
    visits: visits.slice(0, MOST_VISITS).toSorted((a, b) => Date.parse(b.newest) - Date.parse(a.newest)),
    more: Math.max(0, visits.length - MOST_VISITS),
    habits: habitsOf(sorted, since, from),
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

/**
 * What was used for the first time since that moment, after something else had been used. The first sign-in of a log
 * says nothing: everything in it is new.
 */
function newTraits(sorted: readonly SignInEntry[], since: Instant): ReadonlySet<string> {
  const seen = new Set<string>();
  const fresh = new Set<string>();
  const known = new Set<Trait>();
  for (const entry of sorted) {
    const traits = traitsOf(entry);
    for (const trait of TRAITS) {
      const value = traits[trait];
      if (value === undefined) continue;
      const key = `${trait} ${value}`;
      if (!seen.has(key) && known.has(trait) && isFrom(entry.at, since)) fresh.add(key);
      seen.add(key);
      known.add(trait);
    }
  }
  return fresh;
}

function visitOf(group: readonly SignInEntry[], news: ReadonlySet<string>): Visit {
  const [first, last] = [group[0]!, group.at(-1)!];
  const traits = traitsOf(first);
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
    fresh: TRAITS.filter((trait) => news.has(`${trait} ${traits[trait]}`)),
    ...(opened && { opened: opened.app ?? opened.appId ?? '' }),
  };
}

function habitsOf(sorted: readonly SignInEntry[], since: Instant, from: Instant): Habits {
  const newestFirst = sorted.toReversed();
  const before = sorted.filter(({ at }) => !isFrom(at, since));
  const used = (trait: Trait) =>
    [...new Set(newestFirst.flatMap((entry) => traitsOf(entry)[trait] ?? []))].slice(0, MOST_USED);
  return {
    since: from,
    countries: usualCountries(before),
    protocols: [...new Set(before.flatMap((entry) => traitsOf(entry).protocol ?? []))],
    used: {
      country: used('country'),
      address: used('address'),
      device: used('device'),
      client: used('client'),
      protocol: used('protocol'),
    },
  };
}

function usualCountries(before: readonly SignInEntry[]): readonly string[] {
  const days = new Map<string, Set<number>>();
  for (const entry of before) {
    const { country } = traitsOf(entry);
    if (country)
      days.set(country, (days.get(country) ?? new Set()).add(Math.floor(Date.parse(entry.at) / DAY_MS)));
  }
  return [...days].filter(([, on]) => on.size >= USUAL_DAYS).map(([country]) => country);
}
