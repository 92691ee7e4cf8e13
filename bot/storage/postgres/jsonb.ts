/** What PostgreSQL's jsonb refuses inside a string: NUL, and half of a surrogate pair. People paste both. */
// eslint-disable-next-line no-control-regex
const NUL = /\u0000/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** JSON that a jsonb column takes, whatever was typed into it. */
export function toJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(NUL, '').replace(LONE_SURROGATE, '\uFFFD') : part,
  );
}
