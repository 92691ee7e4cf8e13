/** How older JSON of Microsoft's writes a date, as Windows PowerShell 5.1 still does. */
const IN_MILLISECONDS = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const ZONED = /(Z|UTC|GMT|[+-]\d\d:?\d\d)$/i;
/** JavaScript makes a date of "5" and of "Rule 7". A date has a whole year, which no zone looks like. */
const YEAR = /(?<!\d)(?:19|[2-9]\d)\d\d(?!\d)/;
const WORD = new RegExp(
  [
    '^(?:(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?',
    'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?',
    'sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|am|pm|t|z|utc|gmt)$',
  ].join('|'),
  'i',
);
/** The name of the zone, behind its difference: `GMT+0100 (Central European Standard Time)`. */
const NAME_OF_ZONE = /\s*\([^()]*\)$/;

/**
 * Turns a date of Exchange into ISO 8601. It is UTC, even without a zone and in any form: the zone of this machine says
 * nothing about it. Returns `undefined` for other texts.
 */
export function utcInstant(text: string | null | undefined): string | undefined {
  const said = text?.trim();
  if (!said) return undefined;
  const [, ms] = IN_MILLISECONDS.exec(said) ?? [];
  if (ms !== undefined) return isoOf(new Date(Number(ms)));
  const date = said.replace(NAME_OF_ZONE, '');
  return isDate(date) ? isoOf(dateIn(date)) : undefined;
}

function isDate(text: string): boolean {
  return YEAR.test(text) && (text.match(/\p{L}+/gu) ?? []).every((word) => WORD.test(word));
}

function dateIn(text: string): Date {
  // The year, month and day of a date alone look like a zone.
  if (ZONED.test(text) && /:\d\d/.test(text)) return new Date(text);
  const inIso = new Date(`${text}Z`);
  return Number.isNaN(inIso.getTime()) ? new Date(`${text} UTC`) : inIso;
}

function isoOf(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
