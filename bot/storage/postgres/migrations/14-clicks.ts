import type { Migration } from './migration.js';

export const clicks: Migration = {
  id: 14,
  name: 'clicks are stored before they are judged; a credential can be shown again for a minute',
  sql: `
    create table clicks (
      id       text primary key,
      about    text not null,
      actor_id text not null check (actor_id = lower(actor_id)),
      actor    jsonb not null,
      language text not null,
      at       timestamptz not null,
      -- What was filled in: only until the click is judged.
      wish     jsonb,
      outcome  jsonb,
      telling  text not null default 'pending' check (telling in ('pending', 'told', 'next-click')),
      check ((wish is null) = (outcome is not null))
    );
    create index clicks_waiting on clicks (actor_id) where outcome is null;
    create index clicks_untold on clicks (actor_id) where telling = 'next-click';
    -- Each click looks whether its card is known.
    create index cards_by_activity on cards (activity_id);
    -- It stays sealed for a minute after the first look. The job that wipes it runs then.
    alter table credentials drop constraint credentials_check;
    alter table credentials add constraint credentials_check
      check (state in ('kept', 'offered', 'shown') or sealed is null);
  `,
};
