/** A row whose columns can hold anything: InvokeCommand's JSON is not documented (microsoft-apis.md B5). */
export type Loose = Readonly<Record<string, unknown>>;

/** `$true` as Exchange serialises it: a boolean, or the word. */
export function saysYes(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** A collection, which may come as a list, as its only member, or as nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === null || value === undefined || value === '') return [];
  return Array.isArray(value) ? value : [value];
}

/** The texts of a collection. */
export function texts(value: unknown): readonly string[] {
  return listOf(value).filter((item) => typeof item === 'string' && item !== '') as readonly string[];
}
