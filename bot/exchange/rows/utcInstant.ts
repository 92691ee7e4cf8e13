/** How older JSON of Microsoft's writes a date, as Windows PowerShell 5.1 still does. */
const IN_MILLISECONDS = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
const ZONED = /(Z|UTC|GMT|[+-]\d\d:?\d\d)$/i;

/**
 * Turns a date of Exchange into ISO 8601. It is UTC, even without a zone and in any form: the zone of this machine says
 * nothing about it. Returns `undefined` for other texts.
 */
export function utcInstant(text: string | null | undefined): string | undefined {
  const said = text?.trim();
  if (!said) return undefined;
  const [, ms] = IN_MILLISECONDS.exec(said) ?? [];
  return ms !== undefined ? isoOf(new Date(Number(ms))) : isoOf(dateIn(said));
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
