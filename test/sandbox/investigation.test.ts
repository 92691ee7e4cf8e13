import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tenant } from '../../bot/compose/connectTenant.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { cloudOperationsGroupId, everybodyGroupId, people } from '../../sandbox/tenant/seed.js';
import { sandboxTenant } from '../helpers/sandboxTenant.js';
import './onlyLoopback.js';

// The bot's clients read the simulated tenant. The tests check what they find in an account that was taken over.

let sandbox: Sandbox;
let tenant: Tenant;
const { vera, iris, mia } = people;
const address = vera.userPrincipalName;
const mailbox = { address, userPrincipalName: address };
const weekAgo = (): Date => new Date(Date.now() - 7 * 86_400_000);

beforeAll(async () => {
  sandbox = await startSandbox();
  tenant = sandboxTenant(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => {
  sandbox.tenant.reset();
  sandbox.faults.clear();
});

/** The value of a finding that is known. */
async function value<T>(finding: Promise<{ known: boolean; value?: T }>): Promise<T> {
  const found = await finding;
  expect(found).toMatchObject({ known: true });
  return found.value!;
}

describe('the investigation', () => {
  it('sees the rules that Graph shows, and what the folders are that they move to', async () => {
    const rules = await value(tenant.investigation.rules(vera.id));
    expect(rules).toMatchObject([
      {
        name: 'Archive',
        via: 'graph',
        forwardsTo: [{ address: 'v.lammers.backup@evil.example' }],
        conditions: [],
      },
      { name: '.', marksRead: true, conditions: ['invoice', 'payment'], movesTo: 'RSS Feeds' },
      { name: 'Projects', conditions: ['project'], movesTo: 'Projects' },
    ]);
  });

  it('sees sign-ins by country and code, and where the person is at home', async () => {
    const { from, home, cutOff } = await value(tenant.investigation.signIns(vera.id, weekAgo()));
    expect([home, cutOff]).toEqual(['NL', false]);
    expect(from).toMatchObject([
      {
        country: 'NG',
        succeeded: 2,
        failed: 4,
        codes: [{ code: '50126', count: 4 }],
        addresses: ['198.51.100.77'],
      },
      { country: 'NL', succeeded: 6, failed: 0, codes: [] },
    ]);
  });

  it('sees methods without whole numbers, with the day they were registered', async () => {
    const methods = await value(tenant.investigation.methods(vera.id));
    expect(methods).toMatchObject([
      { kind: 'phoneMethods', name: '•••• 00', since: '2023-05-04T10:00:00Z' },
      { kind: 'microsoftAuthenticatorMethods', name: 'Pixel 4' },
    ]);
  });

  it("sees a person's own consents with names, and no one else's", async () => {
    const consents = await value(tenant.investigation.consents(vera.id));
    expect(consents).toMatchObject([
      {
        appName: 'Mail Upgrade Assistant',
        byMicrosoft: false,
        verified: false,
        scopes: ['Mail.Read', 'Mail.Send', 'offline_access'],
      },
      { appName: 'Microsoft Whiteboard', byMicrosoft: true },
    ]);
  });

  it('says what was allowed also when the names may not be read', async () => {
    sandbox.tenant.settings.grants.delete('Application.Read.All');
    const [rogue] = await value(tenant.investigation.consents(vera.id));
    expect(rogue).toMatchObject({ scopes: ['Mail.Read', 'Mail.Send', 'offline_access'], byMicrosoft: false });
    expect(rogue).not.toHaveProperty('appName');
  });

  it('sees the directory audit of the week, of both sides', async () => {
    const changes = await value(tenant.investigation.changes(vera.id, weekAgo()));
    expect(changes).toMatchObject([
      { what: 'User registered security info', bySubject: true, succeeded: true },
      { what: 'Consent to application', target: 'Mail Upgrade Assistant' },
    ]);
  });

  it('sees a secret that was added to an app, among who was let into the whole tenant', async () => {
    const { changes } = await value(tenant.investigation.tenantChanges(vera.id, weekAgo()));
    expect(changes.map(({ what, target }) => [what.trim(), target])).toContainEqual([
      'Update application – Certificates and secrets management',
      'Intranet',
    ]);
  });

  it('sees who came into a group that can have admin roles, and not who came into another one', async () => {
    const [made] = sandbox.tenant.directoryAudits;
    const line = (id: string, groupId: string) => ({
      ...{ ...made!, id, activityDisplayName: 'Add member to group', category: 'GroupManagement' },
      targetResources: [
        { id: mia.id, displayName: mia.displayName, type: 'User' },
        { id: groupId, displayName: '', type: 'Group' },
      ],
    });
    sandbox.tenant.directoryAudits.push(line('g1', cloudOperationsGroupId), line('g2', everybodyGroupId));
    const { groups, changes } = await value(tenant.investigation.tenantChanges(vera.id, weekAgo()));
    expect(groups).toEqual({ known: true, value: 1 });
    expect(changes.filter(({ what }) => what === 'Add member to group')).toMatchObject([
      { target: `Cloud operations (${mia.displayName})`, bySubject: true },
    ]);
    sandbox.tenant.settings.grants.delete('GroupMember.Read.All');
    sandbox.tenant.settings.grants.delete('Group.Read.All');
    sandbox.tenant.settings.grants.delete('Directory.Read.All');
    expect((await value(tenant.investigation.tenantChanges(vera.id, weekAgo()))).groups).toMatchObject({
      why: 'not-permitted',
      permission: 'GroupMember.Read.All',
    });
  });

  it('sees the risk, and none for somebody who never was at risk', async () => {
    expect(await value(tenant.investigation.risk(vera.id))).toEqual({ level: 'high', state: 'atRisk' });
    expect(await value(tenant.investigation.risk(iris.id))).toEqual({ level: 'none', state: 'none' });
  });

  it('sees admin roles, harmless ones too', async () => {
    expect(await value(tenant.investigation.roles(people.pim.id))).toEqual(['Helpdesk Administrator']);
  });

  it.each([
    // A permission to write also allows reading.
    ['rules', 'MailboxSettings.ReadWrite', 'MailboxSettings.Read'],
    ['signIns', 'AuditLog.Read.All', 'AuditLog.Read.All'],
    ['changes', 'AuditLog.Read.All', 'AuditLog.Read.All'],
    ['consents', 'DelegatedPermissionGrant.ReadWrite.All', 'DelegatedPermissionGrant.ReadWrite.All'],
    ['roles', 'User.Read.All', 'User.Read.All'],
  ] as const)('says of %s that without %s it needs %s', async (source, taken, permission) => {
    sandbox.tenant.settings.grants.delete(taken);
    const asked = tenant.investigation[source](vera.id, weekAgo());
    expect(await asked).toEqual({ known: false, why: 'not-permitted', permission });
  });

  it('names what is missing where Graph answers with ids and no names', async () => {
    sandbox.tenant.settings.grants.delete('RoleManagement.Read.Directory');
    expect(await tenant.investigation.roles(people.pim.id)).toEqual({
      known: false,
      why: 'not-permitted',
      permission: 'RoleManagement.Read.Directory',
    });
  });

  it('says of the log and of the risk that there is no licence', async () => {
    sandbox.tenant.settings.licences = { p1: false, p2: false };
    expect(await tenant.investigation.signIns(vera.id, weekAgo())).toEqual({
      known: false,
      why: 'not-licensed',
      licence: 'Entra ID P1',
    });
    expect(await tenant.investigation.risk(vera.id)).toEqual({
      known: false,
      why: 'not-licensed',
      licence: 'Entra ID P2',
    });
  });

  it('onprem-mailbox: does not know the rules where there is no mailbox in the cloud', async () => {
    expect(await tenant.investigation.rules(mia.id)).toEqual({ known: false, why: 'not-in-exchange' });
  });

  it('says of the folders that without their permission they are not known, and shows the rules', async () => {
    sandbox.tenant.settings.grants.delete('Mail.ReadBasic.All');
    const rules = await value(tenant.investigation.rules(vera.id));
    expect(rules.find(({ name }) => name === '.')?.folderUnread).toEqual({
      why: 'not-permitted',
      permission: 'Mail.ReadBasic.All',
    });
  });
});

describe('the mail flow', () => {
  it('sees hidden rules, folders and who gets the mail', async () => {
    const rules = await tenant.mailboxes.rules(mailbox);
    expect(rules).toMatchObject([
      { name: 'Junk E-mail Rule', movesTo: 'Junk Email' },
      { name: 'Archive', forwardsTo: [{ address: 'v.lammers.backup@evil.example', name: 'v' }] },
      { name: '.', movesTo: 'RSS Feeds', marksRead: true, stops: true, conditions: ['invoice', 'payment'] },
      { name: '..', redirectsTo: [{ address: 'v.lammers.backup@evil.example' }] },
      { name: 'Projects' },
    ]);
  });

  it('sees forwarding, delegates, own domains and when rules were made', async () => {
    expect(await tenant.mailboxes.forwarding(address)).toEqual({
      address: null,
      smtpAddress: 'smtp:v.lammers.backup@evil.example',
      keepsCopy: true,
    });
    expect(await tenant.mailboxes.delegates(mailbox)).toEqual([
      { who: people.ben.userPrincipalName, right: 'send-as' },
    ]);
    expect(await tenant.mailboxes.ownDomains()).toContain('contoso.example');
    const { changes } = await tenant.mailboxes.ruleChanges(mailbox, weekAgo());
    expect(changes.map(({ name }) => name)).toEqual(['Archive', '.', '..']);
  });
});

describe('what is changed', () => {
  it('a rule is switched off and on by either API, and is then byte for byte what it was', async () => {
    const [shown] = await value(tenant.investigation.rules(vera.id));
    const whole = () => tenant.changes.rule(vera.id, shown!.id);
    const before = JSON.stringify(await whole());
    await tenant.changes.switchRule(vera.id, shown!.id, false);
    expect(await whole()).toMatchObject({ isEnabled: false });
    await tenant.changes.switchRule(vera.id, shown!.id, true);
    expect(JSON.stringify(await whole())).toBe(before);

    const hidden = (await tenant.mailboxes.rules(mailbox)).find(({ name }) => name === '..')!;
    const row = () => tenant.mailboxes.rule(mailbox, hidden.id);
    const rowBefore = JSON.stringify(await row());
    expect(await tenant.mailboxes.switchRule(mailbox, hidden.id, false)).toBe('made');
    expect(await row()).toMatchObject({ Enabled: false });
    await tenant.mailboxes.switchRule(mailbox, hidden.id, true);
    expect(JSON.stringify(await row())).toBe(rowBefore);
  });

  it('a rule that is not there is not there', async () => {
    expect(await tenant.changes.rule(vera.id, 'nothing')).toBeUndefined();
    expect(await tenant.mailboxes.rule(mailbox, 'nothing')).toBeUndefined();
  });

  it('forwarding is cleared, and set to exactly what it was', async () => {
    const before = await tenant.mailboxes.forwarding(address);
    const none = { address: null, smtpAddress: null, keepsCopy: false };
    await tenant.mailboxes.setForwarding(address, none);
    expect(await tenant.mailboxes.forwarding(address)).toEqual(none);
    await tenant.mailboxes.setForwarding(address, before);
    expect(await tenant.mailboxes.forwarding(address)).toEqual(before);
  });

  it('a consent and a method are removed, and removing them again is no error', async () => {
    const [rogue] = await value(tenant.investigation.consents(vera.id));
    expect(await tenant.changes.consent(vera.id, rogue!.grantId)).toMatchObject({
      scope: 'Mail.Read Mail.Send offline_access',
    });
    expect(await tenant.changes.consent(iris.id, rogue!.grantId)).toBeUndefined();
    await tenant.changes.removeConsent(rogue!.grantId);
    await tenant.changes.removeConsent(rogue!.grantId);
    expect(await tenant.changes.consent(vera.id, rogue!.grantId)).toBeUndefined();

    const newest = (await value(tenant.investigation.methods(vera.id))).at(-1)!;
    expect(await tenant.changes.method(vera.id, newest.id)).toMatchObject({ displayName: 'Pixel 4' });
    const kind = 'microsoftAuthenticatorMethods';
    await tenant.changes.removeMethod(vera.id, kind, newest.id);
    await tenant.changes.removeMethod(vera.id, kind, newest.id);
    expect(await tenant.changes.method(vera.id, newest.id)).toBeUndefined();
  });

  it('sign-in is blocked, and the risk is dismissed or confirmed', async () => {
    await tenant.changes.blockSignIn(vera.id);
    expect(sandbox.tenant.user(vera.id).accountEnabled).toBe(false);
    await tenant.changes.confirmCompromised(vera.id);
    expect(await tenant.changes.risk(vera.id)).toEqual({ level: 'high', state: 'confirmedCompromised' });
    await tenant.changes.dismissRisk(vera.id);
    expect(await tenant.changes.risk(vera.id)).toEqual({ level: 'none', state: 'dismissed' });
  });
});
