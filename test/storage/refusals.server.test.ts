import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { type OwnDatabase, ownDatabase } from '../helpers/storyDatabase.js';
import { StoryPlayer } from '../helpers/storyPlayer.js';
import { startWorld, type World } from '../helpers/world.js';

// Two instances on one server: what Microsoft refuses to one of them, the other does not ask for either.

const SERVER = process.env['TEST_DATABASE_URL'];
const REPORTS = /\/(reports|auditLogs\/signIns)/;

describe.skipIf(!SERVER)('a limit of Microsoft (TEST_DATABASE_URL)', () => {
  let own: OwnDatabase;
  let one: World;
  let other: World;
  beforeAll(async () => {
    own = await ownDatabase(SERVER!);
    const options = { env: { DATABASE_URL: own.url }, around: { refusals: undefined } };
    one = await startWorld(options);
    other = await startWorld({ ...options, sandbox: one.sandbox });
  }, 120_000);
  afterAll(async () => {
    await other.close();
    await one.close();
    await own.drop();
  });

  it('that one instance met keeps the other one from asking for reports', async () => {
    const { settings } = one.sandbox.tenant;
    settings.reportLimit = { calls: 0, perMs: 60_000 };
    await new StoryPlayer(one).says(people.nora, 'I forgot my password');
    const noted = async () => (await one.query('select 1 from refusals')).length;
    await expect.poll(noted).toBeGreaterThan(0);
    settings.reportLimit = undefined;
    one.sandbox.calls.clear();
    await new StoryPlayer(other).says(people.sofia, 'I forgot my password');
    const asked = one.sandbox.calls.all().map(({ path }) => path);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((path) => REPORTS.test(path))).toEqual([]);
  });
});
