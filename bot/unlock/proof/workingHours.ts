import type { Instant } from '../values.js';

/** When the approvers work, in the organisation's time zone. `always`: there is no time outside it. */
export type WorkingHours =
  | 'always'
  | {
      /** 1 is Monday, 7 is Sunday. Both are included. */
      readonly days: { readonly from: number; readonly to: number };
      /** Minutes after midnight. `to` is the first minute outside. */
      readonly from: number;
      readonly to: number;
      /** IANA name. */
      readonly timeZone: string;
    };

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** True at a moment at which nobody works. A free day counts like a working day: the bot knows no holidays. */
export function isOutside(hours: WorkingHours, at: Instant): boolean {
  if (hours === 'always') return false;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: hours.timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = DAYS.indexOf(part('weekday')) + 1;
  const minute = Number(part('hour')) * 60 + Number(part('minute'));
  return !isBetween(day, hours.days) || minute < hours.from || minute >= hours.to;
}

/** Also for a week that begins on Sunday: 7 to 4. */
function isBetween(day: number, { from, to }: { from: number; to: number }): boolean {
  return from <= to ? day >= from && day <= to : day >= from || day <= to;
}

const FORM = /^(Mo|Tu|We|Th|Fr|Sa|Su)-(Mo|Tu|We|Th|Fr|Sa|Su) (\d\d):(\d\d)-(\d\d):(\d\d)$/;
const SHORT = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Reads `Mo-Fr 08:00-18:00` or `always`. Returns `undefined` for any other text. */
export function readHours(text: string, timeZone: string): WorkingHours | undefined {
  if (text === 'always') return 'always';
  const [, first, last, ...clock] = FORM.exec(text) ?? [];
  const [h1 = 99, m1 = 0, h2 = 99, m2 = 0] = clock.map(Number);
  const [from, to] = [h1 * 60 + m1, h2 * 60 + m2];
  if (!first || !last || m1 > 59 || m2 > 59 || to > 24 * 60 || from >= to) return undefined;
  return { days: { from: SHORT.indexOf(first) + 1, to: SHORT.indexOf(last) + 1 }, from, to, timeZone };
}
