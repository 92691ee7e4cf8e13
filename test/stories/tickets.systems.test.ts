import { describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld, type World } from '../helpers/world.js';
import { SYSTEMS } from '../tickets/systems.js';

// The same short story with each ticket system, in the language of the organisation: asked for, looked at, denied.

const { anna, nora, lena } = people;

async function played(system: string, env: Record<string, string> = {}): Promise<World> {
  return startWorld({ env: { TICKETS: system, LANGUAGE: 'nl', ...env } });
}

describe.each(SYSTEMS)('tickets in $system', ({ system, read }) => {
  it('are opened, told and closed in Dutch, and the log has no secret of the account', async () => {
    const PASSWORD = 'application-password-4711';
    const world = await played(system, { TICKETS_PASSWORD: PASSWORD, LOG_LEVEL: 'trace' });
    const play = new StoryPlayer(world);
    const request = await play.ask(nora, 'my account is blocked', lena);
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
    const [ticket, ...others] = read(world.sandbox);
    expect(others).toEqual([]);
    expect(ticket?.title).toContain('Lena Berg');
    expect(ticket?.told.join('\n')).toContain('Gevraagd door Nora Visser');
    expect(ticket?.told.join('\n')).toContain('Not today');
    expect(ticket?.inside.join('\n').includes('teams.microsoft.com')).toBe(system !== 'webhook');
    expect(ticket?.isClosed).toBe(true);
    expect(world.logged.join('\n')).not.toContain(PASSWORD);
    expect(JSON.stringify(await world.query('select data, output from pgboss.job'))).not.toContain(PASSWORD);
    await world.close();
  });
});

describe('a webhook', () => {
  it('is taken by a receiver that still has the secret before, and by no other', async () => {
    const secret = (fill: number): string => `whsec_${Buffer.alloc(32, fill).toString('base64')}`;
    const world = await played('webhook', {
      TICKETS_SECRET: secret(1),
      TICKETS_SECRET_PREVIOUS: secret(2),
    });
    const play = new StoryPlayer(world);
    const { webhook } = world.sandbox.tickets;
    webhook.secret = secret(2);
    webhook.answer = { number: 'HD-7', url: 'https://desk.example/HD-7' };
    const request = await play.ask(nora, 'my account is blocked', lena);
    expect(webhook.events.map(({ type }) => type)).toEqual(['latchkey.request.opened']);
    expect(webhook.events[0]).toMatchObject({ subject: request.id, specversion: '1.0' });
    expect(play.approvalCard(request).text).toContain('[HD-7](https://desk.example/HD-7)');
    webhook.secret = secret(3);
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
    expect(webhook.events).toHaveLength(1);
    await world.close();
  });
});
