import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approverGroupId, people } from '../../sandbox/tenant/seed.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import { liftByOperator } from '../../lift/lift.js';
import { VOCABULARY } from '../../bot/unlock/audit/vocabulary.js';
import { misfits } from '../helpers/misfits.js';
import { StoryPlayer, WORDS } from '../helpers/storyPlayer.js';
import { startWorld, type World } from '../helpers/world.js';

// Everything that can happen happens at least once here. So the bot itself writes each event of the vocabulary.

const { anna, ben, chloe, dora, iris, julia, lena, mia, nora, omar, otto, piet, rolf, vera } = people;
const MAIL = WORDS['cannot-send-mail'].en;
const BLOCKED = WORDS['sign-in-blocked'].en;
const FORGOT = WORDS['password-not-accepted'].en;
/** Need a sign-in page, and the links of this story need that there is none. They are in `signInLink.test.ts`. */
const WITH_A_PAGE = ['sign-in-asked', 'sign-in-proved', 'sign-in-refused', 'sign-in-not-them'];
/**
 * What comes after the end, and what the queue brings, is played in stories of its own: `handover`, `noDeadEnds`, `queue`.
 * Each story is held to the vocabulary at its end (`expectOnlyKnownEvents`).
 */
const ELSEWHERE = [
  ...[
    'held',
    'let-go',
    'handed-on',
    'retried',
    'asked-anew',
    'still-not-working',
    'support-opened',
    'read-out',
    // test/platform/thiefComesBack.test.ts
    'came-back',
    // test/stories/massDecisions.test.ts
    'mass-declared',
    'mass-decided',
  ],
  ...[
    'handover-reminded',
    'not-handed-over',
    'issued-anew',
    'sign-in-looked-for',
    'signed-in',
    'help-asked',
    'helped',
  ],
];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const USER = /^\/graph\/v1\.0\/users\/[^/]+$/;

let world: World;
let play: StoryPlayer;
const tenant = () => world.sandbox.tenant;

/** Moves the clock, calls `happens`, and moves the clock back. */
async function at(offsetMs: number, happens: () => Promise<unknown> = async () => undefined): Promise<void> {
  world.clock.offsetMs = offsetMs;
  await happens();
  await world.settle();
  world.clock.offsetMs = 0;
}

/** One request is made, joined, asked again, looked at and taken back. One is denied. One expires. */
async function nothingIsChanged(): Promise<void> {
  const request = await play.ask(nora, BLOCKED, lena, { details: 'since noon' });
  await play.ask(otto, BLOCKED, lena);
  await at(6 * MINUTE, () => play.ask(nora, BLOCKED, lena));
  await world.teams.as(anna).click(play.approvalCard(request), 'details');
  await world.teams.as(nora).click(play.cardOf(nora, request), 'withdraw');
  await world.teams.as(otto).click(play.cardOf(otto, request), 'withdraw');
  await play.decide(anna, await play.ask(lena, BLOCKED), 'deny', { reason: 'Not now' });
  await play.ask(mia, FORGOT);
  await at(8 * HOUR + 1000);
  await play.says(anna, `history ${lena.userPrincipalName}`);
}

/** An approver takes a request, or does one of its steps in the portal. */
async function humansHelp(): Promise<void> {
  const handOff = await play.ask(piet, MAIL, rolf);
  await play.decide(ben, handOff, 'take');
  await play.decide(ben, handOff, 'close', { note: 'Done in their own tenant' });
  play.securedByHand(julia);
  const byHand = await play.ask(julia, MAIL);
  await play.approve(anna, byHand, { secured: 'checked' });
  await play.decide(ben, byHand, 'confirm-by-hand');
  await at(25 * HOUR);
}

