import { beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { attemptSignIn } from '../../sandbox/tenant/attemptSignIn.js';
import { textOf } from '../../sandbox/connector/readable.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';
import { passwordIn, sentenceOf } from '../helpers/storyPlayer.js';

// "Solved" means that the person is in: the sign-in log shows it, or the person says so.

const { anna, nora, omar, lena, tess } = people;
const MINUTE = 60_000;

const { world, play } = story();
beforeEach(async () => {
  await play.startOver();
  await world.query(`update credentials set state = 'gone', sealed = null, shown_at = null`);
  await world.query(`delete from pgboss.job where state in ('created', 'retry')`);
});

/** Time goes on for the bot, and the jobs that are due run. */
async function later(minutes: number): Promise<void> {
  world.clock.offsetMs = minutes * MINUTE;
  await world.settle();
}

/** Omar gets a new password, for himself or because Nora asked. Anna opened it, and said that she read it out. */
async function readOut(asker = omar): Promise<{ request: UnlockRequest; password: string }> {
  play.untouched(omar);
  const request = await play.ask(asker, 'I forgot my password', omar, asker === omar ? { refuses: 1 } : {});
  await play.approve(anna, request);
  const password = passwordIn(await play.reveal(anna, request));
  await world.teams.as(anna).click(world.teams.as(anna).lastCard(), 'read-out');
  await world.settle();
  return { request, password };
}

const state = async (request: UnlockRequest) => (await play.stored(request)).handover;
const says = async (person: Person, request: UnlockRequest) => {
  const clicked = await world.teams.as(person).click(play.cardOf(person, request), 'helped-yes');
  await world.settle();
  return sentenceOf(clicked);
};

describe('a person who signs in with the new password', () => {
  it('is seen in the log: "must change the password" right after a reset is a sign-in', async () => {
    const { request, password } = await readOut(nora);
    expect(play.approvalCard(request).text).toContain('Handed over');
    expect(attemptSignIn(world.sandbox.tenant, omar.id, { secret: password })).toEqual([50055]);
    await later(3);
    expect(await state(request)).toMatchObject({ signedIn: { how: 'log' } });
    for (const card of [play.approvalCard(request), play.incident(request)]) {
      expect(card.text).toContain('Solved');
      expect(card.text).toMatch(/Omar Haddad signed in at .*, by the sign-in log/);
    }
    expect(play.cardOf(nora, request).text).toContain('Solved');
    expect(play.chatOf(nora).at(-1)).toBe('Omar Haddad signed in: New password for Omar Haddad.');
  });

  it('is seen minutes later, because the log is late', async () => {
    world.sandbox.tenant.settings.signInLagMs = 4 * MINUTE;
    const { request, password } = await readOut();
    attemptSignIn(world.sandbox.tenant, omar.id, { secret: password, chooses: 'Mijn-eigen-woord-1' });
    await later(3);
    expect((await state(request))?.signedIn).toBeUndefined();
    expect(play.approvalCard(request).text).toContain(
      'No sign-in is in the log yet. The log is minutes late.',
    );
    world.sandbox.tenant.settings.signInLagMs = 0;
    await later(6);
    expect(await state(request)).toMatchObject({ signedIn: { how: 'log' } });
  });

  it('is not seen in a wrong password, an old one, or a sign-in before it was opened', async () => {
    const { tenant } = world.sandbox;
    const { request } = await readOut();
    attemptSignIn(tenant, omar.id, { secret: 'not the one' });
    tenant.signIns.push({
      id: 'before',
      userId: omar.id,
      createdDateTime: new Date(world.now().getTime() - 20 * MINUTE).toISOString(),
      status: { errorCode: 0, failureReason: 'Other.' },
    });
    await later(61);
    expect((await state(request))?.signedIn).toBeUndefined();
    expect(play.approvalCard(request).text).toContain('It may be late, so that proves nothing.');
    expect(play.approvalCard(request).text).not.toMatch(/not signed in|did not sign in/i);
  });

  it('is seen also when nobody said that it was read out', async () => {
    play.untouched(omar);
    const request = await play.ask(nora, 'I forgot my password', omar);
    await play.approve(anna, request);
    const password = passwordIn(await play.reveal(anna, request));
    attemptSignIn(world.sandbox.tenant, omar.id, { secret: password });
    await later(3);
    expect(play.approvalCard(request).text).toContain('Solved');
    expect(play.approvalCard(request).text).toContain('opened it at');
    expect(play.approvalCard(request).text).not.toContain('read it out at');
  });
});

describe('a sign-in log that cannot be read', () => {
  it.each([
    [
      'for want of a licence',
      () => (world.sandbox.tenant.settings.licences = { p1: false, p2: false }),
      'needs Entra ID P1',
    ],
    [
      'for want of a permission',
      () => world.sandbox.tenant.settings.grants.delete('AuditLog.Read.All'),
      'grant the bot AuditLog.Read.All',
    ],
  ] as const)(
    '%s is said, and it stays "handed over" until the person says more',
    async (_why, without, said) => {
      const { request } = await readOut();
      without();
      await later(3);
      expect(play.approvalCard(request).text).toContain('Handed over');
      expect(play.incident(request).text).toContain(`is not readable: `);
      expect(play.incident(request).text).toContain(said);
      // They are asked when they had the time to try. Their word counts then.
      expect((await play.stored(request)).helpAskedAt).toBeUndefined();
      await later(16);
      expect((await play.stored(request)).helpAskedAt).toBeDefined();
      expect(await says(omar, request)).toContain('Good to hear');
      expect(await state(request)).toMatchObject({ signedIn: { how: 'said' } });
      expect(play.approvalCard(request).text).toContain('Solved');
      expect(play.incident(request).text).toContain('Omar Haddad said');
    },
  );
});

describe('"Did it help?"', () => {
  const questions = (person: Person) =>
    play.chatOf(person).filter((text) => text.includes('Did it help?') && !text.includes('You asked'));

  it('is asked once, when the person signed in', async () => {
    const before = questions(omar).length;
    const { request, password } = await readOut();
    attemptSignIn(world.sandbox.tenant, omar.id, { secret: password });
    await later(3);
    expect(questions(omar)).toHaveLength(before + 1);
    expect(questions(omar).at(-1)).toMatch(/You signed in at .*\. Did it help\?/);
    await later(70);
    expect(questions(omar)).toHaveLength(before + 1);
    await says(omar, request);
    expect(await play.stored(request)).toMatchObject({ helped: { answer: 'yes', by: { id: omar.id } } });
    expect(play.incident(request).text).toContain('Omar Haddad said');
  });

  it('is asked when the person writes to the bot again', async () => {
    const { request } = await readOut();
    expect((await play.stored(request)).helpAskedAt).toBeUndefined();
    await play.says(omar, 'help');
    await world.settle();
    expect((await play.stored(request)).helpAskedAt).toBeDefined();
  });

  it('is not asked of somebody who has no password yet', async () => {
    play.untouched(omar);
    const request = await play.ask(omar, 'I forgot my password', omar, { refuses: 1 });
    await play.approve(anna, request);
    await play.says(omar, 'help');
    await later(20);
    await play.says(omar, 'help');
    await world.settle();
    expect((await play.stored(request)).helpAskedAt).toBeUndefined();
    expect(play.cardOf(omar, request).buttons).not.toContain('Yes, it helped');
  });

  it('is asked an hour after a fix that hands nothing over', async () => {
    const request = await play.ask(lena, 'my account is blocked');
    await play.approve(anna, request);
    expect(play.cardOf(lena, request).text).toContain('Solved');
    await later(30);
    expect((await play.stored(request)).helpAskedAt).toBeUndefined();
    await later(61);
    expect((await play.stored(request)).helpAskedAt).toBeDefined();
    expect(play.chatOf(lena).at(-1)).toContain('Did it help?');
  });

  it('is answered by nobody else', async () => {
    const { request } = await readOut();
    const { post } = play.cardOf(omar, request);
    const data = { requestId: request.id, version: request.version };
    await play.at(tess);
    const clicked = await world.teams.as(omar).invoke(post, { verb: 'helped-yes', data });
    expect(sentenceOf(clicked)).toContain('Good to hear');
    const own = await play.ask(tess, 'I lost my phone');
    await play.says(tess, 'help');
    const other = await world.teams
      .as(tess)
      .invoke(play.cardOf(tess, own).post, { verb: 'helped-yes', data: { ...data } });
    expect(sentenceOf(other)).toMatch(/^Only the person who asked, or whose account it is/);
  });

  it('is on record: who opened it, who read it out, that they are in, and that it helped', async () => {
    const { request, password } = await readOut(nora);
    attemptSignIn(world.sandbox.tenant, omar.id, { secret: password });
    await later(3);
    await says(nora, request);
    const rows = await world.query(
      'select what, actor_id from audit_events where request_id = $1 order by place',
      [request.id],
    );
    const events = rows.map(({ what }) => what);
    for (const event of [
      'credential-shown',
      'read-out',
      'sign-in-looked-for',
      'signed-in',
      'help-asked',
      'helped',
    ])
      expect(events).toContain(event);
    expect(rows.find(({ what }) => what === 'read-out')).toMatchObject({ actor_id: anna.id });
    expect(rows.find(({ what }) => what === 'helped')).toMatchObject({ actor_id: nora.id });
  });
});

it('no card in a channel says more than the state: never the password', async () => {
  const { request, password } = await readOut();
  for (const name of ['Approvals', 'Helpdesk'] as const)
    for (const { activity } of world.teams.channel(name).posts)
      expect(textOf(activity)).not.toContain(password);
  expect(request.id).toBeDefined();
});
