import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseChannels } from '../../../sandbox/demo/live/chooseChannels.js';
import { readCommands } from '../../../sandbox/demo/live/commands.js';
import { Others } from '../../../sandbox/demo/live/others.js';
import { channels, people } from '../../../sandbox/tenant/seed.js';
import { startWorld, type World } from '../../helpers/world.js';

// The people whom the live demo plays, against the real bot. Here the channels of the sandbox stand for the window.

let world: World;
const said: string[] = [];
const input = new PassThrough();
let stop: () => void;

beforeAll(async () => {
  world = await startWorld({ withoutChannels: true });
  const { serviceUrl, teams } = world.sandbox;
  const ids = {
    botId: '28:latchkey',
    teamId: teams.team.id,
    channelId: channels.approvals.id,
    generalId: channels.helpdesk.id,
  } as Parameters<typeof chooseChannels>[1]['ids'];
  const admin = { ids, serviceUrl };
  await world.teams.channel('Approvals').addBot();
  await chooseChannels(world.botUrl, admin);
  const around = { botUrl: world.botUrl, teams: world.teams, admin, atWindows: [people.julia, people.anna] };
  const out = (line: string) => void said.push(line);
  const others = new Others(around, out);
  await others.arrive();
  stop = readCommands(input, others, out);
});
afterAll(async () => {
  stop();
  await world.close();
});

/** Types a line, and waits for the last line that it leads to. */
async function types(line: string, last: RegExp): Promise<string> {
  const from = said.length;
  input.write(`${line}\n`);
  await expect.poll(() => said.slice(from).join('\n'), { timeout: 25_000, interval: 50 }).toMatch(last);
  return said.slice(from).join('\n');
}

const requests = () =>
  world.query(
    `select body->>'kind' as kind, body->>'status' as status, body->'approvals' as approvals from requests`,
  );

describe('the terminal of the live demo', () => {
  it('plays a break-in, and the second approver allows what the first one chose', async () => {
    await types('break-in', /Then type: ben/);
    // Nobody allows a break-in before its evidence is read.
    await world.settle();
    await types('ben', /Ben has pressed Approve/);
    expect(await requests()).toMatchObject([{ kind: 'contain', approvals: [{ by: { id: people.ben.id } }] }]);
  });

  it('prints a conversation in Dutch', async () => {
    expect(await types('dutch', /language of the organisation/)).toMatch(/Latchkey: .*Zal ik het vragen\?/);
  });

  it('lets five people ask at once', async () => {
    await types('evening', /5 people have asked/);
    expect(await requests()).toHaveLength(7);
  });

  it('says what can be typed when it is something else', async () => {
    expect(await types('help me', /Type one of/)).toContain('break-in, ben, dutch, evening');
  });
});
