import type { Click, JudgedClick, Telling } from '../../unlock/clicks/click.js';
import type { ClickOutcome } from '../../unlock/clicks/outcome.js';
import type { ClickStore } from '../../unlock/ports/clicks.js';
import type { Instant } from '../../unlock/values.js';
import type { Database } from '../postgres/database.js';
import { toJson } from '../postgres/jsonb.js';
import { together, type Part } from '../postgres/together.js';
import type { Jobs } from '../queue/jobs.js';
import { settleClick } from './settleClick.js';

interface Row {
  readonly id: string;
  readonly about: string;
  readonly actor: Click['actor'];
  readonly language: Click['language'];
  readonly at: Date;
  readonly wish: Click['wish'] | null;
  readonly outcome: ClickOutcome | null;
  readonly telling: Telling;
}

const COLUMNS = 'id, about, actor, language, at, wish, outcome, telling';

/** Clicks in the database. What was filled in leaves it when the click is judged. */
export class PostgresClickStore implements ClickStore {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
  ) {}

  async keep(click: Click, judgeAt: Instant, most: number): Promise<{ readonly id: string } | 'too-many'> {
    const kept = await this.database.transaction(async (sql) => {
      // One click of a person at a time. Otherwise two deliveries would count, and wait, as two.
      await sql.query('select pg_advisory_xact_lock(hashtext($1))', [`latchkey.click:${click.actor.id}`]);
      const [found] = await sql.query<{ same: string | null; waiting: number }>(
        `select (
           select id from clicks where id = $1 union all
           select id from clicks where outcome is null and actor_id = lower($2) and about = $3
             and wish - 'signedInAt' = $4::jsonb - 'signedInAt' limit 1) as same,
           (select count(*)::int from clicks where outcome is null and actor_id = lower($2)) as waiting`,
        [click.id, click.actor.id, click.about, toJson(click.wish)],
      );
      if (found?.same) return { id: found.same };
      if ((found?.waiting ?? 0) >= most) return 'too-many';
      const judge = this.jobs.part([{ name: 'judge', requestId: click.id, after: judgeAt }]);
      await together(sql, [insertion(click), ...(judge ? [judge] : [])]);
      return { id: click.id };
    });
    return kept;
  }

  async find(id: string): Promise<Click | JudgedClick | undefined> {
    const [row] = await this.database.query<Row>(`select ${COLUMNS} from clicks where id = $1`, [id]);
    if (!row) return undefined;
    const { about, actor, language, wish } = row;
    return wish ? { id, about, actor, language, wish, at: row.at.toISOString() } : judged(row);
  }

  async settle(id: string, outcome: ClickOutcome): Promise<boolean> {
    return settleClick(this.database, id, outcome);
  }

  async tell(id: string, telling: Telling): Promise<void> {
    await this.database.query('update clicks set telling = $2 where id = $1', [id, telling]);
  }

  async takeUntold(personId: string): Promise<readonly JudgedClick[]> {
    const rows = await this.database.query<Row>(
      `update clicks set telling = 'told' where actor_id = lower($1) and telling = 'next-click'
       returning ${COLUMNS}`,
      [personId],
    );
    return rows.map(judged);
  }
}

function insertion({ id, about, actor, language, at, wish }: Click): Part {
  return {
    text: `insert into clicks (id, about, actor_id, actor, language, at, wish)
      values ($1, $2, lower($3), $4::jsonb, $5, $6::timestamptz, $7::jsonb) returning 1`,
    values: [id, about, actor.id, toJson(actor), language, at, toJson(wish)],
    expected: { rows: 1, otherwise: 'A click was not stored' },
  };
}

function judged({ id, about, actor, language, at, outcome, telling }: Row): JudgedClick {
  if (!outcome) throw new Error(`Click ${id} is not judged`);
  return { id, about, actor, language, at: at.toISOString(), outcome, telling };
}
