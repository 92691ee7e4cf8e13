import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { UnlockRequest } from '../unlock/request/request.js';

const DAY_MS = 24 * 60 * 60_000;
/** For how long the helpdesk can open the evidence of an incident from its card. */
const DAYS = 30;

export interface EvidenceLinksOptions {
  /** The address at which browsers reach this process. Without it there are no links. */
  readonly publicUrl: string | undefined;
  /** Keys from `evidenceLinkKey`. The first one signs, and each of them verifies. */
  readonly keys: readonly Buffer[];
}

/**
 * Derives the key of the links from a key of the credentials. A person with one of them cannot compute the other.
 * @param credentialKey 32 bytes, base64
 */
export function evidenceLinkKey(credentialKey: string): Buffer {
  const key = Buffer.from(credentialKey, 'base64');
  return Buffer.from(hkdfSync('sha256', key, '', 'latchkey evidence links', 32));
}

/**
 * Links to the evidence. Only a person with a link can open it, and only for a while. Each link has an end, and a
 * signature (HMAC-SHA256) over its file name and end. A request always gives the same link, so its card stays.
 */
export class EvidenceLinks {
  constructor(private readonly options: EvidenceLinksOptions) {}

  /** Returns the links, or `undefined` without a public address. */
  of(request: UnlockRequest): { page: string; data: string } | undefined {
    if (!this.options.publicUrl) return undefined;
    const until = String(Math.floor((Date.parse(request.createdAt) + DAYS * DAY_MS) / 1000));
    const link = (file: string) =>
      `${this.options.publicUrl}/evidence/${file}?until=${until}&sig=${this.sign(file, until)}`;
    return { page: link(`${request.id}.html`), data: link(`${request.id}.json`) };
  }

  /** True when this process, or one with the same key, signed the link and it has not expired. */
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
