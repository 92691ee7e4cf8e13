import { beforeEach, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { Browser, type Visited } from '../helpers/browser.js';
import { linkOn, onwardOf, press } from '../helpers/linkPage.js';
import { REAL_PROOFS } from '../helpers/proofs.js';
import { cancelAtSandbox, signInAtSandbox } from '../helpers/signInAtSandbox.js';
import { sentenceOf, WORDS } from '../helpers/storyPlayer.js';
import { story } from '../helpers/story.js';

// Who asks proves who they are by signing in afresh, by a link that opens once. A thief can have the link as well.

const { anna, ben, nora, omar, otto } = people;
const PUBLIC = 'https://bot.example';
const { world, play } = story({ env: { ...REAL_PROOFS, PUBLIC_URL: PUBLIC, SIGN_IN_CONTEXT: 'c1' } });
const FORGOT = WORDS['password-not-accepted'].en;
const MINUTE = 60_000;

beforeEach(async () => {
  await play.startOver();
  await world.query(`update credentials set state = 'gone', sealed = null`);
  world.sandbox.entra.idTokens = {};
  await play.at(omar);
});

const browser = () => new Browser({ [PUBLIC]: world.botUrl });
const status = async (request: UnlockRequest) => (await play.stored(request)).status;
const proofs = async (request: UnlockRequest) => (await play.stored(request)).proofs ?? [];
const linkIn = (person: Person, request: UnlockRequest) => linkOn(play.cardOf(person, request));
const trail = ({ id }: UnlockRequest) =>
  world.query(
    `select what, actor_id, detail from audit_events where request_id = $1 and what like 'sign-in-%' order by place`,
    [id],
  );

/** Otto asks for a password for Omar, and an approver wants him to sign in. */
async function asked(): Promise<UnlockRequest> {
  play.untouched(omar);
  const request = await play.ask(otto, FORGOT, omar);
  await asks(request);
  return request;
}

async function asks(request: UnlockRequest, approver = anna): Promise<string> {
  const form = await play.opensForm(approver, request);
  const clicked = await world.teams.as(approver).click(form, 'ask-sign-in');
  await world.settle();
  return sentenceOf(clicked);
}

/** Opens the link, presses the button, and signs in as somebody. */
async function signsIn(link: string, person: Person, theirs = browser()): Promise<Visited> {
  await theirs.open(link);
  const page = await theirs.open(onwardOf(await press(theirs, link, 'continue')));
  const done = await signInAtSandbox(theirs, page, person);
  await world.settle();
  return done;
}

describe('an approver who is not sure', () => {
  it('has the person sign in, and allows a colleague’s password without anybody who vouches', async () => {
    const request = await asked();
    expect(play.approvalCard(request).text).toContain('Omar Haddad was asked to sign in');
    const page = await browser().open(linkIn(omar, request)!);
    for (const fact of ['Asked by Otto', 'omar.haddad@', request.words!.join(' · '), 'That was not me'])
      expect(page.text).toContain(fact);
    const done = await signsIn(linkIn(omar, request)!, omar);
    expect([done.status, done.text.includes('Done. You can close this page.')]).toEqual([200, true]);
    expect(done.text).toContain('Nobody of the helpdesk will ask you for a password or a code.');
    expect(play.cardOf(omar, request).text).toContain('Omar Haddad signed in afresh.');
    expect(await proofs(request)).toMatchObject([
      { kind: 'signed-in-elsewhere', level: 3, by: { id: omar.id } },
    ]);
    await play.approve(anna, request, { proof: 'none' });
    expect(await status(request)).toBe('resolved');
    expect(play.incident(request).text).toContain('with a second factor.');
    expect(await trail(request)).toMatchObject([
      { what: 'sign-in-asked', actor_id: anna.id, detail: { reachedIds: [omar.id, otto.id] } },
      { what: 'sign-in-proved', actor_id: omar.id, detail: { level: 3 } },
    ]);
  });

  it('sends the link to who asked as well, who may hand it on, and it says whose it is', async () => {
    const request = await asked();
    expect(linkIn(otto, request)).toBe(linkIn(omar, request));
    expect(play.cardOf(otto, request).text).toContain('Let Omar Haddad open this link');
    await signsIn(linkIn(otto, request)!, omar);
    expect(await proofs(request)).toMatchObject([{ by: { id: omar.id }, level: 3 }]);
  });

  it('reads on the form what was asked, until when, and that it is done', async () => {
    play.untouched(omar);
    const request = await play.ask(omar, FORGOT);
    expect(await asks(request)).toContain('The link works until');
    await signsIn(linkIn(omar, request)!, omar);
    expect((await play.opensForm(anna, request)).text).toContain('Signed in afresh');
  });

  it('reads that nobody could be reached, where there is no chat', async () => {
    const request = await play.ask(omar, FORGOT);
    await world.teams.as(omar).uninstall();
    expect(await asks(request)).toContain('could not be asked to sign in');
    expect(await world.query('select 1 from sign_in_links where request_id = $1', [request.id])).toEqual([]);
  });

  it('still needs more where no second factor was proven: it counts like a call', async () => {
    world.sandbox.entra.idTokens = { claims: { acrs: undefined } };
    const request = await asked();
    expect((await signsIn(linkIn(omar, request)!, omar)).status).toBe(200);
    expect(await proofs(request)).toMatchObject([{ level: 1, detail: { secondFactor: false } }]);
    await play.approve(anna, request, { proof: 'none' });
    expect(await status(request)).toBe('pending');
  });
});

describe('a thief in the Teams of somebody', () => {
  it('has the link, signs in as themselves, and gets nothing; it is on record', async () => {
    const request = await asked();
    const link = linkIn(omar, request)!;
    const refused = await signsIn(link, nora);
    expect([refused.status, refused.text.includes('This link is for somebody else.')]).toEqual([403, true]);
    expect(await proofs(request)).toEqual([]);
    expect((await trail(request)).at(-1)).toEqual({
      what: 'sign-in-refused',
      actor_id: nora.id,
      detail: { why: 'other-person', subjectId: omar.id },
    });
    expect((await browser().open(link)).status).toBe(200);
  });

  it('cannot use a sign-in from before the link, nor one of another organisation', async () => {
    const request = await asked();
    const link = linkIn(omar, request)!;
    const wishes = [
      { signedInAt: new Date(world.now().getTime() - 20_000) },
      { claims: { tid: '0a0a0a0a-0000-4000-8000-00000000000f' } },
    ];
    for (const wish of wishes) {
      world.sandbox.entra.idTokens = wish;
      expect((await signsIn(link, omar)).status).toBe(403);
    }
    expect(await proofs(request)).toEqual([]);
    expect((await trail(request)).slice(1)).toMatchObject([
      { what: 'sign-in-refused', actor_id: omar.id, detail: { why: 'not-fresh' } },
      { what: 'sign-in-refused', actor_id: null, detail: { why: 'other-tenant' } },
    ]);
  });

  it('who gives up at Microsoft’s page is on record as well', async () => {
    const request = await asked();
    const theirs = browser();
    const link = linkIn(omar, request)!;
    await theirs.open(link);
    const page = await theirs.open(onwardOf(await press(theirs, link, 'continue')));
    expect((await cancelAtSandbox(theirs, page)).status).toBe(403);
    expect((await trail(request)).at(-1)).toMatchObject({ detail: { why: 'cancelled' } });
  });
});

describe('a link', () => {
  it('opens once: after that it reads like one that never was', async () => {
    const request = await asked();
    const link = linkIn(omar, request)!;
    const unknown = await browser().open(`${PUBLIC}/sign-in/link/${'a'.repeat(43)}`);
    const [first, second] = [browser(), browser()];
    for (const one of [first, second]) await one.open(link);
    const waiting = await second.open(onwardOf(await press(second, link, 'continue')));
    await signsIn(link, omar, first);
    const late = await signInAtSandbox(second, waiting, omar);
    const again = await browser().open(link);
    expect([late, again].map((page) => page.text)).toEqual([unknown.text, unknown.text]);
    expect([again.status, unknown.status]).toEqual([404, 404]);
    expect(await proofs(request)).toHaveLength(1);
  });

  it('is over after ten minutes, and its card says so', async () => {
    const request = await asked();
    const link = linkIn(omar, request)!;
    world.clock.offsetMs = 10 * MINUTE + 1000;
    await world.settle();
    expect((await browser().open(link)).status).toBe(404);
    expect(play.cardOf(omar, request).text).toContain('was not used in time');
    expect(linkIn(omar, request)).toBeUndefined();
  });

  it('is replaced by a newer one', async () => {
    const request = await asked();
    const old = linkIn(omar, request)!;
    world.clock.offsetMs = MINUTE;
    await asks(request, ben);
    expect((await browser().open(old)).status).toBe(404);
    expect((await browser().open(linkIn(omar, request)!)).status).toBe(200);
    const cards = play.chatOf(omar).filter((text) => text.includes(request.id));
    expect(cards.filter((text) => text.includes('This link is over'))).toHaveLength(1);
  });

  it('is not used up by who only looks, however often', async () => {
    const request = await asked();
    const link = linkIn(omar, request)!;
    for (let looks = 0; looks < 5; looks++) await browser().open(link);
    expect((await signsIn(link, omar)).status).toBe(200);
  });

  it('proves nothing any more when the request is decided', async () => {
    const request = await asked();
    const link = linkIn(omar, request)!;
    await play.decide(anna, request, 'deny', { reason: 'He did not ask for this' });
    const page = await browser().open(link);
    expect([page.text.includes('Continue to sign in'), page.text.includes('That was not me')]).toEqual([
      false,
      true,
    ]);
  });

  it('is in no log, in no job and not in the database', async () => {
    const request = await asked();
    const token = linkIn(omar, request)!.split('/').at(-1)!;
    await fetch(`${world.botUrl}/sign-in/link/${token}`, { method: 'DELETE' });
    expect(world.logged.join()).toContain('A request was refused');
    expect(world.logged.join()).not.toContain(token);
    for (const table of ['requests', 'sign_in_links', 'audit_events', 'clicks', 'cards', 'pgboss.job'])
      expect(JSON.stringify(await world.query(`select * from ${table}`))).not.toContain(token);
  });
});

describe('“That was not me”', () => {
  it('stops everything about the account, tells the helpdesk, and is on record', async () => {
    const request = await play.ask(omar, FORGOT);
    await asks(request);
    const link = linkIn(omar, request)!;
    const theirs = browser();
    await theirs.open(link);
    const stopped = await press(theirs, link, 'not-me');
    await world.settle();
    expect([stopped.status, stopped.text.includes('the helpdesk knows')]).toEqual([200, true]);
    expect((await trail(request)).at(-1)).toMatchObject({
      what: 'sign-in-not-them',
      actor_id: null,
      detail: { saidBy: 'whoever-had-the-link' },
    });
    expect(JSON.stringify(world.teams.channel('Helpdesk').posts.at(-1)!.activity)).toContain(
      'and it was not them',
    );
    expect(await play.approve(ben, request)).toMatch(/This was stopped/);
    expect(await status(request)).toBe('pending');
    expect((await browser().open(link)).status).toBe(404);
    expect(play.approvalCard(request).text).toContain('Whoever had the link to sign in said');
  });

  it('ends what another link of the same person could prove', async () => {
    const other = await play.ask(omar, FORGOT);
    await asks(other);
    const link = linkIn(omar, other)!;
    const request = await asked();
    const theirs = browser();
    await theirs.open(linkIn(otto, request)!);
    await press(theirs, linkIn(otto, request)!, 'not-me');
    expect((await signsIn(link, omar)).text).toContain('is stopped');
    expect(await proofs(other)).toEqual([]);
  });

  it('is not said by a form of another site: that has no cookie', async () => {
    const request = await asked();
    for (const action of ['not-me', 'continue'] as const)
      expect((await press(browser(), linkIn(omar, request)!, action)).status).toBe(404);
    expect((await play.stored(request)).signInAsked).not.toHaveProperty('answer');
  });
});
