import { localeOf } from '../../bot/texts/languages.js';
import { textsIn } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';
import type { Instant } from '../../bot/unlock/values.js';

/** Writes moments in the reader's language. */
export interface Times {
  /** With a preposition: "at 14:02", "on 6 Aug at 14:02". */
  moment(at: Instant): string;
  /** Without a preposition: "14:02", "6 Aug 14:02". */
  clock(at: Instant): string;
  /** The day alone: "6 Aug 2026". */
  date(at: Instant): string;
  /** Always with its date. */
  full(at: Instant): string;
}

/** @param day a moment of the day whose date is left out */
export function textTimes(language: Language, timeZone: string, day: Instant): Times {
  const t = textsIn(language);
  const { hour, date, dayKey, year } = formatsFor(language, timeZone);
  const sameDay = (at: Instant) => dayKey(at) === dayKey(day);
  return {
    moment: (at) =>
      sameDay(at)
        ? t('cards:time.sameDay', { clock: hour(at) })
        : t('cards:time.otherDay', { clock: hour(at), date: date(at) }),
    clock: (at) => (sameDay(at) ? hour(at) : `${date(at)} ${hour(at)}`),
    date: year,
    full: (at) => `${year(at)} ${hour(at)}`,
  };
}

type Formats = Readonly<Record<'hour' | 'date' | 'dayKey' | 'year', (at: Instant) => string>>;

/** Making a format takes a hundred times as long as using it, and an organisation has few languages and zones. */
const made = new Map<string, Formats>();
/** A zone comes from a message, and the same one can be written in many ways. */
const MOST_KEPT = 200;

function formatsFor(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const one = new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options });
    return (at: Instant) => one.format(new Date(at));
  };
  const formats: Formats = {
    hour: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    date: format({ day: 'numeric', month: 'short' }),
    dayKey: format({ dateStyle: 'short' }),
    year: format({ day: 'numeric', month: 'short', year: 'numeric' }),
  };
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, formats);
  return formats;
}

/** A duration in its two largest units: "12 min", "1 h 5 min", "2 d 3 h". */
export function duration(from: Instant, to: Instant, language: Language): string {
  const t = textsIn(language);
  const minutes = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS));
  if (minutes === 0) return t('cards:time.moments');
  if (minutes < 60) return t('cards:time.minutes', { n: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return t('cards:time.hours', { n: hours, rest: minutes % 60 });
  return t('cards:time.days', { n: Math.floor(hours / 24), rest: hours % 24 });
}

const MINUTE_MS = 60_000;
const UNITS = [
  ['year', 365 * 24 * 60],
  ['month', 30 * 24 * 60],
  ['day', 24 * 60],
  ['hour', 60],
  ['minute', 1],
] as const;

/** The time from `moment` to `now`, in its largest unit: "3 days ago". */
export function ago(moment: Instant, now: Instant, language: Language): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(moment)) / MINUTE_MS);
  const unit = UNITS.find(([, size]) => minutes >= size);
  if (!unit) return textsIn(language)('cards:time.justNow');
  const [name, size] = unit;
  return new Intl.RelativeTimeFormat(localeOf(language)).format(-Math.floor(minutes / size), name);
}
