import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import { verifyAudit } from '../../bot/storage/audit/verifyAudit.js';
import { openEmbedded } from '../../bot/storage/postgres/pglite.js';
import { openServer } from '../../bot/storage/postgres/pgServer.js';
import { isOpen } from '../../bot/unlock/request/request.js';
import { CREDENTIAL_KEY, putBack, readDump, readLeftBehind } from '../helpers/leftBehind.js';
import { misfits } from '../helpers/misfits.js';
import { passwordIn, sentenceOf, StoryPlayer } from '../helpers/storyPlayer.js';
import { freshFolder, startWorld, type World } from '../helpers/world.js';

// This version opens a database that an earlier version left. People click the cards that the earlier version posted,
// and every request comes to its end. `test/fixtures/databases/make.ts` makes such a database.

const SERVER = process.env['TEST_DATABASE_URL'];
const FOLDER = fileURLToPath(new URL('../fixtures/databases/', import.meta.url));
const VERSIONS = readdirSync(FOLDER).flatMap((file) => (file.endsWith('.sql') ? [file.slice(0, -4)] : []));
const MINUTE = 60_000;
const { anna, ben, chloe, caspar, dora, emil, iris, julia, lena, mia, nora, omar, rita, tess, vera } = people;

/** An empty database for the dump, and the settings with which the bot finds it. */
interface Place {
  readonly env: Record<string, string>;
  fill(dump: string): Promise<void>;
  remove(): Promise<void>;
}

