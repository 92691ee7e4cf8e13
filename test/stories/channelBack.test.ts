import { describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// A channel that could not be reached gets everything that is still open when it can be reached again.

const { lena, nora, omar, sven, anna } = people;
const { world, play } = story();

const unreachable = () =>
  world.sandbox.faults.add({
    match: { method: 'POST', path: /\/connector\/v3\/conversations\/19/ },
    status: 403,
    times: 1_000,
    body: { error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of the roster' } },
  });

const titles = () => world.teams.channel('Approvals').posts.map(({ activity }) => JSON.stringify(activity));

describe('a channel that could not be reached', () => {
  it('gets what waits when the app is added again, each once', async () => {
    await play.startOver();
    unreachable();
    await play.reports(lena, 'my account is blocked');
    await play.reports(nora, 'I forgot my password', omar);
    await world.settle();
    const rows = await world.query(`select id from requests where status = 'pending' order by created_at`);
    const ids = rows.map(({ id }) => String(id));
    expect(ids).toHaveLength(2);
    expect(titles().filter((text) => ids.some((id) => text.includes(id)))).toEqual([]);
    world.sandbox.faults.clear();
    await world.teams.channel('Approvals').addBot();
    await world.settle();
    const seen = titles().flatMap((text) => ids.filter((id) => text.includes(id)));
    expect(seen.toSorted()).toEqual(ids.toSorted());
    await world.teams.channel('Approvals').addBot();
    await world.settle();
    expect(titles().flatMap((text) => ids.filter((id) => text.includes(id)))).toHaveLength(2);
  });

  it('gets the summary of what ended meanwhile', async () => {
    await play.startOver();
    const request = await play.ask(sven, 'my account is blocked');
    unreachable();
    await play.decide(anna, request, 'take');
    await play.decide(anna, request, 'close', { note: 'done in the portal' });
    await world.settle();
    expect(play.hasIncident(request)).toBe(false);
    world.sandbox.faults.clear();
    await world.teams.channel('Helpdesk').addBot();
    await world.settle();
    expect(play.hasIncident(request)).toBe(true);
  });
});
