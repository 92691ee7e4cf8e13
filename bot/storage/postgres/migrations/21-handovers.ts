import type { Migration } from './migration.js';

/** ISO 8601 in UTC, as every moment in a request. */
const iso = (moment: string) =>
  `to_jsonb(to_char((${moment}) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

export const handovers: Migration = {
  id: 21,
  name: 'a request says how its new password or pass reached the person',
  // An earlier version stored only whether it was opened. Whether it was read out, and whether they signed in, nobody
  // knows: no look was made for that. The password of a containment is handed over to nobody.
  sql: `
    update requests r set body = r.body || jsonb_build_object('handover', jsonb_strip_nulls(jsonb_build_object(
      'since', ${iso("c.until - interval '15 minutes'")},
      'until', ${iso('c.until')},
      'opened', case when c.shown_at is not null then jsonb_build_object(
        'by', coalesce(r.body->'approval'->'by', jsonb_build_object('id', c.approver_id, 'name', c.approver_id)),
        'at', ${iso('c.shown_at')}) end,
      'looks', case when c.shown_at is not null then jsonb_build_array(jsonb_build_object(
        'due', ${iso('c.shown_at')}, 'at', ${iso('c.shown_at')},
        'result', 'unread', 'why', 'unavailable')) end,
      'notHandedOver', case when c.state = 'gone' then jsonb_build_object('at', ${iso('c.until')}) end)))
    from credentials c
    where c.request_id = r.id and c.until is not null and r.body->>'kind' <> 'contain'
      and c.state in ('offered', 'shown', 'gone');
  `,
};