/** Steps that are done, need no change, have to wait, or fail. */
async function stepsAreTaken(): Promise<void> {
  play.untouched(omar);
  const password = await play.ask(omar, FORGOT);
  await play.approve(anna, password);
  await play.reveal(anna, password);

  const fine = await play.ask(lena, BLOCKED);
  tenant().arrange(lena.id, { accountEnabled: true });
  await play.approve(ben, fine);

  tenant().arrange(dora.id, { accountEnabled: false });
  const patient = await play.ask(dora, BLOCKED);
  const headers = { 'Retry-After': '120' };
  world.sandbox.faults.add({ match: { method: 'PATCH', path: USER }, status: 429, headers });
  await play.approve(anna, patient);
  await at(3 * MINUTE);

  tenant().arrange(dora.id, { accountEnabled: false });
  tenant().settings.grants.delete('User.EnableDisableAccount.All');
  await play.approve(ben, await play.ask(dora, BLOCKED));
  tenant().settings.grants.add('User.EnableDisableAccount.All');
}

/** A possible break-in. The bot reads the evidence. Anna opens it and calls it a false alarm. She gets a link and opens that too. */
async function evidenceIsLookedAt(): Promise<void> {
  tenant().arrange(vera.id, { accountEnabled: false });
  await play.ask(otto, BLOCKED, vera);
  const request = await play.ask(vera, 'I think I was hacked');
  await world.teams.as(anna).click(play.approvalCard(request), 'evidence');
  await play.decide(anna, request, 'false-alarm', { note: 'Her own rules' });
  await world.teams.as(anna).click(play.incident(request), 'evidence-file');
  const [link = ''] = /\/evidence\/[^"]+/.exec(JSON.stringify(play.cardOf(anna, request).content)) ?? [];
  expect((await fetch(`${world.botUrl}${link}`)).status).toBe(200);
}

/** Somebody vouches for Lena. She asks whether a call is real, and reports it. */
async function somebodyVouches(): Promise<void> {
  await play.startOver();
  tenant().arrange(lena.id, { accountEnabled: false });
  const request = await play.ask(nora, BLOCKED, lena);
  const form = await play.opensForm(anna, request);
  const data = { requestId: request.id, version: request.version };
  await world.teams.as(anna).invoke(form.post, { verb: 'ask-voucher', data });
  await world.settle();
  await world.teams.as(piet).click(play.cardOf(piet, request), 'vouch-yes');
  await world.settle();
  await play.says(lena, 'is this real');
  await world.teams.as(lena).click(world.teams.as(lena).lastCard(), 'false-call');
  await world.settle();
}

/** A break-in is stopped at once, contained, and sending is given back in the portal. */
async function anAccountIsGivenBack(): Promise<void> {
  play.untouched(iris);
  const request = await play.ask(iris, 'I think I was hacked');
  await play.decide(anna, request, 'first-aid');
  await play.approve(anna, request);
  await play.approve(ben, request);
  await world.teams.as(anna).click(play.approvalCard(request), 'give-back');
  await world.settle();
  const [row] = await world.query(`select id from requests where slot = 'give-back'`);
  const back = { id: String(row?.['id']) };
  const reason = { overrideReason: 'Looked at it in the portal' };
  await play.approve(ben, back, reason);
  await play.approve(chloe, back, reason);
  await play.decide(ben, back, 'confirm-by-hand');
}

/** An approval does not hold: the account changed before it, or the approver left the group after it. */
async function approvalsDoNotHold(): Promise<void> {
  await play.startOver();
  const changed = await play.ask(lena, BLOCKED);
  tenant().assignRole(lena.id, '62e90394-69f5-4237-9190-012177145e10');
  await at(6 * MINUTE, () => play.approve(anna, changed));

  play.untouched(omar);
  const password = await play.ask(omar, FORGOT);
  await play.approve(anna, password);
  tenant().arrange(dora.id, { accountEnabled: false });
  const waits = await play.ask(dora, BLOCKED);
  const headers = { 'Retry-After': '120' };
  world.sandbox.faults.add({ match: { method: 'PATCH', path: USER }, status: 429, headers });
  await play.approve(anna, waits);
  const { members } = tenant().groups.get(approverGroupId)!;
  members.splice(members.indexOf(anna.id), 1);
  await play.reveal(anna, password);
  await at(3 * MINUTE);
}

/** Nora asks for too many colleagues and is stopped. Ben lifts the stop. */
async function aBurstIsStopped(): Promise<void> {
  await play.startOver();
  for (const subject of [lena, omar, julia]) {
    tenant().arrange(subject.id, { accountEnabled: false });
    await play.reports(nora, BLOCKED, subject);
    await world.settle();
  }
  const { posts } = world.teams.channel('Helpdesk');
  const alert = posts.findLast(({ activity }) => JSON.stringify(activity).includes('Stopped'));
  await world.teams.as(ben).click(cardOf(alert!), 'lift');
}

/** Anna stops everything, and two others lift it. Another channel is kept, and one is chosen. The operator helps. */
async function whoStopsWhom(): Promise<void> {
  const { requests } = world.latchkey.storage;
  await play.says(anna, 'stop everything');
  await world.settle();
  for (const who of [ben, people.chloe])
    await world.teams.as(who).click(world.teams.channel('Approvals').lastCard(), 'lift');
  for (const verb of ['keep-channel', 'move-channel']) {
    await world.teams.as(anna).sayInChannel(world.teams.channel('General'), 'use this channel for approvals');
    await world.settle();
    await world.teams.as(ben).click(world.teams.channel('Approvals').lastCard(), verb);
  }
  await liftByOperator(requests, { what: 'channel', id: 'approvals', by: anna.id }, world.now());
}

beforeAll(async () => {
  const env = { EXCHANGE_ADAPTER: 'manual', COLLEAGUES_PER_HOUR: '2', PUBLIC_URL: 'https://bot.example' };
  const noSecret = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' };
  world = await startWorld({ env: { ...env, ...noSecret } });
  play = new StoryPlayer(world);
});
// One hook each, so that each has the time limit of a hook.
beforeAll(nothingIsChanged);
beforeAll(humansHelp);
beforeAll(stepsAreTaken);
beforeAll(evidenceIsLookedAt);
beforeAll(somebodyVouches);
beforeAll(anAccountIsGivenBack);
beforeAll(approvalsDoNotHold);
beforeAll(aBurstIsStopped);
beforeAll(whoStopsWhom);
afterAll(() => world.close());

describe('the audit trail', () => {
  it('has no event that is not in the vocabulary, and none that holds something else', async () => {
    const rows = await world.query('select what, actor_id, detail from audit_events');
    expect(rows.length).toBeGreaterThan(50);
    expect(misfits(rows)).toEqual([]);
  });

  it('has every event of the vocabulary', async () => {
    await at(367 * 24 * HOUR, () => world.latchkey.storage.jobs.send('purge', 'retention'));
    const rows = await world.query('select distinct what from audit_events');
    // Only an update of the database writes `upgraded`: see test/contracts/auditUpgrade.ts.
    const here = Object.keys(VOCABULARY).filter(
      (what) => what !== 'upgraded' && ![...WITH_A_PAGE, ...ELSEWHERE].includes(what),
    );
    const seen = rows.map(({ what }) => String(what)).filter((what) => !ELSEWHERE.includes(what));
    expect(seen.sort()).toEqual(here.sort());
  });

  it('leaves the database once a day: its last hash stands in the incidents channel, and names nobody', async () => {
    const posts = () => world.teams.channel('Helpdesk').posts;
    // The job of the start tells it too, if it runs after the first line was written.
    await world.query(`delete from settings where key = 'audit-head-sent'`);
    const before = posts().length;
    const tell = async () => {
      await world.latchkey.storage.jobs.send('report-head', 'retention');
      await world.settle();
    };
    await tell();
    await tell();
    const [head] = await world.query('select place::text, hash from audit_head');
    const told = posts()
      .slice(before)
      .map(({ activity }) => textOf(activity));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`line ${String(head?.['place'])}, hash`);
    expect(told[0]).toContain(`verify --head ${String(head?.['hash'])}`);
    for (const { displayName } of Object.values(people)) expect(told[0]).not.toContain(displayName);
  });
});
