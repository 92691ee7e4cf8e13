import { wallClock } from '../duty/wallClock.js';
import type { Instant } from '../values.js';

/** How often the digest is posted, and when. Weekly is on Mondays. */
export interface DigestPlan {
  readonly every: 'day' | 'week';
  /** After midnight, on the clock of the organisation. */
  readonly minute: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** A span of time: `from` belongs to it, `to` does not. */
export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

const DAY_MS = 24 * 60 * 60_000;
const MONDAY = 1;

/** The newest moment until now at which a digest was due. */
export function lastDue(plan: DigestPlan, now: Date): Instant {
  return due(plan, now, -1);
}

/** The next moment after now at which one is due. */
export function nextDue(plan: DigestPlan, now: Date): Instant {
  return due(plan, now, 1);
}

/** What the digest of that moment is about: the last whole days before it, on the clock of the organisation. */
export function periodBefore({ every, timeZone }: DigestPlan, dueAt: Instant): Period {
  const { date } = wallClock(Date.parse(dueAt), timeZone);
  const days = every === 'week' ? 7 : 1;
  return { from: momentOf(daysAfter(date, -days), 0, timeZone), to: momentOf(date, 0, timeZone) };
}

/** As long a span right before this one. */
export function before({ from, to }: Period): Period {
  return { from: new Date(2 * Date.parse(from) - Date.parse(to)).toISOString(), to: from };
}

/** The days until now, for who asks in between. */
export function untilNow({ every }: Pick<DigestPlan, 'every'>, now: Date): Period {
  const days = every === 'week' ? 7 : 1;
  return { from: new Date(now.getTime() - days * DAY_MS).toISOString(), to: now.toISOString() };
}

/** Looks from day to day, because a day of the clock on the wall has not always 24 hours. */
function due({ every, minute, timeZone }: DigestPlan, now: Date, step: 1 | -1): Instant {
  const { date } = wallClock(now.getTime(), timeZone);
  for (let days = 0; days <= 8; days++) {
    const day = daysAfter(date, days * step);
    if (every === 'week' && weekdayOf(day) !== MONDAY) continue;
    const at = momentOf(day, minute, timeZone);
    if (step < 0 ? Date.parse(at) <= now.getTime() : Date.parse(at) > now.getTime()) return at;
  }
  throw new Error('No week is without a Monday');
}

/** @param date `2026-12-25` */
function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The moment at which the clock on the wall shows this. Where it is set forward over it, the moment right after. */
function momentOf(date: string, minute: number, timeZone: string): Instant {
  const shown = Date.parse(`${date}T00:00:00Z`) + minute * 60_000;
  const first = shown - wallClock(shown, timeZone).aheadMs;
  const second = shown - wallClock(first, timeZone).aheadMs;
  return new Date(second).toISOString();
}
