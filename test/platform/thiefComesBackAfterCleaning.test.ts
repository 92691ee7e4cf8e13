import { beforeEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { daysBefore } from '../../sandbox/tenant/seedDirectory.js';
import { textOf } from '../../sandbox/connector/readable.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { allowTogether } from '../helpers/allowTogether.js';
import { optionsOf } from '../helpers/withCatalogue.js';
import { story } from '../helpers/story.js';

// The thief who comes back after a containment, while the account stays shut. What is there is compared with what was cleaned.

const { iris, nora } = people;
const { world, play } = story();
beforeEach(() => play.startOver());

const tenant = () => world.sandbox.tenant;
const MALLORY = 'mallory@contoso.example';
const APP = 'c0800000-0000-4000-8000-0000000000e9';
const DEVICE = 'c0d00000-0000-4000-8000-0000000000e9';

/** What the thief leaves behind, and brings back later. */
const LEAVES = {
  'disable-device': () =>
    tenant().devices.push({
      ownerId: iris.id,
      id: DEVICE,
      deviceId: DEVICE,
      displayName: 'DESKTOP-KQ7',
      operatingSystem: 'Windows',
      operatingSystemVersion: '10.0',
      trustType: 'AzureAd',
      registrationDateTime: daysBefore(tenant().now(), 1 / 24),
      approximateLastSignInDateTime: null,
      accountEnabled: true,
      isCompliant: null,
      isManaged: null,
    }),
  'block-phone': () =>
    tenant().phones.push({
      userId: iris.id,
      DeviceID: 'ANDROIDC9',
      DeviceType: 'Android',
      DeviceModel: 'Pixel',
      DeviceFriendlyName: 'Pixel of nobody',
      DeviceOS: 'Android 15',
      ClientType: 'EAS',
      FirstSyncTime: daysBefore(tenant().now(), 1 / 24),
      LastSuccessSync: daysBefore(tenant().now(), 1 / 48),
      DeviceAccessState: 'Allowed',
    }),
  'remove-app-consent': () => {
    tenant().servicePrincipals.push({
      id: APP,
      appId: APP,
      displayName: 'Postbode Mail',
      appOwnerOrganizationId: APP,
      verifiedPublisher: null as never,
    });
    allowApp();
  },
  'remove-delegate': () => void letIn(),
} as const;

function allowApp(): void {
  tenant().grants.push({
    id: 'grant-e9',
    clientId: APP,
    consentType: 'Principal',
    principalId: iris.id,
    resourceId: 'c0900000-0000-4000-8000-000000000001',
    scope: 'Mail.ReadWrite offline_access',
  });
}

function letIn(): void {
  tenant().delegates.push({ userId: iris.id, who: MALLORY, right: 'FullAccess' });
}

const BRINGS_BACK = {
  'disable-device': () => {
    for (const one of tenant().devices.filter(({ id }) => id === DEVICE)) one.accountEnabled = true;
  },
  'block-phone': () => void tenant().cas.delete(iris.id),
  'remove-app-consent': allowApp,
  'remove-delegate': letIn,
} as const;
type Way = keyof typeof LEAVES;

/** Iris' break-in, with this one way back in taken away. Nothing is given back. */
async function contained(way: Way): Promise<UnlockRequest> {
  LEAVES[way]();
  const request = await play.ask(nora, 'I think I was hacked', iris);
  const options = optionsOf(await play.stored(request));
  const names = /KQ7|nobody|Postbode|mallory/;
  const place = options.findIndex(({ remedy, target }) => remedy === way && names.test(target?.name ?? ''));
  return allowTogether(play, request, `${place}`);
}

async function later(minutes: number): Promise<void> {
  world.clock.offsetMs = minutes * 60_000;
  await world.settle();
}

const cards = ({ id }: UnlockRequest) =>
  world.teams
    .channel('Approvals')
    .posts.map(({ activity }) => textOf(activity))
    .filter((text) => text.includes('New since the break-in') && text.includes(id));

describe('while the account stays shut', () => {
  it.each([
    ['disable-device', 'device', 'a new device: DESKTOP-KQ7'],
    ['block-phone', 'phone', 'a phone fetches the mail: Pixel of nobody'],
    ['remove-app-consent', 'consent', 'a new app: Postbode Mail'],
    ['remove-delegate', 'delegate', `may open the mailbox: ${MALLORY}`],
  ] as const)('what %s took away and comes back opens the break-in again', async (way, kind, line) => {
    const origin = await contained(way);
    expect(origin).toMatchObject({ kind: 'contain', status: 'resolved' });
    await later(16);
    expect(cards(origin)).toEqual([]);
    BRINGS_BACK[way]();
    await later(61);
    expect(cards(origin)).toEqual([expect.stringContaining(line)]);
    const open = await play.stored(origin);
    expect(open).toMatchObject({ cameBack: { by: origin.id, seen: [kind] } });
    expect(play.incident(origin).text).toContain(
      'Open again: something in the account is new or was changed',
    );
    // It is said once.
    await later(24 * 60 + 1);
    expect(cards(origin)).toHaveLength(1);
  });

  it('what was left there and may do more later opens it again, as a changed thing', async () => {
    LEAVES['remove-app-consent']();
    const origin = await contained('remove-delegate');
    await later(16);
    expect(cards(origin)).toEqual([]);
    for (const grant of tenant().grants.filter(({ clientId }) => clientId === APP))
      grant.scope += ' Mail.Send';
    await later(61);
    expect(cards(origin)).toEqual([expect.stringContaining('an app may do more now: Postbode Mail')]);
    expect(await play.stored(origin)).toMatchObject({ cameBack: { by: origin.id, seen: ['consent'] } });
    await later(24 * 60 + 1);
    expect(cards(origin)).toHaveLength(1);
  });

  it('a source that cannot be read is said, and not called fine', async () => {
    const origin = await contained('remove-delegate');
    world.sandbox.faults.add({ match: { cmdlet: 'Get-MobileDeviceStatistics' }, status: 403, times: 99 });
    await later(61);
    expect(cards(origin)).toEqual([]);
    const { text } = play.incident(origin);
    expect(text).toContain('Not read: phones');
    expect(text).not.toMatch(/all clear|nothing came back/i);
  });
});
