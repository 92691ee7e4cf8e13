import type { Instant } from '../../values.js';
import { TRAITS, type Habits, type SignInEntry, type Trait, type TraitValues } from './entry.js';
import { isSecurityPage } from './securityPages.js';
import { isRare, isTelling, traitsOf } from './traits.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Who opens the security pages later than this after coming in does it for another reason. */
export const SOON_MS = 15 * MINUTE_MS;
/** On so many days it is a habit. Once is how everything begins, also what a thief does. */
const HABIT_DAYS = 2;
/** In a country on so many days: not a trip, and longer than most thieves stay unseen. */
const COUNTRY_DAYS = 5;
/** Who came from a network of which nothing was known on so many days does so by habit: a phone, a VPN, hotels. */
const ROAMING_DAYS = 4;
const MOST_VALUES = 200;

/** What was learnt from a log. */
export interface Learned {
  /** What of a sign-in was not usual at that time. */
  readonly freshIn: (entry: SignInEntry) => readonly Trait[];
  readonly habits: Habits;
}

/**
 * Learns what is usual, day by day: each sign-in is compared with the days before it. What is new becomes usual on the
 * second day, where nothing else of the sign-in was new, so that a thief does not make their own habits. In the days
 * that are judged nothing new becomes usual.
 * @param sorted sign-ins that succeeded, the oldest first
 * @param since the days that are judged begin here
 * @param from the log was read from here on
 */
export function learn(sorted: readonly SignInEntry[], since: Instant, from: Instant): Learned {
  const isBefore = ({ at }: SignInEntry) => Date.parse(at) < Date.parse(since);
  const hasBefore = Date.parse(from) < Date.parse(since);
  const diary = new Diary(hasBefore);
  for (const day of daysOf(sorted.filter(isBefore))) diary.write(day, true);
  const [usual, countries] = [diary.usual(HABIT_DAYS), diary.usual(COUNTRY_DAYS).country];
  for (const day of daysOf(sorted.filter((entry) => !isBefore(entry)))) diary.write(day, false);
  return {
    freshIn: (entry) => diary.fresh.get(entry) ?? [],
    habits: { since: from, countries, usual, used: withUsual(usual, diary.quiet) },
  };
}

/** True where the log goes back far enough to tell a device that is not usual. */
export function isHabitKnown(habits: Habits | undefined): boolean {
  return (habits?.usual?.device.length ?? 0) > 0;
}

/** What was used on which days. */
class Diary {
  readonly fresh = new Map<SignInEntry, readonly Trait[]>();
  /** Sign-ins of which at most the place was new. */
  readonly quiet: SignInEntry[] = [];
  private readonly days = new Map<string, Set<number>>();
  private readonly shown = new Map<Trait, Set<number>>();
  private readonly firstSeen = new Map<string, number>();
  private readonly networks = new Set<string>();
  private readonly suspect = new Set<string>();
  private readonly roaming = new Set<number>();

  constructor(private readonly hasBefore: boolean) {}

  /** Notes one day. All of it is compared with the days before. */
  write(entries: readonly SignInEntry[], makesHabits: boolean): void {
    for (const entry of entries) this.compare(entry);
    for (const entry of entries) this.count(entry, makesHabits);
  }

  /** What was used on so many days, what was used most first. */
  usual(days: number): TraitValues {
    return valuesBy((trait) =>
      [...this.days]
        .filter(([key, on]) => key.startsWith(`${trait} `) && on.size >= days)
        .toSorted(([, a], [, b]) => b.size - a.size)
        .map(([key]) => key.slice(trait.length + 1)),
    );
  }

  private compare(entry: SignInEntry): void {
    const traits = traitsOf(entry);
    const fresh = TRAITS.filter((trait) => this.isFresh(trait, traits[trait]));
    this.fresh.set(entry, fresh);
    const [place, at] = [placeOf(entry), Date.parse(entry.at)];
    const first = this.firstSeen.get(place) ?? at;
    this.firstSeen.set(place, first);
    if (fresh.length > 0 && isSecurityPage(entry) && at <= first + SOON_MS) this.suspect.add(place);
  }

  private isFresh(trait: Trait, value: string | undefined): boolean {
    if (value === undefined || !isTelling(trait, value)) return false;
    if (trait === 'address' && this.roaming.size >= ROAMING_DAYS) return false;
    if ((this.days.get(`${trait} ${value}`)?.size ?? 0) >= HABIT_DAYS) return false;
    // Where the log shows no days before, everything is new, and that says nothing.
    const isKnown = (this.shown.get(trait)?.size ?? 0) >= HABIT_DAYS;
    return isKnown || (this.hasBefore && isRare(trait, value));
  }

  private count(entry: SignInEntry, makesHabits: boolean): void {
    const fresh = this.fresh.get(entry) ?? [];
    const day = dayOf(entry);
    const traits = traitsOf(entry);
    const isSuspect = this.suspect.has(placeOf(entry));
    const isFirst = fresh.join() === 'address' && !this.networks.has(traits.address ?? '');
    if (isFirst && makesHabits && !isSuspect) this.roaming.add(day);
    this.networks.add(traits.address ?? '');
    if (!isSuspect && fresh.every(isOfPlace)) this.quiet.push(entry);
    for (const trait of TRAITS) {
      const value = traits[trait];
      if (value === undefined) continue;
      addTo(this.shown, trait, day);
      const isClean = makesHabits ? isOnlyNews(trait, fresh) : fresh.length === 0;
      if (isClean && !isSuspect) addTo(this.days, `${trait} ${value}`, day);
    }
  }
}

/** Nothing else of the sign-in was new. Whoever is in another country has another network too. */
function isOnlyNews(trait: Trait, fresh: readonly Trait[]): boolean {
  return fresh.every((other) => other === trait || (trait === 'country' && other === 'address'));
}

function isOfPlace(trait: Trait): boolean {
  return trait === 'country' || trait === 'address';
}

function placeOf(entry: SignInEntry): string {
  const { address = '', device = '' } = traitsOf(entry);
  return JSON.stringify([address, device]);
}

function dayOf({ at }: SignInEntry): number {
  return Math.floor(Date.parse(at) / DAY_MS);
}

function daysOf(sorted: readonly SignInEntry[]): readonly (readonly SignInEntry[])[] {
  const days = new Map<number, SignInEntry[]>();
  for (const entry of sorted) days.set(dayOf(entry), [...(days.get(dayOf(entry)) ?? []), entry]);
  return [...days.values()];
}

function addTo<K>(map: Map<K, Set<number>>, key: K, day: number): void {
  map.set(key, (map.get(key) ?? new Set()).add(day));
}

function withUsual(usual: TraitValues, quiet: readonly SignInEntry[]): TraitValues {
  const newest = quiet.toReversed().map(traitsOf);
  return valuesBy((trait) => [...usual[trait], ...newest.flatMap((traits) => traits[trait] ?? [])]);
}

function valuesBy(values: (trait: Trait) => readonly string[]): TraitValues {
  const of = (trait: Trait) => [...new Set(values(trait))].slice(0, MOST_VALUES);
  return {
    country: of('country'),
    address: of('address'),
    device: of('device'),
    client: of('client'),
    protocol: of('protocol'),
  };
}
