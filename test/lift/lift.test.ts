import { beforeAll, describe, expect, it } from 'vitest';
import { run, USAGE } from '../../lift/cli.js';
import { open } from '../../lift/open.js';
import { openEmbedded } from '../../bot/storage/postgres/pglite.js';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import { freshFolder } from '../helpers/world.js';

// The operator's way out of a freeze, a stop and a chosen channel, on an embedded database that the bot used.

const BY = 'c010a5e0-0000-4000-8000-0000000000aa';
const NOW = '2026-03-02T14:00:00.000Z';
const LATER = '2026-03-03T14:00:00.000Z';
const person = { id: 'c010a5e0-0000-4000-8000-000000000001', name: 'Nora' };
const freeze: Freeze = {
  ...{ id: 'FRZ-1', kind: 'requester', tenantId: 't', person, count: 9, at: NOW, until: LATER },
  involved: [person.id],
};
const place = {
  id: '19:approvals',
  name: 'Approvals',
  team: 'IT',
  address: { conversation: { id: '19:approvals' } },
};

const folder = freshFolder();
beforeAll(async () => {
  const storage = await open({ DATA_FOLDER: folder });
  await storage.requests.change(async (tx) => {
    await tx.saveFreeze(freeze);
    await tx.saveStop({ id: 'STOP-1', tenantId: 't', by: person, at: NOW, lifts: [] });
    await tx.useChannel('approvals', place);
  });
  await storage.close();
});

async function command(...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await run(
    args,
    { DATA_FOLDER: folder },
    {
      log: (line) => void said.push(line),
      error: (line) => void complained.push(line),
      now: () => new Date(NOW),
    },
  );
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('npm run lift', () => {
  it('lists what is stopped, and the channels that were chosen in Teams', async () => {
    const { code, said } = await command('list');
    expect(code).toBe(0);
    expect(said.split('\n')).toEqual([
      `stop STOP-1: everything that gives, by Nora, since ${NOW}`,
      `freeze FRZ-1: requester Nora, until ${LATER}`,
      'channel approvals: 19:approvals',
    ]);
  });

  it.each([
    [['stop', 'STOP-1'], '--by has to be your Entra object id'],
    [['stop', 'STOP-1', '--by', 'me, the operator'], '--by has to be your Entra object id'],
    [['channel', 'General', '--by', BY], 'A channel is'],
    [['everything'], 'There is no command'],
    [['stop', '--force'], "Unknown option '--force'"],
    [['freeze', 'FRZ-2', '--by', BY], 'There is no freeze FRZ-2'],
    [['channel', 'incidents', '--by', BY], 'No channel for incidents was chosen in Teams'],
  ])('lifts nothing and answers 1: %j', async (args, sentence) => {
    const { code, complained } = await command(...args);
    expect([code, complained]).toEqual([1, expect.stringContaining(sentence)]);
  });

  it('lifts each of them once, on the record with who did, and lets the bot redraw the cards', async () => {
    const lifted = [
      ['freeze', 'FRZ-1'],
      ['stop', 'STOP-1'],
      ['channel', 'approvals'],
    ] as const;
    for (const one of lifted) expect((await command(...one, '--by', BY)).code).toBe(0);
    for (const one of lifted) expect((await command(...one, '--by', BY)).code).toBe(1);
    const storage = await open({ DATA_FOLDER: folder });
    const lines = await storage.database.query(
      `select request_id, actor_id, detail from audit_events where what = 'operator-lifted' order by id`,
    );
    const jobs = await storage.database.query(`select name, data->>'requestId' as id from pgboss.job`);
    const stored = await storage.requests.change(async (tx) => ({
      freeze: await tx.loadFreeze('FRZ-1'),
      stop: await tx.loadStop('STOP-1'),
      channel: await tx.channelNow('approvals'),
    }));
    await storage.close();
    expect(lines).toEqual([
      { request_id: 'FRZ-1', actor_id: BY, detail: { kind: 'freeze' } },
      { request_id: 'STOP-1', actor_id: BY, detail: { kind: 'stop' } },
      { request_id: 'channels', actor_id: BY, detail: { kind: 'channel', channel: 'approvals' } },
    ]);
    expect(jobs).toEqual(
      expect.arrayContaining([
        { name: 'announce', id: 'FRZ-1' },
        { name: 'announce', id: 'STOP-1' },
      ]),
    );
    expect(stored).toMatchObject({
      freeze: { lifted: { at: NOW, isOperator: true } },
      stop: { endedAt: NOW, lifts: [{ isOperator: true }] },
      channel: undefined,
    });
  }, 120_000);

  it('says so when nothing is stopped', async () => {
    expect((await command('list')).said).toBe('Nothing is stopped, and no channel was chosen in Teams.');
  });

  it('explains itself, and refuses to work beside a running bot', async () => {
    expect((await command()).said).toBe(USAGE);
    const database = await openEmbedded(folder);
    try {
      expect((await command('list')).code).toBe(1);
    } finally {
      await database.close();
    }
  });
});
