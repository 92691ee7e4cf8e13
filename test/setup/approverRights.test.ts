import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Row } from '../../bot/setup/row.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { tenantId } from '../../sandbox/tenant/seed.js';
import { registered } from '../../sandbox/tenant/registrations.js';
import { examined, wellSetUp } from '../helpers/setupAt.js';

// What the doctor says with `RIGHTS=approver`, against the simulated tenant.

const PRINCIPAL = 'c0b0a5e0-0000-4000-8000-0000000000fd';
const NEEDED = 'UserAuthenticationMethod.ReadWrite.All';
const CONSENT = `delegated:${NEEDED}`;
const STANDING = 'standing:User-PasswordProfile.ReadWrite.All';
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-28T10:00:00Z') });
});
beforeEach(() => wellSetUp(sandbox));
afterAll(() => sandbox.close());

const look = (more: Readonly<Record<string, string>> = {}) =>
  examined(sandbox, {
    RIGHTS: 'approver',
    MicrosoftAppId: registered.signIn,
    STEP_UP_CONNECTION: 'latchkey-sso',
    ...more,
  });
const row = (rows: readonly Row[], id: string) => rows.find((one) => one.id === id);

function consent(scope: string, consentType: 'AllPrincipals' | 'Principal' = 'AllPrincipals'): void {
  sandbox.tenant.servicePrincipals.push({
    ...{ id: PRINCIPAL, appId: registered.signIn, displayName: 'Latchkey', appOwnerOrganizationId: tenantId },
    verifiedPublisher: { displayName: null, verifiedPublisherId: null, addedDateTime: null },
  });
  const of = { id: 'g-1', clientId: PRINCIPAL, principalId: null, resourceId: 'graph' };
  sandbox.tenant.grants.push({ ...of, consentType, scope });
}

describe('the doctor, with the rights of approvers,', () => {
  it('is content where an admin consented, and the app holds no right of its own', async () => {
    consent(`openid ${NEEDED}`);
    sandbox.tenant.settings.grants.delete('User-PasswordProfile.ReadWrite.All');
    const rows = await look();
    expect([row(rows, CONSENT)?.state, row(rows, STANDING)?.state]).toEqual(['ok', 'ok']);
  });

  it.each([
    ['nobody consented', () => undefined],
    ['the consent is for less', () => consent('openid')],
    ['one person alone consented', () => consent(NEEDED, 'Principal')],
  ])('says what does not work, and how to mend it, where %s', async (_what, arrange) => {
    arrange();
    const found = row(await look(), CONSENT);
    expect(found).toMatchObject({ state: 'missing', stops: [{ remedy: 'reset-password' }] });
    expect(found?.mend?.commands.at(-1)).toContain(`-ConsentType AllPrincipals`);
  });

  it('does not call it fine where it cannot be read', async () => {
    consent(NEEDED);
    sandbox.faults.add({ match: { path: /oauth2PermissionGrants$/ }, status: 503, times: 9 });
    expect(row(await look(), CONSENT)).toMatchObject({ state: 'not-checked', because: 'failed' });
  });

  it('warns of the right to reset anybody, while the app still holds it', async () => {
    expect(row(await look(), STANDING)).toMatchObject({ state: 'warning' });
  });

  it('asks for that right no more', async () => {
    sandbox.tenant.settings.grants.delete('User-PasswordProfile.ReadWrite.All');
    expect(row(await look(), 'permission:User-PasswordProfile.ReadWrite.All')).toBeUndefined();
  });
});

describe('the doctor, with the rights of the app,', () => {
  it('asks for the right to reset, and says nothing of approvers', async () => {
    const rows = await look({ RIGHTS: 'app' });
    expect(row(rows, 'permission:User-PasswordProfile.ReadWrite.All')?.state).toBe('ok');
    expect([row(rows, CONSENT), row(rows, STANDING)]).toEqual([undefined, undefined]);
  });
});
