import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectSetup } from '../../bot/compose/connectSetup.js';
import { loadConfig } from '../../bot/config/config.js';
import { createLog } from '../../bot/log.js';
import { sandboxCloud } from '../../bot/microsoft/clouds.js';
import { sandboxCredential } from '../../bot/microsoft/sandboxCredential.js';
import { examine } from '../../bot/setup/examine.js';
import type { Row } from '../../bot/setup/row.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { manifestAppId } from '../../sandbox/tenant/personalApp.js';
import { registered, type Registration } from '../../sandbox/tenant/registrations.js';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import { named, sandboxVariables, wellSetUp } from '../helpers/setupAt.js';

// The app registration and the manifest, each made wrong in turn, against the simulated tenant.

const NOW = '2026-11-28T10:00:00Z';
const IDENTITY = 'c0b0a5e0-0000-4000-8000-0000000000ff';
const PRINCIPAL = 'c0b0a5e0-0000-4000-8000-0000000000fe';
const SECRET = 'abc~the-rest-is-nobody-s-business';
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date(NOW) });
});
afterAll(() => sandbox.close());
beforeEach(() => wellSetUp(sandbox));

/** Everything that a registration is for: single sign-on, and the sign-in page with a managed identity. */
const VARIABLES = {
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppId: IDENTITY,
  STEP_UP_CONNECTION: 'latchkey-sso',
  STEP_UP_CLIENT_ID: registered.signIn,
  SIGN_IN_CLIENT_ID: registered.signIn,
  SIGN_IN_CONTEXT: 'c1',
  PUBLIC_URL: 'https://latchkey.example',
  TEAMS_APP_ID: manifestAppId,
  CREDENTIAL_KEY: Buffer.alloc(32, 7).toString('base64'),
};

/** A real configuration, which has secrets and identities, on the simulated tenant. */
async function look(more: Readonly<Record<string, string>> = {}): Promise<readonly Row[]> {
  const { SANDBOX_URL, ...variables } = sandboxVariables(sandbox);
  const cloud = sandboxCloud(SANDBOX_URL!);
  const { setup, reader } = connectSetup({
    config: loadConfig({ ...variables, ...VARIABLES, ...more }),
    log: createLog('silent'),
    now: () => new Date(NOW),
    microsoft: { cloud, appCredential: sandboxCredential(cloud.loginUrl, tenantId) },
  });
  return examine(setup, reader);
}

const row = (rows: readonly Row[], id: string): Row => rows.find((one) => one.id === `registration:${id}`)!;
const registration = (): Registration => sandbox.tenant.registrations[0]!;
/** As a managed identity that is trusted. */
function trust(change: Partial<Registration['federatedIdentityCredentials'][number]> = {}): void {
  sandbox.tenant.servicePrincipals.push({
    ...{ id: PRINCIPAL, appId: IDENTITY, displayName: 'latchkey', appOwnerOrganizationId: tenantId },
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
  });
  registration().federatedIdentityCredentials = [
    {
      ...{ name: 'latchkey-identity', subject: PRINCIPAL, audiences: ['api://AzureADTokenExchange'] },
      issuer: `${sandbox.url}/login/${tenantId}/v2.0`,
      ...change,
    },
  ];
}

