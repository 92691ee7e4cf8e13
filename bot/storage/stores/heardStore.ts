import type { HeardStore } from '../../teams/ports/heardStore.js';
import type { Instant } from '../../unlock/values.js';
import type { Database } from '../postgres/database.js';

/** The messages that were heard, in the database. */
export class PostgresHeardStore implements HeardStore {
  constructor(private readonly database: Database) {}

  async take(
    key: string,
    holder: string,
    at: Instant,
    staleBefore: Instant,
  ): Promise<'mine' | 'answered' | 'taken'> {
    const mine = await this.database.query(
      `insert into heard_messages (key, holder, at) values ($1, $2, $3)
       on conflict (key) do update set holder = $2, at = $3
         where not heard_messages.answered and heard_messages.at < $4::timestamptz
       returning 1`,
      [key, holder, at, staleBefore],
    );
    if (mine.length > 0) return 'mine';
    const [there] = await this.database.query<{ answered: boolean }>(
      'select answered from heard_messages where key = $1',
      [key],
    );
    return there?.answered ? 'answered' : 'taken';
  }

  async answered(key: string): Promise<void> {
    await this.database.query('update heard_messages set answered = true where key = $1', [key]);
  }

  async release(key: string): Promise<void> {
    await this.database.query('delete from heard_messages where key = $1 and not answered', [key]);
  }
}
