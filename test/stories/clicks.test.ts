import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_MS } from '../../bot/teams/incoming/clicks/judgeSoon.js';
import { approverGroupId, people, type Person } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { kindOf, sentenceOf } from '../helpers/storyPlayer.js';

// A click is stored, then judged. A Graph that is slow or away loses none.

/** How long a clicker waits for an answer. `0`: not at all, so that no test has to wait. */
let patience: () => Promise<void>;
const { world, play } = story({ around: { patience: (ms) => (ms === ANSWER_MS ? patience() : pause(ms)) } });
const never = () => new Promise<void>(() => undefined);

beforeEach(async () => {
  patience = never;
  await play.startOver();
});

const { anna, ben, lena, nora } = people;
const BLOCKED = 'my account is blocked';
const RECEIVED = /^Received\. Your rights are being checked/;
const AWAY = { match: { path: /\$batch|checkMemberGroups/ }, status: 503, times: 1_000 };

/** Clicks while Graph does not answer. */
async function clickWhileAway(person: Person, verb = 'approve', inputs = {}) {
  const request = await play.ask(lena, BLOCKED);
  world.sandbox.faults.add(AWAY);
  const clicked = await play.clickApproval(person, play.approvalCard(request), verb, inputs);
  return { request, clicked };
}

const status = async (request: { id: string }) => (await play.stored(request)).status;

describe('a click, while Graph is away', () => {
  it('is received, and done when Graph is back', async () => {
    const { request, clicked } = await clickWhileAway(anna);
    expect(sentenceOf(clicked)).toMatch(RECEIVED);
    expect(await status(request)).toBe('pending');
    expect(play.writes()).toEqual([]);
    world.sandbox.faults.clear();
    await world.settle();
    expect(await status(request)).toBe('resolved');
    expect(play.approvalCard(request).text).toContain('Solved');
  });

  it('is judged with the rights of that later moment', async () => {
    const { request } = await clickWhileAway(ben);
    const group = world.sandbox.tenant.groups.get(approverGroupId)!;
    group.members = group.members.filter((id) => id !== ben.id);
    world.sandbox.faults.clear();
    await world.settle();
    expect(await status(request)).toBe('pending');
    expect(play.writes()).toEqual([]);
    expect(play.chatOf(ben).at(-1)).toMatch(/^You clicked .*Only people in the approver group can do this/);
  });

  it('is about the request as it is then', async () => {
    const { request } = await clickWhileAway(anna);
    await world.teams.as(lena).click(play.cardOf(lena, request), 'withdraw');
    world.sandbox.faults.clear();
    await world.settle();
    expect(await status(request)).toBe('withdrawn');
    expect(play.chatOf(anna).at(-1)).toMatch(/^You clicked .*This was cancelled/);
    expect(play.writes()).toEqual([]);
  });

  it('keeps what was filled in until it is judged, and no longer', async () => {
    const { request } = await clickWhileAway(anna, 'deny', { reason: 'Only known to me' });
    const words = async () => JSON.stringify(await world.query('select * from clicks'));
    expect(await words()).toContain('Only known to me');
    world.sandbox.faults.clear();
    await world.settle();
    expect(await status(request)).toBe('denied');
    expect(await words()).not.toContain('Only known to me');
  });

  it('is one click, however often the person presses', async () => {
    const { request } = await clickWhileAway(anna);
    const again = await play.clickApproval(anna, play.approvalCard(request));
    expect(sentenceOf(again)).toMatch(RECEIVED);
    expect(await world.query('select 1 from clicks where about = $1', [request.id])).toHaveLength(1);
    world.sandbox.faults.clear();
    const before = play.chatOf(anna).length;
    await world.settle();
    expect(await status(request)).toBe('resolved');
    expect(play.chatOf(anna)).toHaveLength(before);
  });

  it('is given up in the end, and the clicker hears it', async () => {
    const { request } = await clickWhileAway(anna);
    await world.settle();
    world.sandbox.faults.clear();
    expect(await status(request)).toBe('pending');
    expect(play.chatOf(anna).at(-1)).toMatch(/^You clicked .*could not be checked for 15 minutes/);
    await world.settle();
    expect(await status(request)).toBe('pending');
  });

  it('is told in Dutch to who reads Dutch', async () => {
    const { julia } = people;
    const request = await play.ask(lena, BLOCKED);
    world.sandbox.faults.add(AWAY);
    expect(sentenceOf(await play.clickApproval(julia, play.approvalCard(request)))).toMatch(/^Ontvangen\./);
    world.sandbox.faults.clear();
    await play.at(julia);
    await world.settle();
    expect(play.chatOf(julia).at(-1)).toMatch(/^Je klikte .*Alleen mensen in de groep goedkeurders/);
  });
});

