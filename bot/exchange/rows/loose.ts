import { z } from 'zod';
import { utcInstant } from './utcInstant.js';

/** A row with columns of any type. Microsoft does not document InvokeCommand's JSON (microsoft-apis.md B5). */
export type Loose = Readonly<Record<string, unknown>>;

/** A row of any form. One that is no object has what it is in one column that no code knows. */
export const looseRow = z.union([z.looseObject({}), z.unknown().transform((row): Loose => ({ row }))]);

/** True for `$true` as Exchange serialises it: a boolean, or the word. */
export function saysYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** Returns a collection as a list. Exchange sends a list, the only member, or nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** Returns the texts of a collection, without empty ones. */
export function texts(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string' && item !== '') as readonly string[];
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Who is named: a text, or an object with a name. */
export function whoIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return textOf(value);
  const { UserPrincipalName, PrimarySmtpAddress, DisplayName, Name } = value as Loose;
  return textOf(UserPrincipalName) ?? textOf(PrimarySmtpAddress) ?? textOf(DisplayName) ?? textOf(Name);
}

const LONGEST_RAW = 200;

/** What Exchange sent, as it is: an approver can look it up. */
export function rawOf(value: unknown): string {
  return (JSON.stringify(value) ?? '?').slice(0, LONGEST_RAW);
}

/** The words of a list, or of one text with commas. */
export function words(value: unknown): readonly string[] {
  return texts(value).flatMap((text) => text.split(/[,\s]+/).filter((word) => word !== ''));
}

/** The year 1, as .NET writes "no date", in ISO 8601, in the American form, and in milliseconds. */
const NO_DATE = /^\s*(?:0001-|0?1\/0?1\/0001\b|\/Date\(-62135596800000)/;

/** A date of Exchange as ISO 8601. It is UTC, even without a zone. `undefined` for anything else, and for the year 1: no date. */
export function instantOf(value: unknown): string | undefined {
  return typeof value === 'string' && !NO_DATE.test(value) ? utcInstant(value) : undefined;
}
