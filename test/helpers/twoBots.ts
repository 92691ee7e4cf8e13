import { rm } from 'node:fs/promises';
import pg from 'pg';
import type { PostedActivity } from '../../sandbox/connector/activity.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import { createTeamsClient, type TeamsClient } from '../../sandbox/connector/teamsClient.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { switchOffMany } from '../../sandbox/tenant/crowd.js';
import { people, type Person, tenantId } from '../../sandbox/tenant/seed.js';
import { INPUTS } from '../../cards/actions.js';
import { balanced } from './balancer.js';
import { BotProcess, until } from './botProcess.js';
import type { MachineClock } from './machineClock.js';
import { PostgresServer } from './postgresServer.js';
import { chooseChannels, freePort, freshFolder } from './world.js';

export interface TwoBotsOptions {
  /** People whose accounts were switched off by mistake. */
  readonly crowd: readonly Person[];
  readonly random: () => number;
  /** The clock of the machine of the database, and of each instance that has none of its own. */
  readonly clock?: MachineClock;
  /** The clocks of the instances' machines. */
  readonly clocks?: readonly [MachineClock, MachineClock];
  /** What Node is told for both instances. Default: the sources of the bot. */
  readonly program?: readonly string[];
}

/** Longer than all the waits of a test together. A hook has this time, so that what ends first is a wait, which says for what. */
export const HOOK_MS = 1_200_000;
/** What takes a second at most takes no longer on a machine with far too much to do. */
export const PATIENCE_MS = 120_000;

/** The clocks move so far at once. */
const LEAP_MS = 30_000;
/** Where Teams does not answer, several jobs after one another take ten seconds each. */
const NO_JOB_TAKES_MS = 300_000;
/** A person tries no more often. */
const MOST_TRIES = 5;
/** A connection that was kept may be one that the bot just closed. */
const ANEW = { headers: { Connection: 'close' } };
const ACKNOWLEDGED = /I asked the admins|already asked for this/;
const APPROVED_BY_HAND = { [INPUTS.overrideReason]: 'A script switched them off by mistake' };
const { anna } = people;

/**
 * Two instances of the bot, each a process of its own, on one PostgreSQL server behind a load balancer, and people who ask
 * about their accounts. The log of the simulated tenant says what was changed.
 */
export class TwoBots {
  private constructor(
    readonly server: PostgresServer,
    readonly db: pg.Pool,
    readonly sandbox: Sandbox,
    readonly bots: readonly [BotProcess, BotProcess],
    readonly teams: TeamsClient,
    private readonly metricsUrls: readonly string[],
    private readonly folders: readonly string[],
    private readonly clock?: MachineClock,
  ) {}

  static async start({ crowd, random, clock, clocks, program }: TwoBotsOptions): Promise<TwoBots> {
    const server = await PostgresServer.start(clock ? { env: clock.env } : {});
    const db = new pg.Pool({ connectionString: server.url, max: 1 });
    // It is killed with the server.
    db.on('error', () => undefined);
    const now = clock?.now ?? (() => new Date());
    const sandbox = await startSandbox({ now });
    switchOffMany(sandbox.tenant, crowd);
    for (const { id } of [anna, ...crowd]) sandbox.teams.installed.add(id);
    const folders = [freshFolder(), freshFolder()] as const;
    const metricsPorts = [await freePort(), await freePort()] as const;
    const start = (place: 0 | 1): Promise<BotProcess> =>
      BotProcess.start(
        sandbox,
        folders[place],
        {
          ...{ DATABASE_URL: server.url, METRICS_PORT: String(metricsPorts[place]) },
          ...{ APPROVALS_PER_HOUR: '100000', MASS_LOCKOUT_FROM: '100000', WORKING_HOURS: 'always' },
          ...(clocks?.[place] ?? clock)?.env,
        },
        program,
      );
    const bots = await Promise.all([start(0), start(1)]);
    const { serviceUrl } = sandbox;
    const [{ url: botUrl }] = bots;
    const deliver = balanced(
      bots.map(({ url }) => url),
      random,
    );
    const teams = createTeamsClient({ botUrl, serviceUrl, teams: sandbox.teams, tenantId, deliver, now });
    await chooseChannels(teams);
    const metricsUrls = metricsPorts.map((port) => `http://127.0.0.1:${port}/metrics`);
    return new TwoBots(server, db, sandbox, bots, teams, metricsUrls, folders, clock);
  }