describe('a refusal that comes late', () => {
  /** Piet is no approver, has not installed the app, and is in no team with it. */
  const { piet } = people;

  it('is told at the next click, where there is no private chat', async () => {
    world.sandbox.teams.installed.delete(piet.id);
    const { request, clicked } = await clickWhileAway(piet);
    expect(sentenceOf(clicked)).toMatch(/^Ontvangen\./);
    world.sandbox.faults.clear();
    await world.settle();
    const next = sentenceOf(await play.clickApproval(piet, play.approvalCard(request), 'details'));
    expect(next).toMatch(/^Je klikte .*Alleen mensen in de groep goedkeurders/);
    const third = sentenceOf(await play.clickApproval(piet, play.approvalCard(request), 'details'));
    expect(third).not.toContain('Je klikte');
  });

  it('is told above the card that the next click shows', async () => {
    world.sandbox.teams.blocked.add(ben.id);
    const { request } = await clickWhileAway(ben);
    await world.teams.as(lena).click(play.cardOf(lena, request), 'withdraw');
    world.sandbox.faults.clear();
    await world.settle();
    const other = await play.ask(nora, 'I forgot my password', people.omar);
    const shown = await play.clickApproval(ben, play.approvalCard(other), 'details');
    world.sandbox.teams.blocked.delete(ben.id);
    expect(kindOf(shown)).toBe('adaptive');
    expect(sentenceOf(shown)).toContain('This was cancelled');
    expect(sentenceOf(shown)).toContain('Only you see this');
  });
});

describe('a refusal that was read at the click', () => {
  it('is not told again by the job that was stored with it', async () => {
    const request = await play.ask(lena, BLOCKED);
    await play.at(nora);
    const before = play.chatOf(nora);
    expect(sentenceOf(await play.clickApproval(nora, play.approvalCard(request)))).toContain(
      'Only people in the approver group',
    );
    world.clock.offsetMs = 40_000;
    await world.settle();
    expect(play.chatOf(nora)).toEqual(before);
  });
});

describe('a click, while Graph is slow', () => {
  it('is answered before Graph is, and done when Graph answers', async () => {
    patience = async () => undefined;
    const request = await play.ask(lena, BLOCKED);
    world.sandbox.faults.add({ match: { path: /checkMemberGroups/ }, delayMs: 300 });
    const clicked = await play.clickApproval(anna, play.approvalCard(request));
    expect(sentenceOf(clicked)).toMatch(RECEIVED);
    await until(async () => (await status(request)) !== 'pending');
    await world.settle();
    expect(await status(request)).toBe('resolved');
    expect(play.writesTo(lena)).toHaveLength(1);
  });
});

describe('a click that is delivered twice', () => {
  it('is one decision and one answer', async () => {
    const request = await play.ask(lena, BLOCKED);
    const card = play.approvalCard(request);
    const clicked = await play.clickApproval(anna, card, 'approve', {}, { sentTwice: true });
    await world.settle();
    expect(kindOf(clicked)).toBe('adaptive');
    expect(await world.query('select 1 from clicks where about = $1', [request.id])).toHaveLength(1);
    expect(play.writesTo(lena)).toHaveLength(1);
    const lines = await world.query(
      `select 1 from audit_events where request_id = $1 and what = 'approved'`,
      [request.id],
    );
    expect(lines).toHaveLength(1);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(10);
}
