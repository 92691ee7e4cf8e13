import { utcInstant } from './restrictionRow.js';

/** A row with columns of any type. Microsoft does not document InvokeCommand's JSON (microsoft-apis.md B5). */
export type Loose = Readonly<Record<string, unknown>>;

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

/** A date of Exchange as ISO 8601. It is UTC, even without a zone. `undefined` for anything else. */
export function instantOf(value: unknown): string | undefined {
  return typeof value === 'string' ? utcInstant(value) : undefined;
}
