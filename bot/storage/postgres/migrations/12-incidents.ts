import type { Migration } from './migration.js';

export const incidents: Migration = {
  id: 12,
  name: 'what is not secured names its step, and a break-in says when it was given back',
  // Two reasons were about all steps of a remedy. A break-in whose giving back was carried out gates nothing any more.
  sql: `
    update requests set body = jsonb_set(body, '{origin,unsecured}', (
      select coalesce(jsonb_agg(case reason
        when '"rules-not-disabled"'::jsonb then '{"left": "not-done", "remedy": "disable-inbox-rule"}'::jsonb
        when '"forwarding-not-cleared"'::jsonb then '{"left": "not-done", "remedy": "clear-forwarding"}'::jsonb
        else reason end order by place), '[]'::jsonb)
      from jsonb_array_elements(body->'origin'->'unsecured') with ordinality as each(reason, place)))
    where jsonb_typeof(body->'origin'->'unsecured') = 'array';

    update requests contain set body = contain.body || jsonb_build_object('givenBack',
      jsonb_build_object('by', back.id, 'at', back.at))
    from (
      select body->'origin'->>'id' as origin, min(id) as id, min(body->>'finishedAt') as at from requests
      where body->>'kind' = 'give-back' and status = 'resolved' group by 1
    ) back
    where contain.id = back.origin and contain.body->>'kind' = 'contain'
      and contain.status in ('resolved', 'partly-resolved', 'failed', 'unchanged');
  `,
};
