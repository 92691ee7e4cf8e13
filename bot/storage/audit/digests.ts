import { createHash } from 'node:crypto';
import type { ChainedLine } from './auditChain.js';

/** What stands in the place of a hash before the first line. */
export const BEFORE_THE_FIRST = '0'.repeat(64);

/** SHA-256 of what is never erased from a line, in hex. */
export function keptOf({ requestId, what, at }: ChainedLine): string {
  return sha256(requestId, what, at);
}

/** SHA-256 of what is erased one day. Nobody can guess it back, because the random salt is erased with it. */
export function personalOf({ salt, actorId, detail }: ChainedLine): string {
  return sha256(salt, actorId, detail);
}

/** The hash of a line, from both digests that are stored with it and from the hash of the line before. */
export function linkOf({ previous, place, kept, personal }: ChainedLine): string {
  return sha256('2', previous, String(place), kept, personal);
}

/** The one digest that earlier versions made of a line. The salt, and so the digest, went with the personal data. */
export function earlierContentOf({ salt, requestId, what, at, actorId, detail }: ChainedLine): string {
  return sha256(salt, requestId, what, at, actorId, detail);
}

/** The hash that earlier versions gave a line. */
export function earlierLinkOf({ previous, place, content }: ChainedLine): string {
  return sha256(previous, String(place), content);
}

/** Adds a line to the seal that the update put on the lines of earlier versions. The first seal is empty. */
export function sealedWith(seal: string, { place, kept }: ChainedLine): string {
  return sha256(seal, String(place), kept);
}

/** Writes each part after its length in bytes, and `-` for null. The database does the same in SQL. */
function sha256(...values: readonly (string | null)[]): string {
  const text = values
    .map((value) => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`))
    .join('');
  return createHash('sha256').update(text).digest('hex');
}
