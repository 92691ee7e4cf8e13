import { DEFAULT_LEVELS } from '../../bot/unlock/proof/levels.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';
import { warnOfNoSignIn } from '../../bot/config/warnOfNoSignIn.js';
import { VARIABLE_NAMES } from '../../bot/config/variables.js';
import { configProblems, misconfigured } from '../helpers/configProblems.js';
import { GUID, REAL, SANDBOX } from '../helpers/leastConfig.js';

function warningsOf(env: Record<string, string>): object[] {
  const warned: object[] = [];
  warnOfNoSignIn(loadConfig(env), { warn: (facts: object) => void warned.push(facts) });
  return warned;
}

describe('the rules about proofs', () => {
  it('are the table of the domain when nothing is set', () => {
    const { levels, raises, holdsMs, vips, vouchers } = loadConfig(REAL).proofs;
    expect(levels).toEqual(DEFAULT_LEVELS);
    expect({ raises, holdsMs, vips, vouchers }).toEqual({
      raises: ['vip', 'hours', 'risk', 'again'],
      holdsMs: 30 * 60_000,
      vips: 'nobody',
      vouchers: [],
    });
  });

  it('are read cell by cell', () => {
    const PROOF_SELF = 'sending:0,sign-in:1,password:2,pass:2,method:2';
    const { levels, raises } = loadConfig({ ...REAL, PROOF_SELF, PROOF_RAISED_BY: 'off' }).proofs;
    expect(levels.self).toEqual({ sending: 0, 'sign-in': 1, password: 2, pass: 2, method: 2 });
    expect(raises).toEqual([]);
  });

  it.each([
    ['PROOF_SELF', 'sending:1'],
    ['PROOF_COLLEAGUE', 'sending:1,sign-in:1,password:3,pass:2,method:2'],
    ['PROOF_HELPDESK', 'off'],
    ['PROOF_RAISED_BY', 'vip,moon'],
    ['WORKING_HOURS', '9 to 5'],
    ['VOUCHERS', 'piet@contoso.example'],
    ['VIP_GROUP_ID', 'vips'],
  ])('cannot be %s=%s', (name, value) => {
    expect(misconfigured({ ...REAL, [name]: value })).toEqual([name]);
  });
});

describe('installing the app for people', () => {
  it('is off unless the operator names the app of the catalogue', () => {
    expect(loadConfig(REAL).installForPeople).toBe('off');
    expect(loadConfig({ ...REAL, INSTALL_FOR_PEOPLE: GUID }).installForPeople).toBe(GUID);
    expect(misconfigured({ ...REAL, INSTALL_FOR_PEOPLE: 'true' })).toEqual(['INSTALL_FOR_PEOPLE']);
  });
});

describe('people from other organisations', () => {
  it.each([
    [undefined, 'for-themselves'],
    ['false', 'for-themselves'],
    ['true', 'for-others'],
  ] as const)('ask, with EXTERNAL_ASK_FOR_OTHERS %s, %s', (value, setting) => {
    expect(loadConfig({ ...REAL, EXTERNAL_ASK_FOR_OTHERS: value }).externalAskers).toBe(setting);
  });
});

