import type { LastRefusal, Refusals } from '../../unlock/ports/refusals.js';
import type { Database, Log } from '../postgres/database.js';

/** How often the database is asked about one limit, at most. */
const ASK_EVERY_MS = 1_000;

/**
 * Refusals in the database, by its clock: those of two machines may differ. A row is lost when the server crashes, and
 * then the next refusal tells it again.
 * @param elapsed milliseconds from any fixed moment
 */
export class PostgresRefusals implements Refusals {
  private readonly asked = new Map<string, { readonly at: number; readonly answer: Promise<unknown> }>();

  constructor(
    private readonly database: Pick<Database, 'query'>,
    private readonly log: Log,
    private readonly elapsed: () => number = () => performance.now(),
  ) {}

  note(limit: string, ms: number): void {
    this.database
      .query(
        `insert into refusals (limit_name, at, until)
           select $1, moment, moment + $2 * interval '1 millisecond' from (select clock_timestamp() as moment) as clock
         on conflict (limit_name) do update set at = excluded.at, until = greatest(refusals.until, excluded.until)`,
        [limit, ms],
      )
      .catch((err: unknown) =>
        this.log.warn({ err, limit }, 'Other instances do not hear that Microsoft refuses'),
      );
  }

  async last(limit: string): Promise<LastRefusal | undefined> {
    const before = this.asked.get(limit);
    const at = this.elapsed();
    if (before && at - before.at < ASK_EVERY_MS) {
      // Whoever asks meanwhile waits for the same answer, which the first one keeps.
      await before.answer;
      return undefined;
    }
    const answer = this.read(limit);
    this.asked.set(limit, { at, answer });
    return answer;
  }

  private async read(limit: string): Promise<LastRefusal | undefined> {
    try {
      const [row] = await this.database.query<{ ago: number; left: number }>(
        `select extract(epoch from moment - at)::float8 * 1000 as ago,
           extract(epoch from until - moment)::float8 * 1000 as left
         from refusals, (select clock_timestamp() as moment) as clock where limit_name = $1`,
        [limit],
      );
      return row && { agoMs: row.ago, leftMs: row.left };
    } catch (err) {
      this.log.warn({ err, limit }, 'What other instances know of a limit cannot be read');
      return undefined;
    }
  }
}
