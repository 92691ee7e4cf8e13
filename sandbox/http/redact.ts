import { createHash } from 'node:crypto';
import { isObject } from './json.js';

const SECRET_KEYS = new Set(['password', 'newpassword', 'temporaryaccesspass']);

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A copy in which every password is its SHA-256: a test can compare it, the log never holds one. */
export function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) =>
      SECRET_KEYS.has(key.toLowerCase()) && typeof member === 'string'
        ? [key, `sha256:${sha256(member)}`]
        : [key, redact(member)],
    ),
  );
}
