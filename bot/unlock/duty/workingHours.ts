import type { Instant } from '../values.js';
import { isHoliday, type Holiday } from './holidays.js';
import { wallClock } from './wallClock.js';

/** A part of the week. */
export interface Span {
  /** 1 is Monday, 7 is Sunday. Both are included. */
  readonly days: { readonly from: number; readonly to: number };
  /** Minutes after midnight. `to` is the first minute outside. */
  readonly from: number;
  readonly to: number;
}

/** When people work, in the organisation's time zone. `always`: there is no time outside it. */
export type WorkingHours =
  | 'always'
  | {
      /** At least one. */
      readonly spans: readonly Span[];
      /** Days on which nobody works. */
      readonly holidays: readonly Holiday[];
      /** IANA name. */
      readonly timeZone: string;
    };

/** True at a moment at which nobody works. */
export function isOutside(hours: WorkingHours, at: Instant): boolean {
  if (hours === 'always') return false;
  const { minute, ...day } = wallClock(Date.parse(at), hours.timeZone);
  return !spansOn(hours, day).some(({ from, to }) => minute >= from && minute < to);
}

/** Returns the parts of one day on which people work. Empty on a free day. */
export function spansOn(
  { spans, holidays }: Exclude<WorkingHours, 'always'>,
  day: { readonly date: string; readonly weekday: number },
): readonly Span[] {
  return isHoliday(holidays, day.date) ? [] : spans.filter(({ days }) => isBetween(day.weekday, days));
}

/** Also for a week that begins on Sunday: 7 to 4. */
function isBetween(day: number, { from, to }: Span['days']): boolean {
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const FORM = /^(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))? (\d\d):(\d\d)-(\d\d):(\d\d)$/;

/** Reads `Mo-Fr 08:00-18:00` or `Sa 09:00-12:00`. Returns `undefined` for any other text. */
export function readSpan(text: string): Span | undefined {
  const [, first, last = first, ...clock] = FORM.exec(text.trim()) ?? [];
  const [h1 = 99, m1 = 0, h2 = 99, m2 = 0] = clock.map(Number);
  const [from, to] = [h1 * 60 + m1, h2 * 60 + m2];
  if (!first || !last || m1 > 59 || m2 > 59 || to > 24 * 60 || from >= to) return undefined;
  return { days: { from: DAYS.indexOf(first) + 1, to: DAYS.indexOf(last) + 1 }, from, to };
}

/**
 * Reads `always`, or parts of the week with commas between them: `Mo-Fr 08:00-18:00, Sa 09:00-12:00`.
 * @param timeZone IANA name
 * @returns `undefined` for any other text
 */
export function readHours(
  text: string,
  timeZone: string,
  holidays: readonly Holiday[] = [],
): WorkingHours | undefined {
  if (text === 'always') return 'always';
  const spans = text.split(',').map(readSpan);
  const read = spans.filter((span) => span !== undefined);
  return read.length === spans.length ? { spans: read, holidays, timeZone } : undefined;
}
