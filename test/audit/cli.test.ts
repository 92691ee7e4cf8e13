import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run, USAGE } from '../../audit/cli.js';
import { appendAudit } from '../../bot/storage/audit/auditTrail.js';
import { openEmbedded } from '../../bot/storage/postgres/pglite.js';
import type { AuditEvent } from '../../bot/unlock/audit/auditEvent.js';
import { migrate } from '../../bot/storage/postgres/migrate.js';
import { FOREIGN_DETAILS, writeForeign } from '../helpers/foreignLine.js';
import { freshFolder } from '../helpers/world.js';

// The operator's command line for the audit trail, on an embedded database that the bot used.

const folder = freshFolder();
const EVENTS: readonly AuditEvent[] = [
  {
    what: 'submitted',
    at: '2026-01-31T23:59:59.999Z',
    actorId: 'p1',
    detail: { symptom: 'not-sure', kind: 'unlock', subjectId: 's1' },
  },
  { what: 'denied', at: '2026-02-01T00:00:00.000Z', actorId: 'a1', detail: { reason: '=1+1, "no"\nreally' } },
  {
    what: 'step-done',
    at: '2026-03-01T00:00:00.000Z',
    detail: { remedy: 'unblock-sender', result: 'done', detail: null, remoteIds: ['r-1', 'r-2'] },
  },
];

const foreign = freshFolder();
const blank = freshFolder();
// To make a database takes seconds, to copy one does not. One hook each, so that each has the time limit of a hook.
beforeAll(async () => {
  await (await openEmbedded(foreign)).close();
});
beforeAll(async () => {
  cpSync(foreign, blank, { recursive: true });
  const empty = await openEmbedded(blank);
  await migrate(empty);
  await empty.close();
});
beforeAll(async () => {
  cpSync(blank, folder, { recursive: true });
  const database = await openEmbedded(folder);
  await database.transaction((sql) => appendAudit(sql, 'REQ-1', EVENTS));
  await database.close();
});

async function command(...args: string[]) {
  return commandOn(folder, ...args);
}

async function commandOn(place: string, ...args: string[]) {
  const said: string[] = [];
  const complained: string[] = [];
  const output = {
    log: (line: string) => void said.push(line),
    error: (line: string) => void complained.push(line),
  };
  const code = await run(args, { DATA_FOLDER: place }, output);
  return { code, said, complained };
}

describe('npm run audit -- verify', () => {
  it('says that the trail is as it was written, how long it is and where it ends', async () => {
    const { code, said } = await command('verify');
    expect(code).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(
        /^The audit trail is as it was written: 3 lines; the last hash is [0-9a-f]{64}\.$/,
      ),
    ]);
  });

  it('says which line was tampered with, and answers 2', async () => {
    const other = freshFolder();
    cpSync(blank, other, { recursive: true });
    const database = await openEmbedded(other);
    await database.transaction((sql) => appendAudit(sql, 'REQ-1', EVENTS));
    await database.execute(
      `alter table audit_events disable trigger all; update audit_events set what = 'approved' where place = 2;`,
    );
    await database.close();
    const { code, said } = await commandOn(other, 'verify');
    expect([code, said[0], said[1]]).toEqual([
      2,
      expect.stringContaining('TAMPERED'),
      '  line 2 was changed',
    ]);
  });

  it('refuses to read beside a running bot, and says what to do', async () => {
    const database = await openEmbedded(folder);
    try {
      const { code, complained } = await command('verify');
      expect(code).toBe(1);
      expect(complained.join()).toContain('Stop that process');
    } finally {
      await database.close();
    }
  });
});

describe('npm run audit -- verify, with a hash that was noted', () => {
  const headOf = async () => /[0-9a-f]{64}/.exec((await command('verify')).said.join())?.[0] ?? '';

  it('holds while a line has it, however it was copied', async () => {
    const head = await headOf();
    expect((await command('verify', '--head', ` ${head.toUpperCase()} `)).code).toBe(0);
  });

  it('says that no line has it, and answers 2', async () => {
    const other = 'a'.repeat(64);
    const { code, said } = await command('verify', '--head', await headOf(), '--head', other);
    expect(code).toBe(2);
    expect(said.join()).toContain(`no line has the hash ${other}`);
    expect(said.join()).not.toContain(`no line has the hash ${await headOf()}`);
  });
});

