import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Signs what a browser keeps and brings back. HMAC-SHA256, with keys of their own for each use. */
export class Signatures {
  private readonly keys: readonly Buffer[];

  /**
   * @param credentialKeys 32 bytes each, base64. The first one signs, and each of them verifies
   * @param use names what is signed. Whoever has a key of one use cannot compute that of another
   */
  constructor(credentialKeys: readonly string[], use: string) {
    this.keys = credentialKeys.map((key) =>
      Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', `latchkey ${use}`, 32)),
    );
  }

  /** @param parts without line breaks */
  sign(...parts: readonly string[]): string {
    const [current] = this.keys;
    if (!current) throw new Error('A signature needs a key');
    return signatureOf(current, parts).toString('base64url');
  }

  isGood(signature: string, ...parts: readonly string[]): boolean {
    const sent = Buffer.from(signature, 'base64url');
    return this.keys.some((key) => isSame(sent, signatureOf(key, parts)));
  }
}

function signatureOf(key: Buffer, parts: readonly string[]): Buffer {
  return createHmac('sha256', key).update(parts.join('\n')).digest();
}

function isSame(sent: Buffer, right: Buffer): boolean {
  return sent.length === right.length && timingSafeEqual(sent, right);
}
