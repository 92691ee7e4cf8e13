import { createHash } from 'node:crypto';
import { isObject } from './json.js';

const SECRET_KEYS = new Set([
  'password',
  'newpassword',
  'temporaryaccesspass',
  'client_secret',
  'code_verifier',
  'assertion',
  'client_assertion',
]);

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** A copy with the SHA-256 in place of each password. A test can compare it, and the log never has a password. */
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
