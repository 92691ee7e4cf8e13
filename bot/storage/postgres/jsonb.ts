/** PostgreSQL's jsonb refuses NUL and half of a surrogate pair inside a string. People paste both. */
// eslint-disable-next-line no-control-regex
const NUL = /\u0000/g;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Returns JSON that a jsonb column accepts, for any typed text. */
export function toJson(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(NUL, '').replace(LONE_SURROGATE, '\uFFFD') : part,
  );
}
