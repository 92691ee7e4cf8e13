import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { daysBefore } from '../../sandbox/tenant/seedDirectory.js';
import type { AuthenticationMethod, DirectoryAudit } from '../../sandbox/tenant/records.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { allowTogether } from '../helpers/allowTogether.js';
import { optionsOf } from '../helpers/withCatalogue.js';
import { story } from '../helpers/story.js';

// What thieves leave behind to come back by, each case from the field.

const { iris, nora, anna } = people;
const HACKED = 'I think I was hacked';

const { world, play } = story();
beforeEach(() => play.startOver());

const tenant = () => world.sandbox.tenant;
const method = (type: string, id: string, rest = {}): AuthenticationMethod => ({
  '@odata.type': `#microsoft.graph.${type}AuthenticationMethod`,
  id,
  ...rest,
});

/** Adds methods to those that Iris has. */
function registers(...methods: readonly AuthenticationMethod[]): void {
  tenant().methods.set(iris.id, [...(tenant().methods.get(iris.id) ?? []), ...methods]);
}

/** The directory audit has a line of an hour ago, by Iris. */
function audited(what: string, changes: Partial<DirectoryAudit> = {}): void {
  const { id, displayName, userPrincipalName } = iris;
  tenant().directoryAudits.push({
    id: `Directory_${what}`,
    activityDateTime: daysBefore(tenant().now(), 1 / 24),
    activityDisplayName: what,
    category: 'UserManagement',
    loggedByService: 'Authentication Methods',
    result: 'success',
    initiatedBy: { user: { id, displayName, userPrincipalName }, app: null },
    targetResources: [{ id, displayName, type: 'User' }],
    ...changes,
  });
}

/** Somebody signed in as Iris from far away, an hour ago. */
function signedInFromAfar(): void {
  const [any] = tenant().signIns.filter(({ userId }) => userId === people.vera.id);
  tenant().signIns.push({
    ...any!,
    id: 'afar',
    userId: iris.id,
    createdDateTime: daysBefore(tenant().now(), 1 / 24),
    status: { errorCode: 0, failureReason: 'Other.' },
    location: { countryOrRegion: 'NG' },
    ipAddress: '198.51.100.77',
  });
}

/** A break-in that Nora reports about Iris. */
const reported = () => play.ask(nora, HACKED, iris);

/** All evidence, as an approver opens it. */
async function evidenceCard(request: UnlockRequest): Promise<string> {
  const clicked = await world.teams.as(anna).click(play.approvalCard(request), 'evidence');
  return JSON.stringify(clicked.body);
}

