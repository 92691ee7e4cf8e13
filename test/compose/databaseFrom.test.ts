import { describe, expect, it } from 'vitest';
import { databaseFrom } from '../../bot/compose/databaseFrom.js';
import { run as audit } from '../../audit/cli.js';
import { run as lift } from '../../lift/cli.js';

// How a command that works on the database alone finds it: `npm run audit` and `npm run lift`.

const IDENTITY = '0a0a0a0a-0000-4000-8000-000000000001';
const DATABASE_URL = 'postgres://latchkey@db.example/latchkey';
const ENTRA = {
  ...{ DATABASE_AUTH: 'entra', DATABASE_URL, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: IDENTITY },
};

describe('the database of a command', () => {
  it('is the embedded one without any variable', () => {
    expect(databaseFrom({})).toEqual({ folder: '.latchkey/data' });
  });

  it('needs no other variable of the bot', () => {
    expect(databaseFrom({ DATABASE_URL: `${DATABASE_URL} `, APPROVER_GROUP_ID: 'wrong' })).toEqual({
      ...{ url: DATABASE_URL, folder: '.latchkey/data' },
    });
  });

  it.each([
    [{}, 'https://ossrdbms-aad.database.windows.net/.default'],
    [{ CLOUD: 'dod' }, 'https://ossrdbms-aad.database.usgovcloudapi.net/.default'],
  ])('is opened with a token of the managed identity: %o', async (more, scope) => {
    const asked: string[] = [];
    const place = databaseFrom({ ...ENTRA, ...more }, (clientId) => ({
      getToken: async (scopes) => {
        asked.push(`${clientId} ${String(scopes)}`);
        return { token: 'a-token', expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
      },
    }));
    expect([place.url, await place.password?.()]).toEqual([DATABASE_URL, 'a-token']);
    expect(asked).toEqual([`${IDENTITY} ${scope}`]);
  });
});

describe.each([
  [
    'npm run audit',
    (env: Readonly<Record<string, string>>, around: Around) => audit(['verify'], env, around),
  ],
  ['npm run lift', (env: Readonly<Record<string, string>>, around: Around) => lift(['list'], env, around)],
])('%s', (_name, command) => {
  it.each([
    ['MicrosoftAppId is missing', { MicrosoftAppId: '' }],
    ['DATABASE_AUTH must be password', { MicrosoftAppType: 'SingleTenant' }],
    ['DATABASE_URL must have a user and no password', { DATABASE_URL: 'postgres://x:hunter2@db.example/x' }],
    ['DATABASE_URL must begin with postgres://', { DATABASE_URL: 'mysql://x:hunter2@db.example/x' }],
  ])('says “%s”, and no password', async (sentence, more) => {
    const complained: string[] = [];
    const around = { log: () => undefined, error: (line: string) => void complained.push(line), now };
    expect(await command({ ...ENTRA, ...more }, around)).toBe(1);
    expect(complained.join('\n')).toContain(sentence);
    expect(complained.join('\n')).not.toContain('hunter2');
  });
});

interface Around {
  readonly log: (line: string) => void;
  readonly error: (line: string) => void;
  readonly now: () => Date;
}
const now = () => new Date('2026-03-02T14:00:00.000Z');