  /**
   * So much time passes for everybody, a part at a time. None passes while a job runs: a job, and what it holds, would look
   * dead by the moved clock.
   */
  async passes(ms: number): Promise<void> {
    if (!this.clock) throw new Error('These machines have the clock of this one');
    for (let passed = 0; passed < ms; passed += LEAP_MS) {
      let working: readonly string[] = [];
      const ended = async (): Promise<boolean> => (working = await this.working()).length === 0;
      await until(ended, NO_JOB_TAKES_MS, () => `the jobs to end: ${working.join(', ')}`);
      await this.clock.move(LEAP_MS);
    }
  }

  /** Time passes until this holds. Throws when it does not after so much, and names what it waited for. */
  async passesUntil(holds: () => boolean | Promise<boolean>, ms: number, what: string): Promise<void> {
    for (let passed = 0; !(await holds()); passed += LEAP_MS) {
      if (passed >= ms)
        throw new Error(`Waited ${ms / 60_000} min by the moved clock for ${what}. ${await this.standing()}`);
      await this.passes(LEAP_MS);
    }
  }

  /** The people's Teams, where everything goes to this instance. */
  at(place: 0 | 1): TeamsClient {
    const { serviceUrl, teams } = this.sandbox;
    return createTeamsClient({ botUrl: this.bots[place].url, serviceUrl, teams, tenantId });
  }

  /** Says it once. What the bot answered is what a person reads who looks at the chat then. */
  async asksOnce(person: Person, teams = this.teams): Promise<void> {
    for (const words of ['my account is blocked', 'Yes']) await teams.as(person).say(words);
  }

  /** Says it until the bot says that it asked, as a person does who reads that they may try again. */
  async asks(person: Person, teams = this.teams): Promise<void> {
    for (let tries = 0; !this.hasAsked(person); tries++) {
      if (tries === MOST_TRIES)
        throw new Error(`Nobody was asked for ${person.displayName}:\n${this.saysTo(person).join('\n')}`);
      await this.asksOnce(person, teams);
    }
  }

  /** What the bot wrote to this person, the oldest first. */
  saysTo(person: Person): readonly string[] {
    return this.teams
      .as(person)
      .chat()
      .filter(({ from }) => from === 'bot')
      .map(({ activity }) => textOf(activity));
  }

  hasAsked(person: Person): boolean {
    return this.saysTo(person).some((text) => ACKNOWLEDGED.test(text));
  }

  /** The cards in the approvals channel that have *Approve*. */
  waitingCards(): readonly PostedActivity[] {
    return this.inApprovals().filter(({ activity }) =>
      JSON.stringify(activity.attachments ?? []).includes('"verb":"approve"'),
    );
  }

  /** The card about this person that has *Approve*, as soon as it is there. Throws when it does not come. */
  async cardToApprove({ displayName }: Person): Promise<PostedActivity> {
    const find = (): PostedActivity | undefined =>
      this.waitingCards().find(({ activity }) => textOf(activity).includes(displayName));
    const what = (): string =>
      `the card about ${displayName}. In the channel:\n${this.textsInApprovals().join('\n')}`;
    await until(() => find() !== undefined, PATIENCE_MS, what);
    return find()!;
  }

  /** The bot's cards about this person in the approvals channel. */
  cardsAbout({ displayName }: Person): readonly PostedActivity[] {
    return this.inApprovals().filter(({ activity }) => textOf(activity).includes(displayName));
  }

  /** What the bot wrote in the approvals channel. */
  textsInApprovals(): readonly string[] {
    return this.inApprovals().map(({ activity }) => textOf(activity));
  }

  approve(post: PostedActivity, teams = this.teams): Promise<unknown> {
    return teams.as(anna).click(cardOf(post), 'approve', APPROVED_BY_HAND);
  }

  /** Clicks *Approve* on each card that has it. One may lose it while another is clicked: that one is left alone. */
  async approveAll(): Promise<void> {
    for (const post of this.waitingCards()) if (this.isWaiting(post)) await this.approve(post);
  }

