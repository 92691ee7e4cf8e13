import { afterEach, describe, expect, it } from 'vitest';
import { textOf } from '../../sandbox/connector/readable.js';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { TicketReader } from '../helpers/ticketReader.js';

// A ticket system that is slow, down, or refuses: no request waits for it, and no ticket is there twice.

const { world, play } = story({ env: { TICKETS: 'topdesk' } });
const tickets = new TicketReader(world);
const { anna, omar, nora, lena } = people;
const FORGOT = 'I forgot my password';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPENING = { method: 'POST', path: /topdesk\/tas\/api\/incidents$/ };
const CHANGING = { method: 'PATCH', path: /topdesk/ };
const ALL = { path: /topdesk/ };

afterEach(async () => {
  world.sandbox.faults.clear();
  await pass(12 * HOUR);
  const { offsetMs } = world.clock;
  await play.startOver();
  // The newest request is the one of the next test.
  world.clock.offsetMs = offsetMs;
  world.sandbox.tickets.reset();
});

const told = (words: string): number =>
  world.teams.channel('Helpdesk').posts.filter(({ activity }) => textOf(activity).includes(words)).length;
const logged = (words: string): number => world.logged.filter((line) => line.includes(words)).length;

/** Lets time pass, minute by minute first, and does what becomes due. */
async function pass(ms: number): Promise<void> {
  world.clock.offsetMs += ms;
  await world.settle();
}

describe('a ticket system that is down', () => {
  it('delays no request', async () => {
    world.sandbox.faults.add({ match: ALL, status: 503, times: 999 });
    const request = await play.ask(omar, FORGOT);
    await play.approve(anna, request);
    await play.reveal(anna, request);
    await world.settle();
    expect((await play.stored(request)).status).toBe('resolved');
    expect(tickets.all()).toEqual([]);
  });

  it('gets everything in its order when it is back, each thing once', async () => {
    world.sandbox.faults.add({ match: ALL, status: 503, times: 999 });
    const request = await play.ask(nora, 'my account is blocked', lena);
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    world.sandbox.faults.clear();
    await pass(2 * HOUR);
    const ticket = tickets.of(request);
    expect(ticket.closed).toBe(true);
    const marks = ticket.actions.map(({ memoText }) => memoText.slice(-18));
    expect(new Set(marks).size).toBe(marks.length);
    const words = ticket.actions.map(({ memoText }) => memoText).join('\n');
    expect(words.indexOf('approved this')).toBeLessThan(words.indexOf('Solved: Sign-in'));
  });

  it('is asked again as late as it says', async () => {
    world.sandbox.faults.add({ match: ALL, status: 429, headers: { 'Retry-After': '3600' }, times: 1 });
    const request = await play.ask(omar, FORGOT);
    await pass(50 * MINUTE);
    expect(tickets.all()).toEqual([]);
    await pass(11 * MINUTE);
    tickets.of(request);
  });

  it('is told of once after three days, and caught up with when the bot is started again', async () => {
    world.sandbox.faults.add({ match: ALL, status: 500, times: 999 });
    const before = told('has not answered for three days');
    const request = await play.ask(nora, 'my account is blocked', lena);
    for (let day = 0; day < 4; day += 1) for (let part = 0; part < 5; part += 1) await pass(5 * HOUR);
    expect(told('has not answered for three days')).toBe(before + 1);
    expect(logged('The ticket system has not answered for three days')).toBeGreaterThan(0);
    expect(tickets.all()).toEqual([]);
    world.sandbox.faults.clear();
    expect(await world.latchkey.storage.tickets.behind('topdesk')).toContain(request.id);
  });
});

describe('an answer that got lost', () => {
  it('makes no second ticket', async () => {
    world.sandbox.faults.add({ match: OPENING, phase: 'after', drop: true });
    const request = await play.ask(omar, FORGOT);
    await pass(MINUTE);
    tickets.of(request);
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
    expect(tickets.of(request).closed).toBe(true);
  });

  it('makes no second note', async () => {
    const request = await play.ask(omar, FORGOT);
    world.sandbox.faults.add({ match: CHANGING, phase: 'after', drop: true });
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
    await pass(MINUTE);
    const notes = tickets.of(request).actions.filter(({ memoText }) => memoText.includes('Not today'));
    expect(notes.map(({ invisibleForCaller }) => invisibleForCaller)).toEqual([true, false]);
    expect(tickets.of(request).closed).toBe(true);
  });
});

describe('a job that runs twice', () => {
  it('writes nothing twice', async () => {
    const request = await play.ask(omar, FORGOT);
    const { jobs } = world.latchkey.storage;
    await Promise.all(Array.from({ length: 5 }, () => jobs.send('ticket', request.id)));
    await world.settle();
    await pass(MINUTE);
    expect(tickets.of(request).actions).toHaveLength(1);
  });
});

describe('a ticket system that refuses', () => {
  it('is told of once, in the log and in the channel of the helpdesk, and no request waits', async () => {
    world.sandbox.faults.add({ match: ALL, status: 401, times: 999 });
    const before = told('does not take what the bot writes');
    const request = await play.ask(omar, FORGOT);
    await play.ask(nora, 'my account is blocked', lena);
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
    expect((await play.stored(request)).status).toBe('denied');
    expect(told('does not take what the bot writes (401)')).toBe(before + 1);
    expect(logged('The ticket system refused what the bot wrote')).toBeGreaterThan(0);
    expect(tickets.all()).toEqual([]);
    // A later change of the request tries again.
    world.sandbox.faults.clear();
    await world.latchkey.storage.jobs.send('ticket', request.id);
    await world.settle();
    expect(tickets.of(request).closed).toBe(true);
  });

  it('is told of again when it worked in between', async () => {
    const before = told('does not take what the bot writes');
    world.sandbox.faults.add({ match: OPENING, status: 401 });
    const first = await play.ask(omar, FORGOT);
    await play.decide(anna, first, 'deny', { reason: 'Not today' });
    tickets.of(first);
    world.sandbox.faults.add({ match: OPENING, status: 403 });
    await play.ask(nora, 'my account is blocked', lena);
    expect(told('does not take what the bot writes')).toBe(before + 2);
  });

  it('one note, gets the others and is closed', async () => {
    const request = await play.ask(omar, FORGOT);
    world.sandbox.faults.add({ match: CHANGING, status: 400 });
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
    expect(tickets.of(request).closed).toBe(true);
    expect(tickets.told(request)).toContain('Not today');
  });
});