describe('the configuration', () => {
  it('tells everything that is missing at once', () => {
    expect(misconfigured({})).toEqual([
      'MicrosoftAppTenantId',
      'APPROVER_GROUP_ID',
      'MicrosoftAppId',
      'CREDENTIAL_KEY',
      'MicrosoftAppPassword',
    ]);
  });

  it('tells what is malformed and what is missing together', () => {
    const env = {
      ...REAL,
      MicrosoftAppPassword: '',
      APPROVER_GROUP_ID: 'helpdesk',
      PORT: 'x',
      LANGUAGE: 'fr',
    };
    expect(new Set(misconfigured(env))).toEqual(
      new Set(['APPROVER_GROUP_ID', 'LANGUAGE', 'PORT', 'MicrosoftAppPassword']),
    );
  });

  it('never repeats a value that could be secret', () => {
    const env = { ...REAL, CREDENTIAL_KEY: 'too-short-secret', DATABASE_URL: 'mysql://me:hunter2@db' };
    expect(configProblems(env)).toHaveLength(2);
    expect(configProblems(env).join()).not.toMatch(/too-short-secret|hunter2/);
  });

  it('takes the bot’s own secret for Graph when no other is given', () => {
    expect(loadConfig(REAL).credential).toEqual({
      kind: 'secret',
      clientId: GUID,
      secret: 'a-client-secret',
    });
  });

  it('takes a certificate for Graph', () => {
    const config = loadConfig({ ...REAL, GRAPH_CERTIFICATE_PATH: '/run/secrets/graph.pem' });
    expect(config.credential).toEqual({
      kind: 'certificate',
      clientId: GUID,
      path: '/run/secrets/graph.pem',
    });
  });

  it('does not choose between a secret and a certificate', () => {
    expect(misconfigured({ ...REAL, GRAPH_CLIENT_SECRET: 's', GRAPH_CERTIFICATE_PATH: 'p' })).toEqual([
      'GRAPH_CLIENT_SECRET',
    ]);
  });

  it('a managed identity has no password, and gets its Graph tokens by itself', () => {
    const msi = { ...REAL, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: undefined };
    expect(loadConfig(msi).credential).toEqual({ kind: 'managed-identity', clientId: GUID });
    expect(misconfigured({ ...msi, MicrosoftAppPassword: 'x' })).toEqual(['MicrosoftAppPassword']);
  });

  it('people sign in with the bot’s own app, or with one for that alone; a managed identity has no secret for it', () => {
    const own = { SIGN_IN_CLIENT_ID: GUID.replace(/.$/, '9'), SIGN_IN_CLIENT_SECRET: 'another' };
    const msi = { ...REAL, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: undefined };
    const client = { clientId: GUID, clientSecret: 'a-client-secret' };
    expect(loadConfig(REAL).signIn).toEqual(client);
    expect(loadConfig({ ...REAL, SIGN_IN_CONTEXT: 'c7' }).signIn).toEqual({ ...client, context: 'c7' });
    expect(loadConfig(msi).signIn).toBe('off');
    const separate = { clientId: own.SIGN_IN_CLIENT_ID, clientSecret: 'another' };
    expect(loadConfig({ ...msi, ...own }).signIn).toEqual(separate);
    expect(loadConfig({ ...REAL, ...own }).signIn).toEqual(separate);
    for (const context of ['C1', 'c0', 'c100', 'mfa', 'c1"}'])
      expect(misconfigured({ ...REAL, SIGN_IN_CONTEXT: context })).toEqual(['SIGN_IN_CONTEXT']);
  });

  it('an app for signing in has its own secret: the bot’s is never tried with it', () => {
    expect(misconfigured({ ...REAL, SIGN_IN_CLIENT_ID: GUID })).toEqual(['SIGN_IN_CLIENT_SECRET']);
    expect(misconfigured({ ...REAL, SIGN_IN_CLIENT_SECRET: 'x' })).toEqual(['SIGN_IN_CLIENT_ID']);
  });

  it('a runbook needs its address and its secret', () => {
    expect(misconfigured({ ...REAL, EXCHANGE_ADAPTER: 'runbook' })).toEqual([
      'RUNBOOK_URL',
      'RUNBOOK_SECRET',
    ]);
  });

  it.each([
    ['http://runbook.contoso.com/run', ['RUNBOOK_URL']],
    ['http://127.0.0.1.evil.example/run', ['RUNBOOK_URL']],
    ['https://runbook.contoso.com/run', []],
    ['http://127.0.0.1:7071/run', []],
  ])('a runbook is reached over https, or on this machine: %s', (url, problems) => {
    const env = { EXCHANGE_ADAPTER: 'runbook', RUNBOOK_URL: url, RUNBOOK_SECRET: 'x'.repeat(32) };
    expect(misconfigured({ ...REAL, ...env })).toEqual(problems);
  });

  it('asks for a sign-in of this working day, once it has a connection for that', () => {
    expect(loadConfig({ ...REAL, STEP_UP_CONNECTION: 'sso' }).stepUp).toEqual({
      withinMs: 480 * 60_000,
      connectionName: 'sso',
    });
    expect(loadConfig({ ...REAL, STEP_UP_CONNECTION: 'sso', STEP_UP_MINUTES: '30' }).stepUp).toMatchObject({
      withinMs: 30 * 60_000,
    });
  });

  it('asks for no sign-in where that is chosen, or where nothing is set yet', () => {
    expect(loadConfig({ ...REAL, STEP_UP_MINUTES: 'off', STEP_UP_CONNECTION: 'sso' }).stepUp).toBe('off');
    expect(loadConfig(REAL).stepUp).toBe('no-connection');
  });

  it('does not start with minutes that it cannot ask for', () => {
    expect(misconfigured({ ...REAL, STEP_UP_MINUTES: '30' })).toEqual(['STEP_UP_CONNECTION']);
    expect(misconfigured({ ...REAL, STEP_UP_MINUTES: 'never', STEP_UP_CONNECTION: 'sso' })).toEqual([
      'STEP_UP_MINUTES',
    ]);
  });

  it.each([
    ['off', { STEP_UP_MINUTES: 'off' }, 'STEP_UP_MINUTES is off'],
    ['not set up', {}, 'STEP_UP_CONNECTION is not set'],
  ])('warns at the start that the fresh sign-in is %s, and why', (_how, env, because) => {
    expect(warningsOf({ ...REAL, ...env })).toEqual([{ because }]);
  });

  it('warns of no such thing where a sign-in is asked for, or in the sandbox', () => {
    expect(warningsOf({ ...REAL, STEP_UP_CONNECTION: 'sso' })).toEqual([]);
    expect(warningsOf(SANDBOX)).toEqual([]);
  });

  it('has no metrics unless they get a port, and then on this machine alone', () => {
    expect(loadConfig(REAL).metrics).toBeUndefined();
    expect(loadConfig({ ...REAL, METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' });
    expect(loadConfig({ ...REAL, METRICS_PORT: '9464', METRICS_HOST: '10.0.0.4' }).metrics).toEqual({
      port: 9464,
      host: '10.0.0.4',
    });
  });

  it('the sandbox needs neither app id nor secret nor key, and binds to loopback', () => {
    const config = loadConfig(SANDBOX);
    expect(config).toMatchObject({
      sandboxUrl: 'http://127.0.0.1:9000',
      credential: { kind: 'none' },
      server: { host: '127.0.0.1' },
    });
    expect(Buffer.from(config.credentialKey, 'base64')).toHaveLength(32);
  });

  it.each(['MicrosoftAppPassword', 'GRAPH_CLIENT_SECRET', 'GRAPH_CERTIFICATE_PATH', 'SIGN_IN_CLIENT_SECRET'])(
    'the sandbox is refused beside a real %s',
    (name) => {
      expect(misconfigured({ ...SANDBOX, SIGN_IN_CLIENT_ID: GUID, [name]: 'real' })).toEqual([name]);
    },
  );

  it.each(['http://10.0.0.5:9000', 'https://sandbox.example', 'http://127.0.0.1.evil.example'])(
    'a sandbox anywhere but on loopback is refused: %s',
    (url) => {
      expect(misconfigured({ ...SANDBOX, SANDBOX_URL: url })).toEqual(['SANDBOX_URL']);
    },
  );

  it('the sandbox is refused in production', () => {
    const env = { ...SANDBOX, NODE_ENV: 'production' };
    expect(misconfigured(env)).toEqual(['SANDBOX_URL']);
    expect(misconfigured({ ...REAL, NODE_ENV: 'production' })).toEqual([]);
  });

  it('an address of Teams has to be one of the cloud that was chosen', () => {
    const gov = 'https://smba.infra.gov.teams.microsoft.us/gcch/';
    expect(misconfigured({ ...REAL, TEAMS_SERVICE_URL: 'https://teams.evil.example/' })).toEqual([
      'TEAMS_SERVICE_URL',
    ]);
    expect(misconfigured({ ...REAL, TEAMS_SERVICE_URL: gov })).toEqual(['TEAMS_SERVICE_URL']);
    expect(misconfigured({ ...REAL, TEAMS_SERVICE_URL: gov, CLOUD: 'gcc-high' })).toEqual([]);
  });

  it('hands over a password and leaves the manager out, unless it is told otherwise', () => {
    expect(loadConfig(REAL)).toMatchObject({ handsOver: 'password', notifyManager: false });
    const chosen = { CREDENTIAL: 'temporary-access-pass', NOTIFY_MANAGER: 'true' };
    expect(loadConfig({ ...REAL, ...chosen })).toMatchObject({
      handsOver: 'temporary-access-pass',
      notifyManager: true,
    });
    expect(misconfigured({ ...REAL, CREDENTIAL: 'a-hint', NOTIFY_MANAGER: 'yes' })).toEqual([
      'CREDENTIAL',
      'NOTIFY_MANAGER',
    ]);
  });

  it('.env.example has the limits that hold when nothing is set', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const set = Object.fromEntries(
      [
        ...example.matchAll(
          /^((?:\w+_PER_\w+|COOL_DOWN_MINUTES|OWN_LOOK_SECONDS|FREEZE_HOURS|RETENTION_DAYS))=(\d+)$/gm,
        ),
      ].map(([, name = '', value = '']) => [name, value]),
    );
    expect(Object.keys(set)).toHaveLength(17);
    const { limits, retentionDays } = loadConfig(REAL);
    expect(loadConfig({ ...REAL, ...set })).toMatchObject({ limits, retentionDays });
  });

  it('.env.example names the same variables, each once', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const names = [...example.matchAll(/^([A-Za-z_]+)=/gm)].map((match) => match[1]);
    expect(names.toSorted()).toEqual(VARIABLE_NAMES.toSorted());
  });
});