function inFolder(): Place {
  const folder = freshFolder();
  return {
    env: { DATA_FOLDER: folder },
    fill: async (dump) => {
      const database = await openEmbedded(folder);
      await database.execute(dump);
      await database.close();
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function onServer(): Place {
  const name = `latchkey_left_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(SERVER ?? '');
  url.pathname = `/${name}`;
  const as = async (where: string, script: string): Promise<void> => {
    const database = openServer(where);
    await database.query(script).finally(() => database.close());
  };
  return {
    env: { DATABASE_URL: url.href },
    fill: async (dump) => {
      await as(SERVER ?? '', `create database ${name}`);
      await as(url.href, dump);
    },
    remove: () => as(SERVER ?? '', `drop database if exists ${name} with (force)`),
  };
}

const PLACES = [
  { where: 'in a folder', placed: inFolder, isHere: true },
  { where: 'on a server (TEST_DATABASE_URL)', placed: onServer, isHere: SERVER !== undefined },
];

describe.each(VERSIONS)('what version %s left behind', (version) => {
  describe.each(PLACES)('$where', ({ placed, isHere }) => {
    describe.skipIf(!isHere)('is opened by this version', () => theWayOn(version, placed));
  });
});

function theWayOn(version: string, placed: () => Place): void {
  const left = readLeftBehind(version);
  let place: Place;
  let sandbox: Sandbox;
  let world: World;
  let play: StoryPlayer;
  beforeAll(async () => {
    const aheadMs = Date.parse(left.stoppedAt) - Date.now();
    place = placed();
    sandbox = await startSandbox({ now: () => new Date(Date.now() + aheadMs) });
    // The database set `written_at` from its own clock, and no test can move that clock.
    const dump = readDump(version, sandbox);
    await place.fill(`${dump}; update public.dialog_state set written_at = '${left.stoppedAt}';`);
    await putBack(left, sandbox);
    world = await startWorld({
      startsAt: new Date(left.stoppedAt),
      sandbox,
      withoutChannels: true,
      // The bot that made the dump had the same key and limit.
      env: { ...place.env, CREDENTIAL_KEY, COLLEAGUES_PER_HOUR: '2' },
      signed: false,
    });
    play = new StoryPlayer(world);
    await world.settle();
  });
  afterAll(async () => {
    await world?.close();
    await sandbox?.close();
    await place?.remove();
  });

  const request = (name: string) => ({ id: left.requests[name] ?? '' });
  const status = async (name: string) => (await play.stored(request(name))).status;
  const isEnabled = ({ id }: Person) => sandbox.tenant.user(id).accountEnabled;

  it('loses no request', async () => {
    const rows = await world.query('select id from requests');
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.values(left.requests)));
  });

  it('tells apart what an earlier version called by one name: why a human has to look', async () => {
    expect(await play.stored(request('rightsUnread'))).toMatchObject({ handOff: 'rights-not-read' });
    expect(await play.stored(request('causeUnread'))).toMatchObject({ handOff: 'cause-not-read' });
  });

  it.each(['waits', 'handOff', 'breakIn', 'giveBack', 'stopped'])(
    'opens the details of an open request: %s',
    async (name) => {
      const details = await play.decide(anna, request(name), 'details');
      expect(details).toContain('Only you see this');
    },
  );

  it('carries out what was approved when the process ended', async () => {
    expect(await status('begun')).toBe('resolved');
    expect(isEnabled(dora)).toBe(true);
    expect(play.approvalCard(request('begun')).text).toContain('Solved');
  });

  it('goes on with the question that was open', async () => {
    expect(await play.says(caspar, '1')).toBe('Does that help you?');
    expect(await play.says(tess, 'since noon', 'it fell into the sea', '1')).toContain('I asked the admins.');
  });

  it('shows the password that was sealed before', async () => {
    const shown = passwordIn(await play.reveal(anna, request('password')));
    expect(shown.split('-').length).toBe(6);
    expect(play.writesTo(mia)).toEqual([]);
  });

  it('ends the step that was begun, and sends its change once', async () => {
    world.clock.offsetMs = 61 * MINUTE;
    await world.settle();
    world.clock.offsetMs = 0;
    expect(await status('patient')).toBe('resolved');
    expect(isEnabled(lena)).toBe(true);
    expect(play.writesTo(lena)).toHaveLength(1);
  });

  it('decides by the cards that were posted', async () => {
    await play.approve(ben, request('waits'));
    expect(await status('waits')).toBe('resolved');
    expect(play.writesTo(omar)).toHaveLength(2);
    await play.decide(anna, request('handOff'), 'deny', { reason: 'His own organisation helps' });
    expect(await status('handOff')).toBe('denied');
    await play.decide(ben, request('taken'), 'close', { note: 'Called him' });
    expect(await status('taken')).toBe('resolved');
    await play.decide(anna, request('byHand'), 'confirm-by-hand');
    expect(await status('byHand')).toMatch(/resolved|failed/);
    expect(play.writesTo(rita)).toEqual([]);
  });

  it('contains what one approver had allowed, once another does', async () => {
    expect((await play.stored(request('breakIn'))).approvals).toHaveLength(1);
    await play.approve(ben, request('breakIn'));
    expect(await status('breakIn')).toBe('resolved');
    expect(sandbox.tenant.mailbox(vera.id)?.latest().ForwardingSmtpAddress).toBeNull();
  });

  it('gives back and brings back what it took away', async () => {
    // It waits from before giving back took as many approvers as containing. The first click draws its card anew.
    expect(await play.approve(chloe, request('giveBack'))).toMatch(/The request has changed/);
    // Its evidence is older than some sources, and what was not read is not fine: that takes a reason of each.
    const overriding = { overrideReason: 'Looked at the devices in Entra' };
    await play.approve(chloe, request('giveBack'), overriding);
    expect(await status('giveBack')).toBe('pending');
    await play.approve(ben, request('giveBack'), overriding);
    expect(await status('giveBack')).toBe('resolved');
    expect(isEnabled(iris)).toBe(true);
    await play.approve(chloe, request('restore'));
    expect(await status('restore')).toBe('resolved');
    expect(
      sandbox.tenant
        .mailbox(iris.id)
        ?.latest()
        .rules.every(({ Enabled }) => Enabled),
    ).toBe(true);
  });

  it('lets go on what was stopped', async () => {
    expect(await play.approve(chloe, request('stopped'))).toMatch(/This was stopped/);
    const alert = world.teams
      .channel('Helpdesk')
      .posts.find(({ activity }) => textOf(activity).includes('Stopped'));
    await world.teams.as(chloe).click(cardOf(alert!), 'lift');
    await world.settle();
    await play.approve(chloe, request('stopped'));
    expect(await status('stopped')).toBe('resolved');
    expect(isEnabled(emil)).toBe(true);
  });

  it('keeps what had ended as it was', async () => {
    expect(await status('denied')).toBe('denied');
    expect(await status('withdrawn')).toBe('withdrawn');
    expect(await status('contained')).toBe('resolved');
  });

  it('looks at the unblock again when it was promised, and ends what nobody decides', async () => {
    world.clock.offsetMs = 25 * 60 * MINUTE;
    await world.settle();
    world.clock.offsetMs = 0;
    const { checks } = (await play.stored(request('unblocked'))) as {
      checks?: readonly { result?: string }[];
    };
    expect(checks?.map(({ result }) => result)).toEqual(['free', 'free', 'free']);
    expect(sandbox.tenant.isBlocked(julia.userPrincipalName)).toBe(false);
    const rows = await world.query('select id from requests');
    const all = await Promise.all(rows.map(({ id }) => play.stored({ id: String(id) })));
    expect(all.filter(isOpen)).toEqual([]);
  });

  it('has a trail that still holds, from the first line to the last', async () => {
    const sql = { query: world.query as never, execute: async () => undefined };
    const { breaks, lines } = await verifyAudit(sql);
    expect(breaks).toEqual([]);
    expect(lines).toBeGreaterThan(100);
  });

  it('reads in the trail what it would write itself', async () => {
    const rows = await world.query('select what, actor_id, detail from audit_events where erased_at is null');
    expect(misfits(rows)).toEqual([]);
  });

  it('tells an approver what was done', async () => {
    expect(sentenceOf({ body: await play.says(anna, `history ${nora.userPrincipalName}`) })).toBeTruthy();
  });
}
