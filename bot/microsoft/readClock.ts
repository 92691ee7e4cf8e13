import type { Answer } from '../setup/ports.js';
import { networkCode } from './networkError.js';

/** Nobody should wait longer for it, in milliseconds. */
const TIMEOUT_MS = 10_000;

/**
 * How far this machine's clock is ahead of Microsoft's, in milliseconds: by the `Date` of an answer for which nobody
 * needs a token (microsoft-apis.md A20). It tells whole seconds, rounded down, and the answer took its time: off by up to
 * a second and half of that time.
 */
export async function readClock(url: string, now: () => Date): Promise<Answer<number>> {
  try {
    const before = now().getTime();
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const after = now().getTime();
    await response.body?.cancel();
    const there = Date.parse(response.headers.get('date') ?? '');
    if (Number.isNaN(there))
      return { trouble: { kind: 'unavailable', status: response.status, code: 'NoDate' } };
    return { read: (before + after) / 2 - there - 500 };
  } catch (error) {
    return { trouble: { kind: 'unavailable', code: networkCode(error) } };
  }
}
