import { isEntraId } from '../unlock/person.js';
import type { Signatures } from './signatures.js';

/** For so long somebody who signed in may open evidence without signing in again. */
const SESSION_MS = 15 * 60_000;
export const READER_COOKIE = 'latchkey-reader';

/** Who signed in, in a cookie that they cannot change. Whether they may read is asked at each opening. */
export class ReaderSession {
  constructor(private readonly options: { readonly signatures: Signatures; readonly now: () => Date }) {}

  /** The value of the cookie, and its age in seconds. */
  of(personId: string): { readonly value: string; readonly seconds: number } {
    const until = String(Math.floor((this.options.now().getTime() + SESSION_MS) / 1000));
    const signature = this.options.signatures.sign(personId, until);
    return { value: `${personId}.${until}.${signature}`, seconds: SESSION_MS / 1000 };
  }

  /** Who it is. `undefined` when the cookie was not signed here, or is over. */
  personIn(cookie: string | undefined): string | undefined {
    const [personId = '', until = '', signature = '', ...more] = (cookie ?? '').split('.');
    if (more.length > 0 || !isEntraId(personId) || !/^\d{1,12}$/.test(until)) return undefined;
    if (!this.options.signatures.isGood(signature, personId, until)) return undefined;
    return Number(until) * 1000 > this.options.now().getTime() ? personId : undefined;
  }
}
