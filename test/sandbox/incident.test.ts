import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.js';
import type { Json } from '../../sandbox/http/json.js';
import { people } from '../../sandbox/tenant/seed.js';
import { call, codeOf, rows } from './call.js';
import './onlyLoopback.js';

// The traces of a break-in in the directory, as Graph documents them (microsoft-apis.md A8, A12, A13, A15).

const now = new Date('2026-08-21T09:00:00Z');
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now });
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.tenant.reset());

const graph = (method: string, path: string, body?: Json) =>
  call(`${sandbox.url}/graph/v1.0${path}`, method, body);
const vera = `/users/${people.vera.id}`;

describe('what a person let in', () => {
  it('is listed with the person, and what an admin allowed for everybody is not', async () => {
    const grants = rows(await graph('GET', `${vera}/oauth2PermissionGrants`));
    expect(grants).toMatchObject([
      { consentType: 'Principal', principalId: people.vera.id, scope: 'Mail.Read Mail.Send offline_access' },
      { consentType: 'Principal', scope: 'Files.ReadWrite' },
    ]);
  });

  it('is removed with 204, once', async () => {
    const [grant] = rows(await graph('GET', `${vera}/oauth2PermissionGrants`));
    const path = `/oauth2PermissionGrants/${String(grant!.id)}`;
    expect((await graph('DELETE', path)).status).toBe(204);
    expect((await graph('DELETE', path)).status).toBe(404);
    expect(rows(await graph('GET', `${vera}/oauth2PermissionGrants`))).toHaveLength(1);
  });

  it('has a name and a publisher, where the app may read apps', async () => {
    const [grant] = rows(await graph('GET', `${vera}/oauth2PermissionGrants`));
    const path = `/servicePrincipals/${String(grant!.clientId)}?$select=displayName,verifiedPublisher`;
    expect((await graph('GET', path)).body).toMatchObject({
      displayName: 'Mail Upgrade Assistant',
      verifiedPublisher: { verifiedPublisherId: null },
    });
    sandbox.tenant.settings.grants.delete('Application.Read.All');
    expect((await graph('GET', path)).status).toBe(403);
  });
});

describe('a sign-in method', () => {
  const methods = `${vera}/authentication/methods`;

  it('has a type, a day and a name', async () => {
    const list = rows(await graph('GET', methods));
    expect(list.at(-1)).toMatchObject({
      '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
      displayName: 'Pixel 4',
      createdDateTime: '2026-08-20T09:00:00Z',
    });
  });

  it('is deleted under the path of its kind, and under no other', async () => {
    const id = String(rows(await graph('GET', methods)).at(-1)!.id);
    expect((await graph('DELETE', `${vera}/authentication/phoneMethods/${id}`)).status).toBe(404);
    expect((await graph('DELETE', `${vera}/authentication/microsoftAuthenticatorMethods/${id}`)).status).toBe(
      204,
    );
    expect((await graph('GET', `${methods}/${id}`)).status).toBe(404);
  });

  it('that is the password cannot be deleted', async () => {
    const id = '28c10230-6103-485e-b985-444c60001490';
    expect((await graph('DELETE', `${methods}/${id}`)).status).toBe(400);
    expect((await graph('GET', `${methods}/${id}`)).status).toBe(200);
  });
});

describe('the directory audit', () => {
  const lines = async (filter: string) =>
    rows(await graph('GET', `/auditLogs/directoryAudits?$filter=${encodeURIComponent(filter)}`));

  it('is filtered by time and by whom it is about, the newest first', async () => {
    const about = `targetResources/any(t:t/id eq '${people.vera.id}')`;
    expect((await lines(about)).map(({ activityDisplayName }) => activityDisplayName)).toEqual([
      'User registered security info',
      'Update user',
    ]);
    expect(await lines(`activityDateTime ge 2026-08-14T09:00:00Z and ${about}`)).toHaveLength(1);
  });

  it('is filtered by who did it', async () => {
    expect(await lines(`initiatedBy/user/id eq '${people.vera.id}'`)).toHaveLength(3);
    expect(await lines(`initiatedBy/user/id eq '${people.omar.id}'`)).toEqual([]);
  });
});

describe('the risk of a user', () => {
  const risk = async () => (await graph('GET', `/identityProtection/riskyUsers/${people.vera.id}`)).body;
  const tell = (what: string, userIds: unknown) =>
    graph('POST', `/identityProtection/riskyUsers/${what}`, { userIds });

  it('is dismissed, or confirmed, with 204', async () => {
    expect((await tell('dismiss', [people.vera.id])).status).toBe(204);
    expect(await risk()).toMatchObject({ riskLevel: 'none', riskState: 'dismissed' });
    expect((await tell('confirmCompromised', [people.vera.id])).status).toBe(204);
    expect(await risk()).toMatchObject({ riskLevel: 'high', riskState: 'confirmedCompromised' });
  });

  it('is told of one to sixty people', async () => {
    expect((await tell('dismiss', [])).status).toBe(400);
    expect(
      (
        await tell(
          'dismiss',
          Array.from({ length: 61 }, () => people.vera.id),
        )
      ).status,
    ).toBe(400);
  });

  it('needs P2, and the permission to write', async () => {
    sandbox.tenant.settings.licences.p2 = false;
    expect(codeOf(await tell('dismiss', [people.vera.id]))).toBe('Forbidden');
    sandbox.tenant.settings.licences.p2 = true;
    sandbox.tenant.settings.grants.delete('IdentityRiskyUser.ReadWrite.All');
    expect((await tell('dismiss', [people.vera.id])).status).toBe(403);
  });
});
