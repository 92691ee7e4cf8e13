import { beforeAll, describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';
import { TicketReader } from '../helpers/ticketReader.js';

// The ticket of a break-in. Whoever is in the account may be the one who asks, and may read their own ticket.

const { world, play } = story({ env: { TICKETS: 'topdesk' } });
const tickets = new TicketReader(world);
const { vera, iris, anna, ben, chloe, nora } = people;

const CANNOT_SEND = "I can't send mail";
/** What only the evidence or a containment could have told. */
const OF_THE_BREAK_IN =
  /break-in|evil\.example|rule|forward|Mail Upgrade|Pixel|somebody else|approved this|secure|evidence|sign out|sign-in|Nigeria|risk/i;

let request: UnlockRequest;

describe('the ticket of a break-in that is contained', () => {
  beforeAll(async () => {
    request = await play.ask(vera, CANNOT_SEND);
    await play.approve(anna, request);
    await play.approve(ben, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('says nothing of it to whoever asked', () => {
    expect(tickets.told(request)).not.toMatch(OF_THE_BREAK_IN);
    expect(tickets.told(request)).toContain('Sending for Vera');
    expect(tickets.told(request)).toContain('took this on');
  });

  it('says to operators what was found and done', () => {
    const inside = tickets.inside(request);
    expect(inside).toContain('Possible break-in into the account of Vera Lammers');
    expect(inside).toMatch(/The evidence points at: .*inbox rules/);
    expect(inside).toMatch(/Anna Smit approved this/);
    expect(inside).toMatch(/Ben Okafor approved this/);
    expect(inside).toMatch(/✓ .*: Done/);
  });

  it('stays open', () => {
    expect(tickets.of(request).closed).toBe(false);
    expect(tickets.inside(request)).toContain('This ticket stays open');
  });
});

describe('the ticket of a break-in that is given back', () => {
  let back: UnlockRequest;
  beforeAll(async () => {
    await play.decide(chloe, request, 'give-back');
    [back] = (await world.latchkey.storage.requests.about(vera.id, 1)) as [UnlockRequest];
    expect(back.kind).toBe('give-back');
    await play.approve(anna, back);
    await play.approve(ben, back);
    expect(['resolved', 'partly-resolved']).toContain((await play.stored(back)).status);
  });

  it('has what follows from it, and no ticket of that', () => {
    expect(tickets.inside(request)).toContain('Chloe Martin asks to unblock');
    expect(tickets.all()).toHaveLength(1);
    expect(play.approvalCard(back).text).toContain(tickets.of(request).number);
  });

  it('is closed, and tells its caller now', () => {
    expect(tickets.inside(request)).toContain('The account was unblocked, so the break-in is over.');
    expect(tickets.of(request).closed).toBe(true);
    expect(tickets.told(request)).toMatch(/break-in/i);
  });
});

describe('the ticket of what is no break-in', () => {
  it('is closed by a false alarm, of which who did not report one reads nothing', async () => {
    await play.startOver();
    const asked = await play.ask(vera, CANNOT_SEND);
    await play.decide(anna, asked, 'false-alarm', { note: 'She was in Lagos herself' });
    expect(tickets.of(asked).closed).toBe(true);
    expect(tickets.told(asked)).not.toMatch(OF_THE_BREAK_IN);
    expect(tickets.told(asked)).not.toContain('Lagos');
    expect(tickets.inside(asked)).toContain('She was in Lagos herself');
  });
});

describe('the ticket of a break-in that is withdrawn', () => {
  it('stays open: whoever cancels may be the intruder', async () => {
    const asked = await play.ask(nora, 'I think I was hacked', iris);
    await world.teams.as(nora).click(play.cardOf(nora, asked), 'withdraw');
    await world.settle();
    expect(tickets.of(asked).closed).toBe(false);
    expect(tickets.inside(asked)).toContain('Nora Visser cancelled');
  });
});
