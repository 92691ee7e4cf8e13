import type { Migration } from './migration.js';

export const handOffReasons: Migration = {
  id: 9,
  name: 'a hand-off says what could not be checked',
  // The rights decide first: an account counts as privileged when they were not read.
  sql: `
    update requests set body = jsonb_set(body, '{handOff}', case
      when body->'findings'->'account'->>'known' = 'true'
        and body->'findings'->'privileges'->>'known' = 'true'
        and (body->'findings'->'eligible'->>'known' = 'true'
          or body->'findings'->'eligible'->>'why' = 'not-licensed')
      then '"cause-not-read"'::jsonb else '"rights-not-read"'::jsonb end)
    where body->>'handOff' = 'could-not-check';
  `,
};
