import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exitCodeOf } from '../../bot/setup/outcome.js';
import { coveredBy, PERMISSIONS, type Permission } from '../../bot/unlock/permissions.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { catalogueAppId } from '../../sandbox/tenant/personalApp.js';
import { examined, named, setupAt, wellSetUp } from '../helpers/setupAt.js';

// The whole table of permissions, each taken away in turn, against the simulated tenant.

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => wellSetUp(sandbox));

const EVERYTHING = { INSTALL_FOR_PEOPLE: catalogueAppId };
const all = Object.keys(PERMISSIONS) as Permission[];

describe('the doctor, of permissions,', () => {
  it('complains about nothing where everything is granted', async () => {
    const rows = await examined(sandbox, EVERYTHING);
    expect(named(rows)).toEqual([]);
    expect(exitCodeOf(rows)).toBe(0);
  });

  it('has a row for each permission of the table', async () => {
    const rows = await examined(sandbox, EVERYTHING);
    const about = rows.filter(({ area }) => area === 'permission').map(({ about }) => about);
    expect(about).toEqual(all);
  });

  it.each(all.filter((permission) => coveredBy(permission).length === 0))(
    'names %s, and nothing else, where it is taken away',
    async (permission) => {
      sandbox.tenant.settings.grants.delete(permission);
      const rows = await examined(sandbox, EVERYTHING);
      expect(named(rows)).toEqual([`permission:${permission}: missing`]);
      expect(exitCodeOf(rows)).toBe(1);
    },
  );

  it.each(all.filter((permission) => coveredBy(permission).length > 0))(
    'misses %s only where the wider one is gone too',
    async (permission) => {
      const { grants } = sandbox.tenant.settings;
      const [wider = ''] = coveredBy(permission);
      grants.add(wider).delete(permission);
      expect(named(await examined(sandbox, EVERYTHING))).toEqual([]);
      grants.delete(wider);
      const gone = all.filter((one) => one === permission || one === wider);
      expect(named(await examined(sandbox, EVERYTHING))).toEqual(
        gone.map((one) => `permission:${one}: missing`),
      );
    },
  );

  it('says how to grant what is missing, for this app', async () => {
    sandbox.tenant.settings.grants.delete('User.RevokeSessions.All');
    const rows = await examined(sandbox, { MicrosoftAppId: '11111111-2222-4333-8444-555555555555' });
    const { mend, stops } = rows.find(({ about }) => about === 'User.RevokeSessions.All')!;
    expect(mend?.commands.join('\n')).toContain("appId eq '11111111-2222-4333-8444-555555555555'");
    expect(mend?.commands.join('\n')).toContain("Value -eq 'User.RevokeSessions.All'");
    expect(mend?.source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
    expect(stops).toEqual([{ remedy: 'revoke-sessions' }]);
  });

  it('asks for no permission that the configuration does not use', async () => {
    const rows = await examined(sandbox, { EXCHANGE_ADAPTER: 'manual' });
    const about = rows.filter(({ area }) => area === 'permission').map((row) => row.about);
    expect(about).not.toContain('Exchange.ManageAsApp');
    expect(about).not.toContain('TeamsAppInstallation.ReadWriteSelfForUser.All');
  });

  it.each([
    ['refuses', 403],
    ['is busy', 429],
    ['is broken', 503],
  ])('does not call a permission fine when Graph %s', async (_what, status) => {
    sandbox.faults.add({ match: { path: '/domains' }, status, times: 9, body: {} });
    const rows = await examined(sandbox);
    expect(named(rows)).toEqual(['permission:Domain.Read.All: not-checked']);
    expect(exitCodeOf(rows)).toBe(1);
  });

  it('tries nothing that changes something', async () => {
    const before = sandbox.calls.all().length;
    await examined(sandbox, EVERYTHING);
    const methods = sandbox.calls
      .all()
      .slice(before)
      .filter(({ path }) => !path.startsWith('/login/') && !path.startsWith('/exchange/'))
      .map(({ method }) => method);
    expect(new Set(methods)).toEqual(new Set(['GET']));
  });
});

describe('the doctor, of tokens,', () => {
  it('names the wrong secret, and says of the rest that it follows', async () => {
    sandbox.tenant.settings.clientSecret = 'another one';
    const rows = await examined(sandbox);
    expect(named(rows)).toEqual(['token:graph: missing', 'token:exchange: missing', 'token:teams: missing']);
    const first = rows.find(({ id }) => id === 'token:graph');
    expect(first?.found).toEqual({ key: 'setup:token.refused', values: { code: 'AADSTS7000215' } });
    expect(first?.mend?.said.key).toBe('setup:mend.token.secret');
    const others = rows.filter(({ area }) => !['token', 'clock', 'database'].includes(area));
    expect(new Set(others.map(({ because }) => because))).toEqual(new Set(['follows']));
  });

  it('says that Entra ID could not be asked when it does not answer', async () => {
    sandbox.faults.add({ match: { path: /oauth2/ }, status: 503, times: 9, body: {} });
    const rows = await examined(sandbox);
    expect(named(rows)).toEqual([
      'token:graph: not-checked',
      'token:exchange: not-checked',
      'token:teams: not-checked',
    ]);
    expect(exitCodeOf(rows)).toBe(1);
  });

  it('never gives the token away', async () => {
    const { reader } = setupAt(sandbox);
    const token = await reader.token('graph');
    expect(Object.keys(token).sort()).toEqual(['kind', 'principalId', 'roles']);
  });
});
