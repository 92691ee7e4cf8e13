import { z } from 'zod';
import type { Device } from '../../unlock/evidence/otherWays.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { dated } from '../resources/dated.js';
import type { Listing } from './readAll.js';
import { readEach } from './readEach.js';
import { readSeveral } from './readSeveral.js';

const permission = 'Device.Read.All';
const operation: Operation = { name: 'read the devices of the person', permission };

/** A page has 100. Where a person has more, that is said. */
const MOST_PAGES = 2;

/** learn.microsoft.com/graph/api/resources/device. Without the permission Graph sends an id and nothing else. */
const deviceRow = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  operatingSystem: z.string().nullish(),
  trustType: z.string().nullish(),
  registrationDateTime: z.string().nullish(),
  approximateLastSignInDateTime: z.string().nullish(),
  accountEnabled: z.boolean().nullish(),
  isCompliant: z.boolean().nullish(),
  isManaged: z.boolean().nullish(),
});
type Row = z.infer<typeof deviceRow>;

/** Reads what the person registered or joined (microsoft-apis.md A28), each device once. Throws `RemoteError`. */
export async function readDevices(graph: Graph, id: string): Promise<Listing<Device>> {
  const { rows, ...lacking } = await readSeveral(graph, ['registeredDevices', 'ownedDevices'], (list) =>
    readEach(graph, operation, deviceRow, `/users/${segment(id)}/${list}`, { pages: MOST_PAGES }),
  );
  const all = [...new Map(rows.map((row) => [row.id, row])).values()];
  if (all.length > 0 && all.every(isHidden))
    throw new RemoteError(operation.name, { kind: 'forbidden', permission });
  return { rows: all.map(deviceFrom), ...lacking };
}

function isHidden({ displayName, operatingSystem, accountEnabled }: Row): boolean {
  return [displayName, operatingSystem, accountEnabled].every(
    (value) => value === null || value === undefined,
  );
}

function deviceFrom(row: Row): Device {
  const since = dated(row.registrationDateTime);
  const lastSeen = dated(row.approximateLastSignInDateTime);
  return {
    id: row.id,
    ...(row.displayName && { name: row.displayName }),
    ...(row.operatingSystem && { system: row.operatingSystem }),
    ...(row.trustType && { trust: row.trustType }),
    ...(since && { since }),
    ...(lastSeen && { lastSeen }),
    ...(typeof row.accountEnabled === 'boolean' && { enabled: row.accountEnabled }),
    ...(typeof row.isCompliant === 'boolean' && { compliant: row.isCompliant }),
    ...(typeof row.isManaged === 'boolean' && { managed: row.isManaged }),
  };
}
