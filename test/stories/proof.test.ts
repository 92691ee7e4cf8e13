import { beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { REAL_PROOFS } from '../helpers/proofs.js';
import { story } from '../helpers/story.js';
import { passwordIn, sentenceOf, WORDS } from '../helpers/storyPlayer.js';

// Nobody is let in because they were polite, quick or already inside: the proof of who asks, with the bot's defaults.

const { anna, annaKowalska, ben, chloe, lena, mia, nora, omar, otto, piet } = people;
const { world, play } = story({ env: REAL_PROOFS });
beforeEach(async () => {
  await play.startOver();
  // What an earlier story handed over must not ask for more in this one.
  await world.query(`update credentials set state = 'gone', sealed = null`);
  // A card reaches who has the app.
  for (const person of [piet, nora]) await play.at(person);
});

const FORGOT = WORDS['password-not-accepted'].en;
const LOST = WORDS['lost-sign-in-method'].en;
const BLOCKED = WORDS['sign-in-blocked'].en;
const MINUTE = 60_000;

/** An approver wants somebody to vouch. */
async function asksVoucher(approver: Person, request: UnlockRequest): Promise<string> {
  const form = await play.opensForm(approver, request);
  const clicked = await world.teams.as(approver).click(form, 'ask-voucher');
  await world.settle();
  return sentenceOf(clicked);
}

async function vouches(
  person: Person,
  request: UnlockRequest,
  said: 'yes' | 'no' | 'not-them',
): Promise<string> {
  const clicked = await world.teams.as(person).click(play.cardOf(person, request), `vouch-${said}`);
  await world.settle();
  return sentenceOf(clicked);
}

const status = async (request: UnlockRequest) => (await play.stored(request)).status;

describe('a stolen Teams session', () => {
  it('gets nothing by one plain Approve: the click opens a form instead', async () => {
    const request = await play.ask(omar, FORGOT);
    const { post } = play.approvalCard(request);
    const data = { requestId: request.id, version: request.version };
    const clicked = await world.teams.as(anna).invoke(post, { verb: 'approve', data });
    expect(sentenceOf(clicked)).toContain('First make sure that it is really them');
    expect(await status(request)).toBe('pending');
    expect(play.writes()).toEqual([]);
  });

  it('gets no pass a minute after the password, and no second credential by one approver', async () => {
    play.untouched(omar);
    const password = await play.ask(omar, FORGOT);
    await play.approve(anna, password);
    expect(await status(password)).toBe('resolved');
    await play.reveal(anna, password);
    const pass = await play.ask(omar, LOST);
    await asksVoucher(anna, pass);
    await play.approve(anna, pass);
    expect(await status(pass)).toBe('pending');
    expect(world.sandbox.tenant.passHashes.has(omar.id)).toBe(false);
    expect((await play.opensForm(ben, pass)).text).toContain('changed within the last 24 hours');
  });

  it('is not helped by a password that nobody ever opened: that one does not count', async () => {
    play.untouched(mia);
    const first = await play.ask(mia, FORGOT);
    await play.approve(anna, first);
    world.clock.offsetMs = 16 * MINUTE;
    await world.settle();
    const second = await play.ask(mia, FORGOT);
    await play.approve(anna, second);
    expect((await play.stored(second)).approvalsNeeded).toBe(1);
    expect(await status(second)).not.toBe('pending');
  });
});

describe('telephone numbers', () => {
  beforeEach(() => play.untouched(annaKowalska));

  it('stand on the form of an approver alone, and say when they changed', async () => {
    const { tenant } = world.sandbox;
    tenant.directoryAudits.push({
      id: 'phone-1',
      activityDateTime: new Date(world.now().getTime() - 3 * 24 * 60 * MINUTE).toISOString(),
      activityDisplayName: 'Update user',
      category: 'UserManagement',
      loggedByService: 'Core Directory',
      result: 'success',
      initiatedBy: { user: null, app: null },
      targetResources: [
        {
          id: annaKowalska.id,
          displayName: annaKowalska.displayName,
          type: 'User',
          modifiedProperties: [{ displayName: 'Mobile', oldValue: '[]', newValue: '["+31 6 20000071"]' }],
        },
      ],
    });
    const request = await play.ask(annaKowalska, FORGOT);
    const form = await play.opensForm(anna, request);
    expect(form.text).toContain('+31 6 20000071 · ⚠ changed 3 days ago');
    await play.approve(anna, request, { proof: 'called-back/mobile/71' });
    const posted = world.sandbox.teams.all().flatMap((post) => post.history);
    expect(JSON.stringify(posted)).not.toContain('20000071');
    expect(play.incident(request).text).toContain('That number had changed 3 days ago.');
  });

  it('are shown to nobody who may not decide', async () => {
    const request = await play.ask(annaKowalska, FORGOT);
    const card = play.approvalCard(request);
    for (const person of [nora, annaKowalska]) {
      const clicked = await world.teams.as(person).click(card, 'check');
      expect(sentenceOf(clicked)).not.toContain('20000071');
    }
    expect(
      await world.query(`select 1 from audit_events where what = 'check-opened' and request_id = $1`, [
        request.id,
      ]),
    ).toEqual([]);
  });

  it('that the directory does not have cannot be said to have been called', async () => {
    const request = await play.ask(annaKowalska, FORGOT);
    const { post } = play.approvalCard(request);
    const data = { requestId: request.id, version: request.version, proof: 'called-back/mobile/99' };
    const clicked = await world.teams.as(anna).invoke(post, { verb: 'approve', data });
    expect(sentenceOf(clicked)).toContain('First make sure that it is really them');
    expect(await status(request)).toBe('pending');
  });
});

describe('vouching', () => {
  it('lets a colleague’s password through once the manager has said yes', async () => {
    play.untouched(lena);
    const request = await play.ask(otto, FORGOT, lena);
    expect(await play.approve(anna, request)).toContain('Ask on the form for somebody who vouches for them');
    expect(await asksVoucher(anna, request)).toContain('Piet de Vries was asked to vouch');
    expect(await play.approve(anna, request)).toContain(
      'Wait for who was asked to vouch: they may still answer.',
    );
    expect(await vouches(piet, request, 'yes')).toContain('Je zei ja');
    await play.approve(anna, request, { proof: 'none' });
    expect(await status(request)).toBe('resolved');
    expect(play.incident(request).text).toMatch(/Vouched for by their manager Piet de Vries/);
    const trail = await world.query(`select what, actor_id from audit_events where request_id = $1`, [
      request.id,
    ]);
    expect(trail).toContainEqual({ what: 'vouched', actor_id: piet.id });
  });

  it('with No stops everything about the account, until an approver lets it go on, and tells the helpdesk', async () => {
    const request = await play.ask(otto, FORGOT, lena);
    await asksVoucher(anna, request);
    await vouches(piet, request, 'not-them');
    const alert = world.teams.channel('Helpdesk').posts.at(-1)!;
    expect(JSON.stringify(alert.activity)).toContain('and it was not them');
    expect(await play.approve(ben, request)).toMatch(/^This was stopped|vouch/);
    expect(await play.reports(lena, BLOCKED)).toMatch(/they have to look at something first/);
    world.clock.offsetMs = 60 * 24 * 60 * MINUTE;
    expect(
      await world.query('select 1 from freezes where not lifted and until > $1::timestamptz', [
        world.now().toISOString(),
      ]),
    ).toHaveLength(1);
    world.clock.offsetMs = 0;
    await world.teams.as(ben).click(alert, 'lift');
    await world.settle();
    expect(await world.query('select 1 from freezes where not lifted')).toEqual([]);
  });

  it('never holds up shutting an intruder out', async () => {
    const request = await play.ask(otto, FORGOT, lena);
    await asksVoucher(anna, request);
    await vouches(piet, request, 'no');
    const breakIn = await play.ask(nora, 'someone hacked the account of a colleague', lena);
    expect(breakIn.kind).toBe('contain');
    await play.decide(anna, breakIn, 'approve', { choice: '0' });
    await play.decide(ben, breakIn, 'approve');
    expect(await status(breakIn)).toBe('resolved');
  });

  it('asks nobody who asks: a manager who asks for somebody cannot vouch for them', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    expect(await asksVoucher(anna, request)).toContain('Nobody can be asked to vouch.');
    expect(
      world.teams
        .as(nora)
        .chat()
        .some(
          ({ activity }) =>
            JSON.stringify(activity).includes(request.id) && JSON.stringify(activity).includes('vouch-yes'),
        ),
    ).toBe(false);
  });

  it('has two approvers instead where nobody can, and one of them has seen the person', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    play.untouched(omar);
    await asksVoucher(anna, request);
    await play.approve(anna, request, { proof: 'called-back/mobile/71' });
    expect(await status(request)).toBe('pending');
    expect(await play.approve(ben, request, { proof: 'called-back/mobile/71' })).toContain(
      'has to see the person',
    );
    await play.approve(chloe, request, { proof: 'by-video' });
    expect(await status(request)).toBe('resolved');
  });

  it('has them too when nobody answered in time', async () => {
    play.untouched(lena);
    const request = await play.ask(otto, FORGOT, lena);
    await asksVoucher(anna, request);
    world.clock.offsetMs = 16 * MINUTE;
    await play.approve(anna, request);
    await play.approve(ben, request);
    expect(await status(request)).toBe('resolved');
  });
});

describe('a proof', () => {
  it('that lapsed while a request waited for the second approver is asked for again', async () => {
    const request = await play.ask(nora, FORGOT, omar);
    await asksVoucher(anna, request);
    await play.approve(anna, request);
    world.clock.offsetMs = 31 * MINUTE;
    await play.approve(ben, request);
    expect(await play.stored(request)).toMatchObject({
      status: 'pending',
      approvals: [{ by: { id: ben.id } }],
    });
    await play.approve(anna, request);
    expect(await status(request)).not.toBe('pending');
  });
});

describe('the manager', () => {
  it('hears of every credential that was handed over, also when somebody asked for themselves', async () => {
    play.untouched(lena);
    const before = play.chatOf(piet).length;
    await play.at(piet);
    const request = await play.ask(lena, FORGOT);
    await play.approve(anna, request);
    expect(play.chatOf(piet).slice(before).join()).not.toContain(request.id);
    passwordIn(await play.reveal(anna, request));
    await world.settle();
    const told = play.chatOf(piet).at(-1)!;
    for (const fact of ['Lena Berg', 'Anna Smit', request.id, 'nieuw wachtwoord'])
      expect(told).toContain(fact);
  });
});
