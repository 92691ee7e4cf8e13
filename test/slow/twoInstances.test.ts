import { reportAs } from '../helpers/conversation.js';
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../sandbox/connector/readable.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { people, type Person, tenantId } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { createTeamsClient } from '../../sandbox/connector/teamsClient.js';
import { BotProcess, until } from '../helpers/botProcess.js';
import { kindOf, passwordIn, pendingRequest, sentenceOf, StoryPlayer } from '../helpers/storyPlayer.js';
import { chooseChannels, freshFolder, startWorld, type World } from '../helpers/world.js';

// Two bots share one PostgreSQL database, as behind a load balancer. They do nothing twice and lose nothing.

const SERVER = process.env.TEST_DATABASE_URL;
/** These tests approve more requests than the limit for one hour allows. */
const MANY = { APPROVALS_PER_HOUR: '1000' };
const name = `latchkey_two_${randomUUID().replaceAll('-', '')}`;

describe.skipIf(!SERVER)('two bots on one database (TEST_DATABASE_URL)', { timeout: 120_000 }, () => {
  let admin: pg.Client;
  let sandbox: Sandbox;
  let one: World;
  let other: World;
  let atOne: StoryPlayer;
  let atOther: StoryPlayer;
  let killed: BotProcess | undefined;
  let database: string;

  beforeAll(async () => {
    admin = new pg.Client({ connectionString: SERVER });
    await admin.connect();
    await admin.query(`create database ${name}`);
    const url = new URL(SERVER!);
    url.pathname = `/${name}`;
    database = url.href;
    sandbox = await startSandbox();
    const options = { sandbox, env: { DATABASE_URL: database, ...MANY }, withoutChannels: true };
    // Both start at the same moment, so both find an empty database.
    [one, other] = await Promise.all([startWorld(options), startWorld(options)]);
    await chooseChannels(one.teams);
    atOne = new StoryPlayer(one);
    atOther = new StoryPlayer(other);
  }, 120_000);
  afterAll(async () => {
    await killed?.kill();
    await other?.close();
    await sandbox?.close();
    await admin?.query(`drop database if exists ${name} with (force)`);
    await admin?.end();
  });

  /** Resolves when neither bot has a job to do. */
  async function bothSettle(): Promise<void> {
    for (;;) {
      await Promise.all([one.settle(), other.settle()]);
      const [row] = await one.query(`select count(*)::int as jobs from pgboss.job where state = 'active'`);
      if (row?.jobs === 0) return;
    }
  }

  function posts(channel: string, words: string): number {
    return one.teams.channel(channel).posts.filter(({ activity }) => textOf(activity).includes(words)).length;
  }

  it('hold one conversation, one sentence each', async () => {
    await atOne.says(people.nora, 'a colleague forgot the password');
    await atOther.says(people.nora, people.omar.userPrincipalName);
    await atOne.says(people.nora, '1');
    await atOther.says(people.nora, '1');
    await bothSettle();
    const request = await atOther.newest(people.nora);
    expect(request).toMatchObject({ status: 'pending', subject: { id: people.omar.id } });
    expect(posts('Approvals', request.id)).toBe(1);
  });

  it('show a password to its approver alone, and count one first look', async () => {
    const request = await atOne.newest(people.nora);
    const { post } = atOne.approvalCard(request);
    const data = { requestId: request.id, version: request.version, proof: 'in-person' };
    await other.teams.as(people.anna).invoke(post, { verb: 'approve', data });
    await bothSettle();
    const card = atOther.cardOf(people.anna, request);
    const clicks = [one, other].map(({ teams }) => teams.as(people.anna).click(card, 'reveal'));
    const answers = await Promise.all(clicks);
    const hashes = answers.map((answer) => createHash('sha256').update(passwordIn(answer)).digest('hex'));
    expect(new Set(hashes)).toEqual(new Set([sandbox.tenant.passwordHashOf(people.omar.id)]));
    const ben = await other.teams.as(people.ben).invoke(post, {
      verb: 'reveal',
      data: { requestId: request.id, version: request.version },
    });
    expect(sentenceOf(ben)).toBe('Only the approver of this request can see it.');
    const wipes = await one.query(
      `select 1 from pgboss.job where name = 'wipe' and data->>'requestId' = $1
         and start_after < now() + interval '5 minutes'`,
      [request.id],
    );
    expect(wipes).toHaveLength(1);
    expect(atOne.writesTo(people.omar)).toHaveLength(2);
    expect(posts('Helpdesk', request.id)).toBe(1);
  });

  it('decide once and change once, 60 times, with an approver at each', async () => {
    const subjects: readonly Person[] = [
      people.lena,
      people.julia,
      people.piet,
      people.otto,
      people.mia,
      people.rita,
    ];
    const { post } = atOne.approvalCard(await atOne.newest(people.nora));
    const race = async (request: UnlockRequest): Promise<void> => {
      const data = { requestId: request.id, version: 1, proof: 'in-person' };
      const action = { verb: 'approve', data };
      const [a, b] = await Promise.all([
        one.teams.as(people.anna).invoke(post, action),
        other.teams.as(people.ben).invoke(post, action),
      ]);
      expect([kindOf(a), kindOf(b)].sort()).toEqual(['adaptive', 'message']);
      const [winner, lost] = kindOf(a) === 'adaptive' ? [people.anna, b] : [people.ben, a];
      expect(sentenceOf(lost)).toContain(`Already approved by ${winner.displayName}`);
    };
    for (let round = 0; round < 10; round++) {
      const requests: UnlockRequest[] = [];
      for (const subject of subjects) {
        sandbox.tenant.arrange(subject.id, { accountEnabled: false });
        const id = `TWO-${round}-${subject.id.slice(-4)}`;
        const facts = {
          id,
          tenantId,
          subject,
          symptom: 'sign-in-blocked',
          steps: ['enable-sign-in'],
        } as const;
        requests.push(await atOne.submitted(pendingRequest({ ...facts, requester: people.nora })));
      }
      await Promise.all(requests.map(race));
      await bothSettle();
      for (const { id, subject } of requests) {
        expect((await atOther.stored({ id })).status).toBe('resolved');
        expect(sandbox.calls.writes().filter(({ path }) => path.endsWith(subject.id))).toHaveLength(
          round + 1,
        );
        expect(posts('Approvals', `Request ${id}`)).toBe(1);
        expect(posts('Helpdesk', `Request ${id}`)).toBe(1);
      }
    }
    const outcomes = atOne.chatOf(people.nora).filter((text) => text === 'Solved: Sign-in for Lena Berg.');
    expect(outcomes).toHaveLength(10);
  });

  it('finish what the one began that is stopped', async () => {
    sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
    sandbox.calls.clear();
    await atOne.reports(people.lena, 'my account is blocked');
    await bothSettle();
    const request = await atOther.newest(people.lena);
    await atOne.clickApproval(people.anna, atOne.approvalCard(request));
    await one.close();
    await other.settle();
    expect((await atOther.stored(request)).status).toBe('resolved');
    expect(sandbox.tenant.user(people.lena.id).accountEnabled).toBe(true);
    expect(atOther.writesTo(people.lena)).toHaveLength(1);
    expect(atOther.approvalCard(request).text).toContain('Solved');
  });

  it('take over what the one began that was killed, and send nothing again', async () => {
    await other.close();
    killed = await BotProcess.start(sandbox, freshFolder(), { DATABASE_URL: database, ...MANY });
    const { serviceUrl, teams } = sandbox;
    const client = createTeamsClient({ botUrl: killed.url, serviceUrl, teams, tenantId });
    sandbox.tenant.arrange(people.lena.id, { accountEnabled: false });
    sandbox.calls.clear();
    const mark = teams.mark();
    const lena = client.as(people.lena);
    await reportAs(lena, 'my account is blocked');
    const posted = await client.channel('Approvals').waitFor('Decide before', { after: mark });
    sandbox.faults.add({ match: { method: 'PATCH' }, phase: 'after', delayMs: 1_000 });
    await client.as(people.anna).click(posted, 'approve');
    await until(() => sandbox.faults.pending().length === 0, 30_000, 'the change');
    const killedAt = Date.now();
    await killed.kill();

    other = await startWorld({ sandbox, env: { DATABASE_URL: database, ...MANY }, withoutChannels: true });
    atOther = new StoryPlayer(other);
    // The lease and the job of the killed process end after one or two minutes. The test ends them now.
    await other.query(`update leases set until = now() - interval '1 second'`);
    await other.query(`update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`);
    const request = await atOther.newest(people.lena);
    await until(async () => (await atOther.stored(request)).status === 'resolved', 60_000, 'the other bot');
    await other.settle();
    // The interrupted call is in the log of calls only after the time of its answer.
    await until(() => sandbox.calls.writes().some(({ time }) => Date.parse(time) <= killedAt));
    expect(atOther.writesTo(people.lena)).toHaveLength(1);
    expect(atOther.approvalCard(request).text).toContain('Solved');
  });
});
