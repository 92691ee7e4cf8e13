import type { Sql } from '../postgres/database.js';

/**
 * Counts how far handovers are, by the states of `handoverState`, and what people said when they were asked whether it
 * helped. The lines are for Prometheus, and name no person.
 */
export async function handoverMetrics(sql: Sql): Promise<readonly string[]> {
  const handovers = await sql.query<{ state: string; n: string }>(
    `select case
         when body->'handover'->'signedIn' is not null then 'signed-in'
         when body->'handover'->'readOut' is not null then 'read-out'
         when body->'handover'->'opened' is not null then 'opened'
         when body->'handover'->'notHandedOver' is not null then 'not-handed-over'
         else 'waits' end as state, count(*) as n
     from requests where body->'handover' is not null and body->>'kind' <> 'contain' group by 1 order by 1`,
  );
  const helped = await sql.query<{ answer: string; n: string }>(
    `select body->'helped'->>'answer' as answer, count(*) as n
     from requests where body->'helped' is not null group by 1 order by 1`,
  );
  return [
    '# HELP latchkey_handovers New passwords and passes by how far they are.',
    '# TYPE latchkey_handovers gauge',
    ...handovers.map(({ state, n }) => `latchkey_handovers{state="${state}"} ${n}`),
    '# HELP latchkey_helped Requests by whether people said that it helped.',
    '# TYPE latchkey_helped gauge',
    ...helped.map(({ answer, n }) => `latchkey_helped{answer="${answer}"} ${n}`),
  ];
}
