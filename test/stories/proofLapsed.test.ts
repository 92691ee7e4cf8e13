import { beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { REAL_PROOFS } from '../helpers/proofs.js';
import { story } from '../helpers/story.js';
import { passwordIn, sentenceOf, WORDS } from '../helpers/storyPlayer.js';

// A proof of who it is holds for 30 minutes: at the approval, before every sending and when a credential is shown.

const { anna, ben, lena, nora, omar, otto, piet, vera } = people;
const { world, play } = story({ env: REAL_PROOFS });
const FORGOT = WORDS['password-not-accepted'].en;
const MINUTE = 60_000;
const PATCH = { method: 'PATCH', path: /^\/graph\/v1\.0\/users\/[^/]+$/ };

beforeEach(async () => {
  await play.startOver();
  // What an earlier story handed over must not ask for more in this one.
  await world.query(`update credentials set state = 'gone', sealed = null`);
  await play.at(piet);
});

async function later(minutes: number): Promise<void> {
  world.clock.offsetMs += minutes * MINUTE;
  await world.settle();
}

/** Otto asks for Lena, and her manager Piet says that he has just spoken to her. */
async function vouchedFor(): Promise<UnlockRequest> {
  play.untouched(lena);
  const request = await play.ask(otto, FORGOT, lena);
  await world.teams.as(anna).click(await play.opensForm(anna, request), 'ask-voucher');
  await world.settle();
  await world.teams.as(piet).click(play.cardOf(piet, request), 'vouch-yes');
  await world.settle();
  return request;
}

const passwordsSet = (person: Person) => play.writesTo(person).filter(({ status }) => status === 204).length;

describe('a proof that lapsed while Microsoft asked to wait', () => {
  it('is asked for again before the password is set: the request waits for an approval', async () => {
    play.untouched(omar);
    const request = await play.ask(omar, FORGOT);
    world.sandbox.faults.add({ match: PATCH, status: 429, headers: { 'Retry-After': '120' }, body: {} });
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('executing');
    await later(31);
    expect(await play.stored(request)).toMatchObject({
      status: 'pending',
      approvals: [],
      lapsed: [{ by: { id: anna.id }, why: 'proof-lapsed', then: 'waits-again' }],
    });
    expect(passwordsSet(omar)).toBe(0);
    expect(play.approvalCard(request).text).toContain(
      'What Anna Smit said about who it is does not count any more.',
    );
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
  });

  it('holds up no containment', async () => {
    play.untouched(vera);
    const request = await play.ask(nora, 'someone hacked the account of a colleague', vera);
    await play.decide(anna, request, 'approve', { choice: '0' });
    world.sandbox.faults.add({ match: PATCH, status: 429, headers: { 'Retry-After': '120' }, body: {} });
    await play.decide(ben, request, 'approve');
    await later(31);
    expect(await play.stored(request)).toMatchObject({ kind: 'contain', status: 'resolved' });
  });
});

describe('a proof that lapsed before the password was shown', () => {
  it('keeps it sealed, and says why', async () => {
    const request = await vouchedFor();
    await later(25);
    await play.approve(anna, request);
    expect((await play.stored(request)).status).toBe('resolved');
    await later(6);
    expect(sentenceOf(await play.reveal(anna, request))).toContain('The proof of who it is no longer counts');
    const withheld = await world.query(
      `select detail from audit_events where what = 'credential-withheld' and request_id = $1`,
      [request.id],
    );
    expect(withheld).toMatchObject([{ detail: { people: [{ personId: piet.id, why: 'proof-lapsed' }] } }]);
  });

  it('is no lapse while it holds', async () => {
    const request = await vouchedFor();
    await later(20);
    await play.approve(anna, request);
    await later(5);
    expect(passwordIn(await play.reveal(anna, request))).toMatch(/-\d+$/);
  });
});
