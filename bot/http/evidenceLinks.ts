import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { UnlockRequest } from '../unlock/request/request.js';

const DAY_MS = 24 * 60 * 60_000;
/** So long the helpdesk can open the evidence of an incident from its card. */
const DAYS = 30;

export interface EvidenceLinksOptions {
  /** Where browsers reach this process; without it there are no links. */
  readonly publicUrl?: string;
  /** Each 32 bytes, base64: a key of the links is derived from it, and is another one. The first one signs. */
  readonly credentialKeys: readonly string[];
}

/**
 * Links to the evidence that only whoever was given one can open, and only for a while: each carries its end and a
 * signature (HMAC-SHA256) over what it opens. The same request gives the same link, so a card stays as it is.
 */
export class EvidenceLinks {
  private readonly keys: readonly Buffer[];

  constructor(private readonly options: EvidenceLinksOptions) {
    this.keys = options.credentialKeys.map((key) =>
      Buffer.from(hkdfSync('sha256', Buffer.from(key, 'base64'), '', 'latchkey evidence links', 32)),
    );
  }

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
    const isSigned = this.keys.some((key) => isSame(sent, signatureOf(key, file, until)));
    return isSigned && Number(until) * 1000 > now.getTime();
  }

  private sign(file: string, until: string): string {
    const [current = Buffer.alloc(0)] = this.keys;
    return signatureOf(current, file, until).toString('base64url');
  }
}

function signatureOf(key: Buffer, file: string, until: string): Buffer {
  return createHmac('sha256', key).update(`${file}\n${until}`).digest();
}

function isSame(sent: Buffer, right: Buffer): boolean {
  return sent.length === right.length && timingSafeEqual(sent, right);
}
