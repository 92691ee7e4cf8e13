import { afterEach, describe, expect, it } from 'vitest';
import { helpdeskGroupId, people } from '../../sandbox/tenant/seed.js';
import { TicketReader } from '../helpers/ticketReader.js';
import { story } from '../helpers/story.js';
import { textWithHash } from '../helpers/leaks.js';

// What the helpdesk finds in its own queue, here TOPdesk: a ticket for each request, with a part for whoever asked and
// a part for operators.

const { world, play } = story({ env: { TICKETS: 'topdesk', HELPDESK_GROUP_ID: helpdeskGroupId } });
const tickets = new TicketReader(world);
const { anna, nora, omar, lena, piet, pim, sven } = people;
afterEach(() => {
  world.clock.offsetMs = 0;
});

const FORGOT = 'I forgot my password';
const HOUR = 3_600_000;

describe('the ticket of a request', () => {
  it('is there before anybody has decided, with who asked, what for and what is planned', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    const { briefDescription, caller, closed } = tickets.of(request);
    expect(briefDescription).toBe('New password for Omar Haddad');
    expect(caller).toEqual({ id: nora.id });
    expect(closed).toBe(false);
    const told = tickets.told(request);
    expect(told).toContain('Asked by Nora Visser');
    expect(told).toContain('Problem: Password is not accepted');
    expect(told).toContain('If an approver allows it: New password and Sign out everywhere.');
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
  });

  it('opens the card in Teams, for operators', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    const { post } = play.approvalCard(request);
    expect(tickets.inside(request)).toContain(`/${post.id}?`);
    expect(tickets.inside(request)).toContain(`Request ${request.id}`);
    expect(tickets.told(request)).not.toContain('https:');
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
  });

  it('has its number and its address on the cards of approvers and helpdesk', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    const { number, id } = tickets.of(request);
    const shown = `[${number}](${world.sandbox.url}/tickets/topdesk/tas/secure/incident?unid=${id.replaceAll('-', '')})`;
    expect(play.approvalCard(request).text).toContain(shown);
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
    expect(play.approvalCard(request).text).toContain(shown);
    expect(play.incident(request).text).toContain(shown);
    expect(play.cardOf(nora, request).text).not.toContain(number);
  });

  it('says who allowed it, what was done, and is closed when it is over', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    await play.approve(anna, request);
    await play.reveal(anna, request);
    await world.settle();
    expect(tickets.told(request)).toMatch(/Anna Smit approved this/);
    expect(tickets.told(request)).toContain('✓ New password: Done');
    expect(tickets.told(request)).not.toContain('Solved');
    expect(tickets.of(request).closed).toBe(false);
    await world.teams.as(anna).click(world.teams.as(anna).lastCard(), 'read-out');
    await world.settle();
    expect(tickets.inside(request)).toContain('Took: ');
    expect(tickets.inside(request)).toMatch(/read (it )?out/);
    expect(tickets.of(request).closed).toBe(true);
  });

  it('stays open while a new password did not reach the person', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    await play.approve(anna, request);
    world.clock.offsetMs = 16 * 60_000;
    await world.settle();
    expect((await play.stored(request)).handover?.notHandedOver).toBeDefined();
    expect(tickets.of(request).closed).toBe(false);
    expect(tickets.told(request)).not.toContain('Solved');
  });

  it('never has the new password', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    await play.approve(anna, request);
    const revealed = await play.reveal(anna, request);
    await world.settle();
    const hash = world.sandbox.tenant.passwordHashOf(omar.id);
    const password = textWithHash(revealed.body, hash);
    expect(password).toBeDefined();
    expect(JSON.stringify(world.sandbox.tickets.received())).not.toContain(password);
    const text = `${tickets.told(request)} ${tickets.inside(request)}`.toLowerCase();
    const words = (await play.stored(request)).words ?? [];
    expect(words).toHaveLength(3);
    // One of the three may be an ordinary word of the ticket. All three are there only where they were told.
    expect(words.every((word) => text.includes(word))).toBe(false);
  });

  it('is closed when it is denied, and a reason that could hold a secret is left out', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    const reason = 'He may sign in with Welcome2026! until Monday';
    await play.decide(anna, request, 'deny', { reason });
    expect(tickets.of(request).closed).toBe(true);
    expect(tickets.told(request)).toContain('Denied by Anna Smit: New password for Omar Haddad.');
    expect(tickets.told(request)).toContain('the text is on the card in Teams');
    expect(JSON.stringify(world.sandbox.tickets.received())).not.toContain('Welcome2026');
    expect(play.approvalCard(request).text).toContain(reason);
  });

  it('has a reason that can hold none', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    await play.decide(anna, request, 'deny', { reason: 'Omar called: he remembers it' });
    expect(tickets.told(request)).toContain('Omar called: he remembers it');
  });

  it('is closed when nobody decides', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    world.clock.offsetMs = 8 * HOUR + 1_000;
    await world.settle();
    expect(tickets.told(request)).toContain('Nobody decided in time: Sign-in for Lena Berg.');
    expect(tickets.of(request).closed).toBe(true);
  });

  it('is the ticket of everybody who asks for the same, and closed when the last of them cancels', async () => {
    const request = await play.ask(nora, 'my account is blocked', lena);
    await play.ask(piet, 'my account is blocked', lena);
    expect(tickets.inside(request)).toContain('Piet de Vries asked for this too.');
    await world.teams.as(nora).click(play.cardOf(nora, request), 'withdraw');
    await world.settle();
    expect(tickets.inside(request)).toContain('Nora Visser cancelled');
    expect(tickets.of(request).closed).toBe(false);
    await world.teams.as(piet).click(play.cardOf(piet, request), 'withdraw');
    await world.settle();
    expect(tickets.of(request).closed).toBe(true);
  });

  it('says who took what the bot may not do, and what they did', async () => {
    const request = await play.ask(nora, FORGOT, sven);
    expect(tickets.told(request)).toContain('An admin has to do this by hand.');
    await play.decide(anna, request, 'take');
    expect(tickets.told(request)).toContain('Anna Smit took this on');
    expect(tickets.of(request).closed).toBe(false);
    await play.decide(anna, request, 'close', { note: 'Done in Active Directory' });
    expect(tickets.inside(request)).toContain('What was done: Done in Active Directory');
    expect(tickets.of(request).closed).toBe(true);
  });

  it('is of who called, when the helpdesk asks for them', async () => {
    await play.reports(pim, FORGOT, omar);
    await world.settle();
    const request = await play.newest(pim);
    expect(tickets.of(request).caller).toEqual({ id: omar.id });
    expect(tickets.inside(request)).toContain('Caller: ');
    expect(tickets.told(request)).not.toContain('Caller: ');
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
  });

  it('names a caller whom TOPdesk does not know', async () => {
    world.sandbox.tickets.strangers.add(omar.userPrincipalName);
    const request = await play.ask(omar, FORGOT);
    expect(tickets.of(request).caller).toEqual({
      dynamicName: 'Omar Haddad',
      email: omar.userPrincipalName,
    });
    world.sandbox.tickets.strangers.clear();
    await play.decide(anna, request, 'deny', { reason: 'Not today' });
  });
});
