import type { MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import type { Accepted } from '../../unlock/plan/acceptance.js';
import type { Instant } from '../../unlock/values.js';

/**
 * What the headers of an answer say: its time (microsoft-apis.md A20), and where the work goes on (A6). A caller passes it
 * with one call as a middleware option. `SendHandler` fills it in.
 */
export class Receipt implements MiddlewareOptions {
  private date = Number.NaN;
  private tookMs = 0;
  /** The `Location` of the answer. `null` when it had none. Not checked. */
  location: string | null = null;

  /**
   * @param date the header, in whole seconds
   * @param tookMs time between the sending and the answer, by the bot's clock
   */
  note(date: string | null, tookMs: number): void {
    this.date = Date.parse(date ?? '');
    this.tookMs = Math.max(0, tookMs);
  }

  /** Microsoft's clock at the answer, rounded down. `undefined` when the answer had no date. */
  get answeredAt(): Instant | undefined {
    return secondOf(this.date);
  }

  /**
   * The earliest second in which the call was sent. The header rounds the moment of the answer down. So it can be too
   * early by a second, and never too late.
   */
  get accepted(): Accepted {
    const acceptedAt = secondOf(this.date - this.tookMs);
    return acceptedAt === undefined ? {} : { acceptedAt };
  }
}

function secondOf(ms: number): Instant | undefined {
  return Number.isNaN(ms) ? undefined : new Date(Math.floor(ms / 1000) * 1000).toISOString();
}
