import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { passwordIn } from '../helpers/storyPlayer.js';

// A restricted sender whose account nobody secured: one click does it, in Microsoft's order.

const { julia, anna } = people;
const CANNOT_SEND = "I can't send mail";

const { world, play } = story();
beforeEach(() => play.startOver());

describe('a restricted sender whose password is older than the restriction', () => {
  it('is secured first, and then gets sending back, in one plan', async () => {
    const request = await play.ask(julia, CANNOT_SEND);
    const { text, buttons } = play.approvalCard(request);
    expect(text).toMatch(/✕\s+Wachtwoord|✕\s+Password not changed since the restriction/);
    expect(buttons[0]).toBe('Secure, then unblock');
    await play.decide(anna, request, 'secure-first');
    const stored = await play.stored(request);
    expect(stored.steps.map(({ remedy }) => remedy)).toEqual([
      'reset-password',
      'revoke-sessions',
      'unblock-sender',
    ]);
    expect(stored).toMatchObject({ approval: { secured: { how: 'steps' } } });
    expect(passwordIn(await play.reveal(anna, request))).toBeTruthy();
  });

  it('does not get it back when the new password failed', async () => {
    const request = await play.ask(julia, CANNOT_SEND);
    world.sandbox.faults.add({ match: { method: 'PATCH' }, status: 403, times: 5 });
    await play.decide(anna, request, 'secure-first');
    expect(world.sandbox.tenant.isBlocked(julia.userPrincipalName)).toBe(true);
    expect((await play.stored(request)).steps.at(-1)).toMatchObject({
      remedy: 'unblock-sender',
      state: 'failed',
      reason: { kind: 'earlier-step-failed' },
    });
    expect(play.incident(request).text).toContain('not every securing step was seen');
  });

  it('cannot be vouched for: the look contradicts it', async () => {
    const request = await play.ask(julia, CANNOT_SEND);
    const { post } = play.approvalCard(request);
    const data = { requestId: request.id, version: request.version, secured: 'checked' };
    const { version } = await play.stored(request);
    const clicked = await world.teams.as(anna).invoke(post, { verb: 'approve', data: { ...data, version } });
    expect(JSON.stringify(clicked.body)).toContain('what I read contradicts that');
    expect(world.sandbox.tenant.isBlocked(julia.userPrincipalName)).toBe(true);
  });
});
