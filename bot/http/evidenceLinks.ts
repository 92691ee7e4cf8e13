import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { UnlockRequest } from '../unlock/request/request.js';

const DAY_MS = 24 * 60 * 60_000;
/** So long the helpdesk can open the evidence of an incident from its card. */
const DAYS = 30;

export interface EvidenceLinksOptions {
  /** Where browsers reach this process; without it there are no links. */
  readonly publicUrl: string | undefined;
  /** By `evidenceLinkKey`. The first one signs, all of them are good. */
  readonly keys: readonly Buffer[];
}

/**
 * The key of the links that belongs to a key of the credentials: whoever has the one cannot compute the other.
 * @param credentialKey 32 bytes, base64
 */
export function evidenceLinkKey(credentialKey: string): Buffer {
  const key = Buffer.from(credentialKey, 'base64');
  return Buffer.from(hkdfSync('sha256', key, '', 'latchkey evidence links', 32));
}

/**
 * Links to the evidence that only whoever was given one can open, and only for a while: each carries its end and a
 * signature (HMAC-SHA256) over what it opens. The same request gives the same link, so a card stays as it is.
 */
export class EvidenceLinks {
  constructor(private readonly options: EvidenceLinksOptions) {}

  /** `undefined` where nobody could open one. */
  of(request: UnlockRequest): { page: string; data: string } | undefined {
    if (!this.options.publicUrl) return undefined;
    const until = String(Math.floor((Date.parse(request.createdAt) + DAYS * DAY_MS) / 1000));
    const link = (file: string) =>
      `${this.options.publicUrl}/evidence/${file}?until=${until}&sig=${this.sign(file, until)}`;
    return { page: link(`${request.id}.html`), data: link(`${request.id}.json`) };
  }

  /** Was this link given out by us, and is it still good? */
  isGood(file: string, until: string, signature: string, now: Date): boolean {
    const sent = Buffer.from(signature, 'base64url');
    const isSigned = this.options.keys.some((key) => isSame(sent, signatureOf(key, file, until)));
    return isSigned && Number(until) * 1000 > now.getTime();
  }

  private sign(file: string, until: string): string {
    const [current] = this.options.keys;
    if (!current) throw new Error('Links to the evidence need a key');
    return signatureOf(current, file, until).toString('base64url');
  }
}

function signatureOf(key: Buffer, file: string, until: string): Buffer {
  return createHmac('sha256', key).update(`${file}\n${until}`).digest();
}

function isSame(sent: Buffer, right: Buffer): boolean {
  return sent.length === right.length && timingSafeEqual(sent, right);
}