  /** Whether this card has *Approve* now. */
  isWaiting({ id }: PostedActivity): boolean {
    return this.waitingCards().some((post) => post.id === id);
  }

  /** Requests that have not ended, and the jobs that change something or tell of it: also those that come within 30 s. */
  async open(): Promise<number> {
    return this.count(
      `select (select count(*)::int from requests where status in ('pending', 'approved', 'executing', 'taken'))
         + (select count(*)::int from pgboss.job where state in ('active', 'created', 'retry')
              and name in ('announce', 'execute', 'judge') and start_after < now() + interval '30 seconds') as n`,
    );
  }

  /** Jobs that run or are due. */
  private working(): Promise<readonly string[]> {
    return this.list(
      `select name || ' ' || state as line from pgboss.job
       where state = 'active' or state in ('created', 'retry') and start_after <= now()`,
    );
  }

  /** What is open, for who reads why a test failed. */
  private async standing(): Promise<string> {
    const lines = await this.list(
      `select 'request ' || status as line from requests
       union all select name || ' ' || state || ', try ' || retry_count || ', due in ' ||
         extract(epoch from start_after - now())::int || ' s' from pgboss.job where state in ('created', 'retry', 'active', 'failed')`,
    );
    return `There are: ${lines.join('; ')}`;
  }

  async isQuiet(): Promise<boolean> {
    return (await this.open()) === 0 && this.waitingCards().length === 0;
  }

  /** How many requests are carried out now. */
  async executing(): Promise<number> {
    return this.count(`select count(*)::int as n from requests where status in ('approved', 'executing')`);
  }

  /** The states of the requests about each of these people, in their order. */
  async statesOf(asked: readonly Person[]): Promise<readonly (readonly string[])[]> {
    const { rows } = await this.db.query<{ id: string; status: string }>(
      'select subject_id as id, status from requests',
    );
    return asked.map(({ id }) => rows.filter((row) => row.id === id).map(({ status }) => status));
  }

  /** The account of each change that the tenant made, sorted. */
  changed(): readonly string[] {
    return this.sandbox.calls
      .writes()
      .filter(({ method, path, status }) => method === 'PATCH' && status === 204 && /\/users\//.test(path))
      .map(({ path }) => path.split('/').at(-1)!)
      .toSorted();
  }

  /** Those of these people who read in no card of the channel, or not in their chat, that it is solved. */
  untold(asked: readonly Person[]): readonly string[] {
    return asked
      .filter(
        (person) =>
          !this.cardsAbout(person).some(({ activity }) => textOf(activity).includes('Solved')) ||
          !this.saysTo(person).some((text) => text.includes('Solved')),
      )
      .map(({ displayName }) => displayName);
  }

  /** What `/readyz` of each instance says. */
  readyStatuses(): Promise<readonly number[]> {
    return Promise.all(this.bots.map(async ({ url }) => (await fetch(`${url}/readyz`, ANEW)).status));
  }

  /** The sum of this series over both instances. @param labels of the series, as `to="graph"` */
  async metric(name: string, ...labels: readonly string[]): Promise<number> {
    const pages = await Promise.all(this.metricsUrls.map(async (url) => (await fetch(url, ANEW)).text()));
    return pages
      .flatMap((page) => page.split('\n'))
      .filter((line) => line.startsWith(`${name}{`) && labels.every((label) => line.includes(label)))
      .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  }

  async close(): Promise<void> {
    await Promise.all(this.bots.map((bot) => bot.kill()));
    await this.sandbox.close();
    await this.db.end();
    await this.server.close();
    await Promise.all(this.folders.map((folder) => rm(folder, { recursive: true, force: true })));
  }

  private inApprovals(): readonly PostedActivity[] {
    return this.teams.channel('Approvals').posts.filter(({ from }) => from === 'bot');
  }

  private async list(text: string): Promise<readonly string[]> {
    return (await this.db.query<{ line: string }>(text)).rows.map(({ line }) => line);
  }

  private async count(text: string): Promise<number> {
    const { rows } = await this.db.query<{ n: number }>(text);
    return rows[0]!.n;
  }
}
