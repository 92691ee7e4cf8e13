import type { Instant } from '../values.js';
import { wallClock } from './wallClock.js';
import { isOutside, spansOn, type WorkingHours } from './workingHours.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Nobody is free for longer than that. After it the calendar counts every hour. */
const LONGEST_BREAK_MS = 400 * DAY_MS;

/** True at a moment at which people work. */
export function isWorking(hours: WorkingHours, at: Instant): boolean {
  return !isOutside(hours, at);
}

/** Returns this moment while people work, and otherwise the one at which they begin again. */
export function nextStart(hours: WorkingHours, at: Instant): Instant {
  if (hours === 'always') return at;
  const from = Date.parse(at);
  for (let ms = from; ms - from < LONGEST_BREAK_MS;) {
    const piece = pieceAt(hours, ms);
    if (piece.works) return new Date(ms).toISOString();
    ms = piece.until;
  }
  return at;
}

/**
 * Returns the moment at which people have worked this long since `at`. A day on which the clocks change counts as many
 * hours as people work on it.
 */
export function addWorkingTime(hours: WorkingHours, at: Instant, workMs: number): Instant {
  if (hours === 'always') return new Date(Date.parse(at) + workMs).toISOString();
  let left = workMs;
  let ms = Date.parse(at);
  for (let idleMs = 0; idleMs < LONGEST_BREAK_MS;) {
    const { works, until } = pieceAt(hours, ms);
    if (works && until - ms >= left) return new Date(ms + left).toISOString();
    idleMs = works ? 0 : idleMs + until - ms;
    if (works) left -= until - ms;
    ms = until;
  }
  return new Date(Date.parse(at) + workMs).toISOString();
}

/** Whether people work from this moment on, and until when that stays so at least. */
function pieceAt(
  hours: Exclude<WorkingHours, 'always'>,
  ms: number,
): { readonly works: boolean; readonly until: number } {
  const now = wallClock(ms, hours.timeZone);
  const spans = spansOn(hours, now);
  const works = spans.some(({ from, to }) => now.minute >= from && now.minute < to);
  const edges = [...spans.flatMap(({ from, to }) => [from, to]), 24 * 60];
  const edge = Math.min(...edges.filter((minute) => minute > now.minute));
  const until = ms + (edge - now.minute) * MINUTE_MS - now.second * 1_000 - (((ms % 1_000) + 1_000) % 1_000);
  const isSteady = (at: number) => wallClock(at, hours.timeZone).aheadMs === now.aheadMs;
  return { works, until: isSteady(until) ? until : firstOther(isSteady, ms, until) };
}

/** Returns the first moment in between at which the clocks were changed. */
function firstOther(isSteady: (ms: number) => boolean, from: number, to: number): number {
  let [steady, changed] = [from, to];
  while (changed - steady > 1) {
    const middle = Math.floor((steady + changed) / 2);
    if (isSteady(middle)) steady = middle;
    else changed = middle;
  }
  return changed;
}
