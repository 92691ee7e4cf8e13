/** What the clock on the wall shows. */
export interface WallClock {
  /** `2026-12-25` */
  readonly date: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** After midnight, on this clock. */
  readonly minute: number;
  readonly second: number;
  /** How far this clock is ahead of UTC, in milliseconds. */
  readonly aheadMs: number;
}

/** Making a format takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * @param ms since 1970
 * @param timeZone IANA name
 */
export function wallClock(ms: number, timeZone: string): WallClock {
  const parts = formatOf(timeZone).formatToParts(new Date(ms));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((one) => one.type === type)?.value ?? '');
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')];
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  return {
    date: new Date(shown).toISOString().slice(0, 10),
    weekday: new Date(shown).getUTCDay() || 7,
    minute: hour * 60 + minute,
    second,
    aheadMs: shown - Math.floor(ms / 1_000) * 1_000,
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'gregory', ...numeric, ...clock });
  formats.set(timeZone, made);
  return made;
}
