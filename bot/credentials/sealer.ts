import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Sealer } from '../unlock/ports/credentials.js';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
/** GCM is made for this size (NIST SP 800-38D, 8.2). The nonce is random, because instances share no counter. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/** The sealed credential does not open. It belongs to another request or key, or somebody changed it. */
class CannotOpen extends Error {
  constructor(why: string) {
    super(`The credential could not be opened: ${why}`);
    this.name = 'CannotOpen';
  }
}

/**
 * Seals credentials with AES-256-GCM. The request id is bound in, so a sealed text does not open for another request.
 * Format: `v1.<key id>.<nonce>.<ciphertext and tag>`, the last two in base64url. The key id says which key sealed it.
 * @param keysBase64 each 32 random bytes in base64: the first one seals, all of them open. Throws a sentence for the
 * operator when a key has another form
 */
export function createSealer(keysBase64: readonly string[]): Sealer {
  const keys = keysBase64.map(readKey).map((key) => ({ key, id: idOf(key) }));
  const [current] = keys;
  if (!current) throw new Error('A sealer needs a key');
  return {
    seal(secret, requestId) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, current.key, nonce, { authTagLength: TAG_BYTES });
      cipher.setAAD(Buffer.from(requestId, 'utf8'));
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return [VERSION, current.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
    },
    open(text, requestId) {
      const [version, sealedBy, nonce, sealed, ...more] = text.split('.');
      if (version !== VERSION || !nonce || !sealed || more.length > 0) throw new CannotOpen('unknown format');
      const known = keys.find(({ id }) => id === sealedBy);
      if (!known) throw new CannotOpen('it was sealed with another CREDENTIAL_KEY (CREDENTIAL_KEY_PREVIOUS)');
      return opened(known.key, Buffer.from(nonce, 'base64url'), Buffer.from(sealed, 'base64url'), requestId);
    },
  };
}

function idOf(key: Buffer): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 8);
}

function opened(key: Buffer, nonce: Buffer, sealed: Buffer, requestId: string): string {
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(requestId, 'utf8'));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    const secret = Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]);
    return secret.toString('utf8');
  } catch {
    throw new CannotOpen('it belongs to another request or was changed');
  }
}

function readKey(keyBase64: string): Buffer {
  const key = Buffer.from(keyBase64, 'base64');
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(keyBase64.trim());
  if (key.length === KEY_BYTES && isBase64) return key;
  throw new Error('CREDENTIAL_KEY must be 32 random bytes in base64; make one with: openssl rand -base64 32');
}
