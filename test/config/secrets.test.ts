import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';
import { warnOfSecrets } from '../../bot/config/warnOfSecrets.js';
import { judgeSecrets } from '../../bot/setup/checks/configuration.js';
import { setupOf } from '../../bot/setup/setup.js';
import { CLOUDS } from '../../bot/microsoft/clouds.js';

// Whoever reads a client secret is the bot. A managed identity has none.

const KEY = Buffer.alloc(32).toString('base64');
const GUID = '6a1f7c2e-0c0b-4d55-9f0a-2f8f0f6d0001';
const OTHER = '6a1f7c2e-0c0b-4d55-9f0a-2f8f0f6d0002';
const COMMON = {
  MicrosoftAppTenantId: GUID,
  APPROVER_GROUP_ID: GUID,
  MicrosoftAppId: GUID,
  CREDENTIAL_KEY: KEY,
};
const WITH_SECRET = { ...COMMON, MicrosoftAppPassword: 'hunter2-hunter2' };
const WITH_IDENTITY = { ...COMMON, MicrosoftAppType: 'UserAssignedMSI' };
const PRODUCTION = { NODE_ENV: 'production' };

type Env = Readonly<Record<string, string>>;

function warned(env: Env): readonly object[] {
  const facts: object[] = [];
  warnOfSecrets(loadConfig(env), { warn: (...said) => void facts.push(said) });
  return facts;
}

function rows(env: Env): readonly string[] {
  const setup = setupOf(loadConfig(env), [], CLOUDS.public);
  return judgeSecrets({ setup }).map(({ id, state }) => `${id}: ${state}`);
}

const USED: [string, Env, string[]][] = [
  ['of the bot', WITH_SECRET, ['MicrosoftAppPassword']],
  [
    'of the app that changes accounts',
    { ...WITH_IDENTITY, GRAPH_CLIENT_ID: OTHER, GRAPH_CLIENT_SECRET: 'hunter3-hunter3' },
    ['GRAPH_CLIENT_SECRET'],
  ],
  [
    'of the sign-in page',
    { ...WITH_IDENTITY, SIGN_IN_CLIENT_ID: OTHER, SIGN_IN_CLIENT_SECRET: 'hunter4-hunter4' },
    ['SIGN_IN_CLIENT_SECRET'],
  ],
];

describe('a client secret in production', () => {
  it.each(USED)(
    '%s is warned of at the start, by its variable and not its value',
    (_whose, env, variables) => {
      const [line] = warned({ ...env, ...PRODUCTION });
      expect(line).toMatchObject([{ variables }, expect.stringContaining('A managed identity needs none')]);
      expect(JSON.stringify(line)).not.toContain('hunter');
    },
  );

  it.each(USED)('%s is a row of the doctor', (_whose, env, variables) => {
    expect(rows({ ...env, ...PRODUCTION })).toEqual(
      variables.map((name) => `configuration:secret:${name}: warning`),
    );
  });

  it.each([
    ['while somebody tries it out', WITH_SECRET],
    ['with a managed identity', { ...WITH_IDENTITY, ...PRODUCTION }],
    ['with a certificate', { ...WITH_IDENTITY, ...PRODUCTION, GRAPH_CERTIFICATE_PATH: '/cert.pem' }],
    [
      'with a registration that trusts the identity',
      { ...WITH_IDENTITY, ...PRODUCTION, SIGN_IN_CLIENT_ID: OTHER },
    ],
  ])('is not warned of %s', (_when, env) => {
    expect([warned(env), rows(env)]).toEqual([[], []]);
  });
});
