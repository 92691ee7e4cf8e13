import { describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { expectNoSecretsIn } from '../helpers/leaks.js';
import { MARKS } from '../helpers/signing.js';
import { story } from '../helpers/story.js';

// Every world is searched for secrets when it is closed (`test/helpers/leaks.ts`), so every story is. This file tests
// that the search finds them. It finds passwords by their form, passes by their hash, and the marked tokens, client
// secret and key.

const { world, play } = story({ signed: true, env: { LOG_LEVEL: 'trace' } });

const PASSWORD = 'Bread-tiger-window-hammer-paint-4728';

describe('a whole story, with everything logged that can be', () => {
  it('leaves no secret in log, database, jobs, messages, metrics or error reports', async () => {
    const request = await play.ask(people.nora, 'I forgot my password', people.omar);
    world.sandbox.faults.add({ match: { path: /revokeSignInSessions/ }, status: 500, times: 9 });
    await play.approve(people.anna, request);
    await play.reveal(people.anna, request);
    await world.settle();
    expect((await play.stored(request)).status).toBe('partly-resolved');
    expect(world.logged.some((line) => line.includes('Graph refused'))).toBe(true);
    await expectNoSecretsIn(world);
  });

  it.each([
    [
      'a new password in a log line',
      () => void world.logged.push(`{"msg":"set ${PASSWORD}"}`),
      () => void world.logged.pop(),
    ],
    [
      'the client secret in a log line',
      () => void world.logged.push(MARKS.clientSecret),
      () => void world.logged.pop(),
    ],
    [
      'the token of Graph, encoded',
      () => void world.logged.push(btoa(MARKS.appToken)),
      () => void world.logged.pop(),
    ],
    [
      'a new password in a job',
      () =>
        world.query(`update pgboss.job set output = $1 where id = (select id from pgboss.job limit 1)`, [
          JSON.stringify({ message: PASSWORD }),
        ]),
      () => world.query(`update pgboss.job set output = null where output::text like '%Bread-tiger%'`),
    ],
    [
      'a pass in a message',
      () => {
        world.sandbox.teams.write(world.teams.channel('Helpdesk').id, people.anna.id, {
          type: 'message',
          text: `It is ${PASSWORD}.`,
        });
      },
      () => {
        const post = world.teams.channel('Helpdesk').posts.at(-1)!;
        post.activity.text = '';
        post.history.splice(0);
      },
    ],
    [
      'a new password in a ticket',
      () =>
        void world.sandbox.tickets.webhook.events.push({ data: { lines: [`The password is ${PASSWORD}.`] } }),
      () => void world.sandbox.tickets.webhook.events.pop(),
    ],
  ] as [string, () => unknown, () => unknown][])('would be caught with %s', async (_what, plant, remove) => {
    await plant();
    await expect(expectNoSecretsIn(world)).rejects.toThrow();
    await remove();
    await expectNoSecretsIn(world);
  });
});
