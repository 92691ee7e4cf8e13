import { describe, expect, it } from 'vitest';
import { judgeDatabase } from '../../bot/setup/checks/database.js';
import { app } from '../../bot/setup/checks/app.js';
import { channels } from '../../bot/setup/checks/channels.js';
import type { Known } from '../../bot/setup/check.js';
import type { DatabaseRead, Stored } from '../../bot/setup/ports.js';
import type { Setup } from '../../bot/setup/setup.js';

// What is judged by what the bot stored.

const FINE: DatabaseRead = {
  ...{ kind: 'read', version: 58, behind: 0, isNewer: false, isWritable: true, isOthers: false },
};
const GROUP = { variable: 'APPROVER_GROUP_ID', id: 'g', needs: 'approvers' } as const;

function known(stored: Partial<Stored> = {}, installsItself = false): Known {
  const token = { kind: 'read', roles: [], principalId: 'p' } as const;
  const setup: Setup = {
    ...{
      clientId: 'c',
      cloud: 'public',
      exchange: 'manual',
      needs: new Map(),
      remediesOf: new Map(),
      groups: [GROUP],
      channels: {},
    },
    ...{ serviceUrl: 'https://smba.example/', installsItself, registrations: [], secrets: [] },
    manifest: { registration: 'r', isNeeded: false },
  };
  return {
    setup,
    tokens: { graph: token, exchange: 'not-used', teams: token },
    stored: { database: FINE, channels: {}, chats: new Set(), ...stored },
  };
}

describe('the doctor, of the database,', () => {
  it.each([
    ['is well', FINE, 'ok'],
    ['is behind', { ...FINE, behind: 2 }, 'ok'],
    ['was never used', { kind: 'none' }, 'ok'],
    ['does not answer', { kind: 'unreachable', code: 'ECONNREFUSED' }, 'missing'],
    ['cannot be written', { ...FINE, isWritable: false }, 'missing'],
    ['is newer', { ...FINE, isNewer: true }, 'missing'],
    ['is of another tenant', { ...FINE, isOthers: true }, 'missing'],
    ['is open in the bot', { kind: 'in-use' }, 'not-checked'],
  ] as const)('says that it %s', (_what, database, state) => {
    expect(judgeDatabase(known({ database })).state).toBe(state);
  });
});

describe('the doctor, of a channel,', () => {
  it('does not say that none was chosen where the database cannot be read', () => {
    for (const database of [{ kind: 'in-use' }, { kind: 'unreachable', code: 'x' }] as const) {
      const [row] = channels.judge(new Map(), known({ database }));
      expect([row?.state, row?.because]).toEqual(['not-checked', 'follows']);
    }
  });
});

describe('the doctor, of the app,', () => {
  const member = (id: string) => ({ id, name: '', enabled: true, guest: false });
  const approvers = [member('A'), member('b')];
  const there = { read: { version: '1.0.0' } };

  it.each([
    ['each approver', ['a', 'b'], 'ok'],
    ['some approvers', ['a'], 'warning'],
  ])('counts a private chat with %s', (_what, chats, state) => {
    const [row] = app.judge({ approvers }, known({ chats: new Set(chats) }));
    expect([row?.state, row?.found.values]).toEqual([state, { known: chats.length, all: 2 }]);
  });

  it.each([
    ['for nobody', ['none', 'none'], ['a', 'b'], 'warning', 'setup:app.installed'],
    ['for one of two', ['there', 'none'], ['a', 'b'], 'warning', 'setup:app.installed'],
    ['for both, whose chats are not known', ['there', 'there'], ['a'], 'warning', 'setup:app.noChat'],
    ['for both', ['there', 'there'], ['a', 'b'], 'ok', 'setup:app.installed'],
  ] as const)('believes Graph that it is installed %s', (_for, says, chats, state, key) => {
    const installed = new Map(
      says.map((said, n) => [String(n), said === 'none' ? ({ read: 'none' } as const) : there]),
    );
    const [row] = app.judge({ approvers, installed }, known({ chats: new Set(chats) }));
    expect([row?.state, row?.found.key]).toEqual([state, key]);
  });

  it('is not known where Graph does not say it of everybody', () => {
    const trouble = { trouble: { kind: 'unavailable' } } as const;
    const installed = new Map<string, typeof there | typeof trouble>([
      ['a', there],
      ['b', trouble],
    ]);
    const [row] = app.judge({ approvers, installed }, known({ chats: new Set(['a', 'b']) }));
    expect([row?.state, row?.because]).toEqual(['not-checked', 'failed']);
  });

  it('needs no database where Graph says it', () => {
    const installed = new Map([
      ['a', there],
      ['b', there],
    ]);
    expect(app.judge({ approvers, installed }, known({ database: { kind: 'in-use' } }))[0]?.state).toBe('ok');
  });

  it('is content where the bot installs itself', () => {
    expect(app.judge({ approvers }, known({}, true))[0]?.state).toBe('ok');
  });

  it('knows nothing without the database', () => {
    const [row] = app.judge({ approvers }, known({ database: { kind: 'in-use' } }));
    expect([row?.state, row?.because]).toEqual(['not-checked', 'follows']);
  });
});
