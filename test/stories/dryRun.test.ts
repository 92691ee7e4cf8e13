import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// DRY_RUN=1: everything is read, asked and decided, and nothing is changed.

const { anna, lena, omar } = people;
const MARK = 'DRY RUN: nothing is changed';
const { world, play } = story({ env: { DRY_RUN: '1' } });
beforeEach(() => play.startOver());

describe('a dry run', () => {
  it('asks an approver, shows the exact call, and changes nothing', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    expect(play.approvalCard(request).text).toContain(MARK);
    await play.approve(anna, request);
    await world.settle();
    const stored = await play.stored(request);
    expect(stored).toMatchObject({ status: 'failed', steps: [{ reason: { kind: 'dry-run' } }] });
    const url = `${world.sandbox.url}/graph/v1.0/users/${lena.id}`;
    const call = `PATCH ${url} {"accountEnabled":true}`;
    expect(stored.steps[0]).toMatchObject({ reason: { call } });
    expect(play.writes()).toEqual([]);
    const { text } = play.incident(request);
    expect(text).toContain(MARK);
    expect(text).toContain('Not sent, because this is a dry run');
    expect(text).toContain('accountEnabled');
  });

  it('shows the call of each step, also of those that wait for the one before, and hands nothing over', async () => {
    const request = await play.ask(omar, 'I forgot my password');
    await play.approve(anna, request);
    await world.settle();
    const { steps } = await play.stored(request);
    expect(steps.map((step) => step.state === 'failed' && step.reason.kind)).toEqual(['dry-run', 'dry-run']);
    expect(JSON.stringify(steps)).toContain('revokeSignInSessions');
    expect(JSON.stringify(steps)).toMatch(/\\"password\\":\\"…\\"/);
    expect(await world.query('select 1 from credentials where sealed is not null')).toEqual([]);
    expect(play.writes()).toEqual([]);
  });

  it('tells who asked that it is one, and calls nothing solved', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    await play.approve(anna, request);
    await world.settle();
    const said = [...play.chatOf(lena), play.cardOf(lena, request).text].join('\n');
    expect(said).toContain(MARK);
    expect(said).not.toMatch(/solved|is done|signs? in again now/i);
    // Nor does it say that something was tried, or went wrong.
    expect(play.cardOf(lena, request).text).not.toMatch(/tried:|failed|did not work/i);
  });
});
