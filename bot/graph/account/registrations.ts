import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { Graph } from '../client/client.js';
import { LONGEST_MS } from '../client/hedgedBatch.js';
import type { ReportLimit } from '../client/reportLimit.js';
import { readAll } from '../evidence/readAll.js';
import { notAsked } from './lookBatch.js';
import { ended } from '../../microsoft/abortSignals.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

const operation: Operation = {
  name: 'read who is registered for self-service reset',
  permission: 'AuditLog.Read.All',
  licence: 'Entra ID P1',
};
const PATH = '/reports/authenticationMethods/userRegistrationDetails';
/** Some thousand people. A larger tenant is asked about one person at a time. */
const MOST_PAGES = 3;
/** The report itself is hours old (microsoft-apis.md A9). */
const KEPT_MS = 60 * 60_000;
const TOO_LARGE_MS = 24 * KEPT_MS;
const FAILED_MS = 10 * 60_000;

const row = z.object({ id: z.string(), isSsprCapable: z.boolean() });

type Capable = ReadonlyMap<string, boolean>;

/**
 * Who is registered for self-service reset: one listing for everybody, kept for an hour, instead of one call a person.
 * So twenty people who are locked out together need one call of the five that Microsoft allows (microsoft-apis.md A9,
 * A19). In memory alone.
 */
export class Registrations {
  private reading: Promise<Capable | undefined> | undefined;
  private read: { readonly capable: Capable; readonly until: number } | undefined;
  private aloneUntil = 0;

  constructor(
    private readonly reports: ReportLimit,
    private readonly now: () => Date,
    private readonly lists = true,
  ) {}

  /** True while there is no listing to be had, so that each look asks about its own person. */
  get oneByOne(): boolean {
    return !this.lists || this.aloneUntil > this.now().getTime();
  }

  /**
   * Returns whether the person can reset the password alone. `alone`: ask about this person. `undefined`: the report
   * does not have them, as with disabled and new accounts. Throws `RemoteError`.
   */
  async canReset(graph: Graph, id: string): Promise<boolean | undefined | 'alone'> {
    if (this.oneByOne) return 'alone';
    const at = this.now().getTime();
    if (this.read && this.read.until > at) return this.read.capable.get(id.toLowerCase());
    // Whoever comes meanwhile waits for the same answer, and nobody waits longer than for a look.
    this.reading ??= this.list(graph).finally(() => (this.reading = undefined));
    const tooLong = ended(graph.deadline(LONGEST_MS)).then(() => Promise.reject(late()));
    const capable = await Promise.race([this.reading, tooLong]);
    return capable ? capable.get(id.toLowerCase()) : 'alone';
  }

  /** `undefined`: the tenant is too large, or Graph does not know the listing. */
  private async list(graph: Graph): Promise<Capable | undefined> {
    await this.reports.learn();
    if (this.reports.waitMs() > 0) throw notAsked(this.reports);
    try {
      const { rows, cutOff } = await readAll(graph, operation, row, PATH, { pages: MOST_PAGES });
      if (cutOff) return this.notAsked(TOO_LARGE_MS);
      const capable = new Map(rows.map(({ id, isSsprCapable }) => [id.toLowerCase(), isSsprCapable]));
      this.read = { capable, until: this.now().getTime() + KEPT_MS };
      return capable;
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      if (error.kind === 'throttled') this.reports.refused(error.retryAfterSeconds);
      if (['throttled', 'not-licensed'].includes(error.kind)) throw error;
      graph.log.warn({ err: error }, 'Registrations for self-service reset are asked for one by one');
      return this.notAsked(FAILED_MS);
    }
  }

  private notAsked(forMs: number): undefined {
    this.aloneUntil = this.now().getTime() + forMs;
  }
}

/** The listing goes on, for whoever asks next. */
function late(): RemoteError {
  return new RemoteError(operation.name, { kind: 'unavailable', code: 'TimeoutError' });
}
