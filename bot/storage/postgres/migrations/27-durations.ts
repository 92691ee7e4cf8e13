import type { Migration } from './migration.js';

export const durations: Migration = {
  id: 27,
  name: 'when an approver knew of a request, and when the person was in',
  // Nobody noted when Teams took the cards of before. What was read back in the tenant is known.
  sql: `
    alter table requests add column told_at timestamptz, add column in_at timestamptz;
    update requests set in_at = (body->>'finishedAt')::timestamptz
      where status = 'resolved' and body->>'kind' in ('unlock', 'give-back') and body->>'handOff' is null
        and not exists (select 1 from credentials where request_id = requests.id);
    -- How long it took for requests that were deleted after the retention time. It names no request and no day.
    create table past_durations (
      figure  text not null check (figure in ('told', 'in')),
      seconds double precision not null
    );
  `,
};