describe('npm run audit, where there is no trail', () => {
  it.each(['verify', 'export'])('%s says so, answers 1, and makes no database', async (what) => {
    const nowhere = join(freshFolder(), 'none');
    const { code, said, complained } = await commandOn(nowhere, what);
    expect([code, said]).toEqual([1, []]);
    expect(complained.join()).toContain(`There is no audit trail in the folder ${nowhere}`);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('verify says so of a database that is not the bot’s', async () => {
    const { code, complained } = await commandOn(foreign, 'verify');
    expect(code).toBe(1);
    expect(complained.join()).toContain('There is no audit trail in');
  });

  it('verify does not call a trail without a line one that holds', async () => {
    const { code, said, complained } = await commandOn(blank, 'verify');
    expect([code, said]).toEqual([1, []]);
    expect(complained.join()).toContain('There is an audit trail without any line in');
  });
});

describe('npm run audit -- export', () => {
  const rows = async (...args: string[]) =>
    (await command('export', ...args)).said.map((line) => JSON.parse(line) as object);

  it('gives a line of JSON for each event, with what a reader looks for at the top', async () => {
    expect(await rows()).toMatchObject([
      { place: 1, at: EVENTS[0]!.at, requestId: 'REQ-1', what: 'submitted', actorId: 'p1', subjectId: 's1' },
      { place: 2, what: 'denied', actorId: 'a1', detail: EVENTS[1]!.detail },
      { place: 3, what: 'step-done', actorId: null, result: 'done', remoteIds: ['r-1', 'r-2'] },
    ]);
  });

  it('takes what began on a day, and leaves what began on the other', async () => {
    expect(await rows('--from', '2026-02-01', '--to', '2026-03-01')).toMatchObject([{ what: 'denied' }]);
  });

  it('gives CSV that a spreadsheet opens and does not run', async () => {
    const { said } = await command('export', '--format', 'csv', '--from', '2026-02-01', '--to', '2026-02-02');
    expect(said[0]).toBe(
      'place,at,requestId,what,actorId,subjectId,result,remoteIds,detail,erasedAt,previous,hash',
    );
    expect(said[1]).toMatch(/^2,2026-02-01T00:00:00\.000Z,REQ-1,denied,a1,,,,"\{""reason"": ?""=1\+1/);
  });

  it('gives out events and details that this version has no word for, as they are', async () => {
    const other = freshFolder();
    cpSync(blank, other, { recursive: true });
    const database = await openEmbedded(other);
    for (const detail of FOREIGN_DETAILS)
      await writeForeign(database, 'REQ-1', { what: 'from-elsewhere', at: EVENTS[0]!.at, detail });
    await database.close();
    const { code, said } = await commandOn(other, 'export');
    expect(code).toBe(0);
    expect(said.map((line) => JSON.parse(line) as object)).toMatchObject(
      FOREIGN_DETAILS.map((detail) => ({ what: 'from-elsewhere', detail })),
    );
    expect((await commandOn(other, 'export', '--format', 'csv')).said).toHaveLength(
      FOREIGN_DETAILS.length + 1,
    );
  });

  it.each([
    [['export', '--from', 'yesterday'], '--from is a day'],
    [['export', '--format', 'xml'], '--format'],
    [['export', '--colour'], 'colour'],
    [['verify', '--head', 'abc'], '--head is a hash'],
    [['delete'], 'There is no command'],
    [['verify', 'twice'], 'There is no command'],
  ])('explains itself when it is given %j', async (args, words) => {
    const { code, complained } = await command(...args);
    expect(code).toBe(1);
    expect(complained.join()).toContain(words);
    expect(complained.join()).toContain(USAGE);
  });

  it('says what it can do', async () => {
    expect((await command()).said).toEqual([USAGE]);
    expect((await command('verify', '--help')).said).toEqual([USAGE]);
  });
});