describe('sign-in methods', () => {
  it('method-kinds: every registered method is shown, also those of a kind that the bot cannot remove', async () => {
    const at = daysBefore(tenant().now(), 1);
    registers(
      method('platformCredential', 'p1', { displayName: 'Mac of nobody', createdDateTime: at }),
      method('external', 'e1', { displayName: 'Other MFA', createdDateTime: at }),
      method('somethingQuiteNew', 'n1'),
    );
    const request = await reported();
    const text = await evidenceCard(request);
    for (const words of [
      'platformCredential',
      'Mac of nobody',
      'Other MFA',
      'somethingQuiteNew',
      'the bot cannot remove it',
      'Authentication methods',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain('Only the password');
    const offered = optionsOf(await play.stored(request)).filter(
      ({ remedy }) => remedy === 'remove-sign-in-method',
    );
    expect(offered.map(({ target }) => target?.kind)).toEqual(['phoneMethods']);
  });

  it('method-no-date: a registration in the audit dates a method that has no date of its own', async () => {
    tenant().methods.set(iris.id, [
      method('phone', 'm9', { phoneNumber: '+31 6 11111119', createdDateTime: null }),
    ]);
    audited('User registered security info', { resultReason: 'User registered Mobile Phone SMS' });
    signedInFromAfar();
    const request = await reported();
    const stored = await play.stored(request);
    expect(optionsOf(stored).find(({ remedy }) => remedy === 'remove-sign-in-method')).toMatchObject({
      target: { id: 'm9' },
      advised: true,
    });
    expect(await evidenceCard(request)).toContain('the date is from the directory audit');
  });

  it('default-method-last: the default method is tried again after the others, and none of the chosen is left', async () => {
    const at = daysBefore(tenant().now(), 1);
    registers(
      method('microsoftAuthenticator', 'a1', { displayName: 'Pixel', createdDateTime: at }),
      method('email', 'x1', { emailAddress: 'a@b.example', createdDateTime: at }),
    );
    tenant().defaultMethods.set(iris.id, 'a1');
    const request = await reported();
    const options = optionsOf(await play.stored(request));
    const choice = options
      .flatMap(({ remedy }, place) => (remedy === 'remove-sign-in-method' ? [place] : []))
      .join(',');
    await allowTogether(play, request, choice);
    const stored = await play.stored(request);
    expect(stored.status).toBe('resolved');
    expect(stored.steps.map(({ target, state }) => [target?.id, state]).at(-1)).toEqual(['a1', 'done']);
    expect((tenant().methods.get(iris.id) ?? []).map((one) => one['@odata.type'])).toEqual([
      '#microsoft.graph.passwordAuthenticationMethod',
    ]);
  });
});

describe('apps', () => {
  it('consent-verified-new: a verified publisher does not clear an app that was let in lately and reaches mail', async () => {
    const id = 'c0800000-0000-4000-8000-0000000000e1';
    tenant().servicePrincipals.push({
      id,
      appId: 'c0a00000-0000-4000-8000-0000000000e1',
      displayName: 'Postbode Mail',
      appOwnerOrganizationId: 'c0b00000-0000-4000-8000-0000000000e1',
      verifiedPublisher: { displayName: 'Postbode', verifiedPublisherId: '5365206', addedDateTime: null },
    });
    tenant().grants.push({
      id: 'grant-e1',
      clientId: id,
      consentType: 'Principal',
      principalId: iris.id,
      resourceId: 'c0900000-0000-4000-8000-000000000001',
      scope: 'IMAP.AccessAsUser.All Mail.ReadWrite Mail.Send offline_access',
    });
    audited('Consent to application', {
      loggedByService: 'Core Directory',
      targetResources: [{ id, displayName: 'Postbode Mail', type: 'ServicePrincipal' }],
    });
    signedInFromAfar();
    const request = await reported();
    expect(
      optionsOf(await play.stored(request)).find(({ target }) => target?.id === 'grant-e1'),
    ).toMatchObject({
      remedy: 'remove-app-consent',
      advised: true,
    });
    expect(play.approvalCard(request).text).toContain('Postbode Mail');
  });
});

describe('devices and phones', () => {
  it('devices-looked-at: what somebody joined lately is marked, can be switched off, and on again', async () => {
    const { tenant: at } = world.sandbox;
    at.devices.push({
      ownerId: iris.id,
      id: 'c0d00000-0000-4000-8000-0000000000e2',
      deviceId: 'c0e00000-0000-4000-8000-0000000000e2',
      displayName: 'DESKTOP-KQ7',
      operatingSystem: 'Windows',
      operatingSystemVersion: '10.0',
      trustType: 'AzureAd',
      registrationDateTime: daysBefore(at.now(), 1 / 24),
      approximateLastSignInDateTime: null,
      accountEnabled: true,
      isCompliant: null,
      isManaged: null,
    });
    registers(
      method('phone', 'm8', { phoneNumber: '+31 6 11111118', createdDateTime: daysBefore(at.now(), 1) }),
    );
    signedInFromAfar();
    const request = await reported();
    const text = await evidenceCard(request);
    expect(text).toContain('DESKTOP-KQ7');
    expect(text).toContain('CONTOSO-0417');
    const options = optionsOf(await play.stored(request)).filter(({ remedy }) => remedy === 'disable-device');
    expect(options.map(({ target, advised }) => [target?.name, advised])).toEqual([
      ['DESKTOP-KQ7', true],
      ['CONTOSO-0417', false],
    ]);
    const place = optionsOf(await play.stored(request)).findIndex(
      ({ target }) => target?.name === 'DESKTOP-KQ7',
    );
    await allowTogether(play, request, `${place}`);
    expect((await play.stored(request)).steps).toMatchObject([{ remedy: 'disable-device', state: 'done' }]);
    const names = ['CONTOSO-0417', 'DESKTOP-KQ7'];
    const inOrder = names.map((name) => at.devices.find(({ displayName }) => displayName === name));
    expect(inOrder.map((one) => one?.accountEnabled)).toEqual([true, false]);
  });

  it('mobile-devices-looked-at: a phone that fetches the mail is shown, and can be blocked without a wipe', async () => {
    const { tenant: at } = world.sandbox;
    at.phones.push({
      userId: iris.id,
      DeviceID: 'ANDROIDC123',
      DeviceType: 'Android',
      DeviceModel: 'Pixel',
      DeviceFriendlyName: 'Pixel of nobody',
      DeviceOS: 'Android 15',
      ClientType: 'EAS',
      FirstSyncTime: daysBefore(at.now(), 1 / 24),
      LastSuccessSync: daysBefore(at.now(), 1 / 48),
      DeviceAccessState: 'Allowed',
    });
    const request = await reported();
    const text = await evidenceCard(request);
    expect(text).toContain('Pixel of nobody');
    expect(text).toContain('IMAP, POP, EWS, ActiveSync');
    const options = optionsOf(await play.stored(request));
    const places = ['block-phone', 'limit-protocols'].map((id) =>
      options.findIndex(({ remedy }) => remedy === id),
    );
    await allowTogether(play, request, places.join(','));
    expect((await play.stored(request)).steps.map(({ remedy, state }) => [remedy, state])).toEqual([
      ['block-phone', 'done'],
      ['limit-protocols', 'done'],
    ]);
    expect(at.cas.get(iris.id)).toMatchObject({
      ActiveSyncBlockedDeviceIDs: ['ANDROIDC123'],
      ImapEnabled: false,
      PopEnabled: false,
      SmtpClientAuthenticationDisabled: true,
    });
  });
});

describe('a privileged account', () => {
  it('whole-tenant: what a thief may have made for everybody is on the hand-off and in the incident', async () => {
    const { greta } = people;
    const { tenant: at } = world.sandbox;
    at.directoryAudits.push({
      id: 'Directory_role',
      activityDateTime: daysBefore(at.now(), 1),
      activityDisplayName: 'Add member to role',
      category: 'RoleManagement',
      loggedByService: 'Core Directory',
      result: 'success',
      initiatedBy: {
        user: { id: greta.id, displayName: greta.displayName, userPrincipalName: '' },
        app: null,
      },
      targetResources: [{ id: nora.id, displayName: 'Backup Admin', type: 'User' }],
    });
    at.mailFlow.push({
      of: 'Get-TransportRule',
      Name: 'Archive all',
      State: 'Enabled',
      WhenChanged: daysBefore(at.now(), 1),
      BlindCopyTo: ['copy@evil.example'],
    });
    const request = await play.ask(nora, HACKED, greta);
    const text = play.approvalCard(request).text;
    expect(text).toContain('Add member to role (Backup Admin)');
    expect(text).toContain('Archive all');
    const clicked = await evidenceCard(request);
    expect(clicked).toContain('copy@evil.example');
    expect(clicked).toContain('2 other mail flow rules and connectors');
    await play.decide(anna, request, 'take');
    await play.decide(anna, request, 'close', { note: 'Looked at all of it with Greta' });
    expect(play.incident(request).text).toContain('Add member to role (Backup Admin)');
  });

  it('whole-tenant: what could not be read is said', async () => {
    const { greta } = people;
    world.sandbox.faults.add({
      match: { cmdlet: 'Get-TransportRule' },
      status: 403,
      times: 9,
    });
    const request = await play.ask(nora, HACKED, greta);
    expect(play.approvalCard(request).text).toContain('mail flow rules and connectors');
  });
});
