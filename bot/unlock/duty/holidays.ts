/** A day on which nobody works: `2026-12-25`, or `12-25` for every year. */
export type Holiday = string;

const FORM = /^(?:(\d{4})-)?(\d\d)-(\d\d)$/;
/** A leap year, so that 29 February is a day of every year. */
const LEAP = 2028;

/** Reads `2026-12-25,12-26`. Empty for an empty text. Returns `undefined` when one of them is no day. */
export function readHolidays(text: string): readonly Holiday[] | undefined {
  const days = text.split(',').flatMap((day) => day.trim() || []);
  return days.every(isDay) ? days : undefined;
}

/** @param date a day as `2026-12-25` */
export function isHoliday(holidays: readonly Holiday[], date: string): boolean {
  return holidays.some((holiday) => holiday === date || holiday === date.slice(5));
}

function isDay(text: string): boolean {
  const [, year = LEAP, month, day] = FORM.exec(text) ?? [];
  if (!month || !day) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