describe('the doctor, of the app registration,', () => {
  it('complains about nothing where it is made as the documents say', async () => {
    trust();
    const rows = (await look()).filter(({ area }) => area === 'registration');
    expect(rows.filter(({ state, id }) => state !== 'ok' && id !== 'registration:manifest')).toEqual([]);
    expect(rows.map(({ id }) => id.split(':')[1])).toEqual([
      ...['app', 'uri', 'scope', 'clients', 'version', 'accessTime', 'botRedirect'],
      ...['redirect', 'idTime', 'acrs', 'trust', 'manifest'],
    ]);
  });

  it.each<[string, (it: Registration) => unknown]>([
    ['uri', (it) => (it.identifierUris = [`api://${registered.signIn}`])],
    ['scope', (it) => (it.api.oauth2PermissionScopes[0]!.isEnabled = false)],
    [
      'redirect',
      (it) => (it.web.redirectUris = it.web.redirectUris.filter((uri) => uri !== registered.redirect)),
    ],
    ['idTime', (it) => it.optionalClaims!.idToken.shift()],
    ['acrs', (it) => it.optionalClaims!.idToken.pop()],
    ['trust', (it) => (it.federatedIdentityCredentials = [])],
  ])('names %s, and nothing else, where it is not there', async (id, change) => {
    trust();
    change(registration());
    const rows = await look();
    // Without the scope nobody can be allowed to use it.
    expect(named(rows)).toEqual([`registration:${id}: missing`]);
    expect(row(rows, id).mend?.source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    expect(row(rows, id).stops).not.toEqual([]);
  });

  it.each<[string, (it: Registration) => unknown]>([
    ['clients', (it) => it.api.preAuthorizedApplications.pop()],
    ['version', (it) => (it.api.requestedAccessTokenVersion = null)],
    ['accessTime', (it) => (it.optionalClaims!.accessToken = [])],
    ['botRedirect', (it) => it.web.redirectUris.shift()],
    [`app:${registered.signIn}`, (it) => (it.signInAudience = 'AzureADMultipleOrgs')],
  ])('says of %s that somebody should look, because it works without', async (id, change) => {
    trust();
    change(registration());
    const rows = await look();
    expect(named(rows)).toEqual([]);
    const warned = rows.filter(({ area, state }) => area === 'registration' && state === 'warning');
    expect(warned.map((one) => one.id)).toEqual([`registration:${id}`]);
  });

  it.each([
    ['another identity', { subject: 'c0b0a5e0-0000-4000-8000-00000000dead' }],
    ['another tenant', { issuer: 'https://login.microsoftonline.com/other/v2.0' }],
    ['tokens for something else', { audiences: ['api://else'] }],
  ])('does not take trust in %s for trust', async (_what, change) => {
    trust(change);
    expect(named(await look())).toEqual(['registration:trust: missing']);
  });

  it('names the app that is not registered, and says of the rest that it follows', async () => {
    const rows = await look({ SIGN_IN_CLIENT_ID: PRINCIPAL, STEP_UP_CLIENT_ID: PRINCIPAL });
    expect(named(rows)).toContain(`registration:app:${PRINCIPAL}: missing`);
    expect(row(rows, 'uri')).toMatchObject({ because: 'follows' });
  });

  it('follows the permission that shows it', async () => {
    sandbox.tenant.settings.grants.delete('Application.Read.All');
    const rows = await look();
    expect(named(rows)).toEqual(['permission:Application.Read.All: missing']);
    expect(row(rows, 'uri').found.values).toEqual({ row: 'permission:Application.Read.All' });
  });

  it.each([429, 503])('is not known where Graph answers %i', async (status) => {
    sandbox.faults.add({ match: { path: /applications/ }, status, times: 30, body: {} });
    const rows = (await look()).filter(({ id }) => /^registration:(?!manifest)/.test(id));
    expect(new Set(rows.map(({ state, because }) => `${state} ${because}`))).toEqual(
      new Set(['not-checked failed']),
    );
  });

  it('has nothing to look at where nothing needs one', async () => {
    const none = { STEP_UP_CONNECTION: '', STEP_UP_CLIENT_ID: '', SIGN_IN_CLIENT_ID: '', PUBLIC_URL: '' };
    const rows = (await look(none)).filter(({ area }) => area === 'registration');
    expect(rows.map(({ id }) => id)).toEqual(['registration:manifest']);
  });
});

describe('the doctor, of a client secret,', () => {
  const withSecret = { MicrosoftAppType: 'SingleTenant', MicrosoftAppId: registered.signIn };
  const all = { ...withSecret, MicrosoftAppPassword: SECRET, SIGN_IN_CLIENT_ID: '' };
  const secret = async () => row(await look(all), 'secret:MicrosoftAppPassword');

  it.each([
    ['holds for long', '2027-11-28T00:00:00Z', 'ok', { day: '2027-11-28' }],
    ['ends soon', '2026-12-20T12:00:00Z', 'warning', { day: '2026-12-20', days: 22 }],
    ['ended', '2026-11-20T00:00:00Z', 'missing', { day: '2026-11-20', days: -9 }],
  ])('says that it %s', async (_how, endDateTime, state, values) => {
    registration().passwordCredentials = [
      { keyId: 'k1', hint: 'xyz', endDateTime: '2026-11-29T00:00:00Z' },
      { keyId: 'k2', hint: 'abc', endDateTime },
    ];
    const found = await secret();
    expect(found.state).toBe(state);
    expect(found.found.values).toMatchObject(values);
  });

  it('goes by the one that ends first where two begin alike', async () => {
    registration().passwordCredentials = ['2027-11-28T00:00:00Z', '2026-12-01T00:00:00Z'].map(
      (endDateTime, n) => ({ keyId: `k${n}`, hint: 'abc', endDateTime }),
    );
    expect((await secret()).found.values).toMatchObject({ day: '2026-12-01' });
  });

  it('does not know when one ends that Entra ID does not list', async () => {
    registration().passwordCredentials = [{ keyId: 'k1', hint: null, endDateTime: NOW }];
    expect(await secret()).toMatchObject({ state: 'not-checked', because: 'no-way' });
  });

  it('never tells a part of it', async () => {
    registration().passwordCredentials = [{ keyId: 'k2', hint: 'abc', endDateTime: NOW }];
    expect(JSON.stringify(await look(all))).not.toContain('abc');
  });
});

describe('the doctor, of the manifest,', () => {
  const install = async () => sandbox.tenant.personalApp.install(people.anna.id);

  it('says that the app in Teams names the registration that the configuration does', async () => {
    await install();
    expect(row(await look(), 'manifest')).toMatchObject({
      state: 'ok',
      found: { values: { version: '1.2.3' } },
    });
  });

  it('names the manifest that names another one, and how to make it again', async () => {
    await install();
    trust();
    sandbox.tenant.manifest.azureADAppId = PRINCIPAL;
    const rows = await look();
    expect(named(rows)).toEqual(['registration:manifest: missing']);
    expect(row(rows, 'manifest').mend?.commands).toEqual([
      `STEP_UP_CLIENT_ID=${registered.signIn} npm run manifest`,
    ]);
  });

  it('only says so where nothing needs the registration', async () => {
    await install();
    sandbox.tenant.manifest.azureADAppId = PRINCIPAL;
    expect(row(await look({ STEP_UP_CONNECTION: '' }), 'manifest').state).toBe('warning');
  });

  it('does not look where no permission shows it, and does not call that trouble', async () => {
    await install();
    trust();
    sandbox.tenant.settings.grants.delete('TeamsAppInstallation.ReadWriteSelfForUser.All');
    const rows = await look();
    expect(named(rows)).toEqual([]);
    expect(row(rows, 'manifest')).toMatchObject({ because: 'no-way', stops: [] });
  });

  it('looks with the smallest permission that shows it', async () => {
    await install();
    const { grants } = sandbox.tenant.settings;
    grants.delete('TeamsAppInstallation.ReadWriteSelfForUser.All');
    grants.add('TeamsAppInstallation.ReadForUser.All');
    expect(row(await look(), 'manifest').state).toBe('ok');
  });

  it('is not known where Graph does not answer', async () => {
    await install();
    sandbox.faults.add({ match: { path: /installedApps/ }, status: 503, times: 30, body: {} });
    const rows = await look();
    expect(row(rows, 'manifest')).toMatchObject({ because: 'failed' });
    expect(rows.find(({ area }) => area === 'app')).toMatchObject({ because: 'failed' });
  });
});
