import type { z } from 'zod';
import type { Phone } from '../../unlock/evidence/otherWays.js';
import { instantOf, looseRow, rawOf, textOf } from './loose.js';

/** Columns of Get-MobileDeviceStatistics (EXOPS; microsoft-apis.md B9). */
export const phoneRow = looseRow;

/** What tells a row without a device id from others, the best first. None changes from one look to the next. */
const NAMES = [
  'Identity',
  'Guid',
  'DeviceFriendlyName',
  'DeviceModel',
  'DeviceUserAgent',
  'DeviceType',
] as const;

/** Nothing can be done about a row without a device id, but it may be a phone. */
export function phoneFrom(row: z.infer<typeof phoneRow>): Phone {
  const of = (name: string) => textOf(row[name]);
  const deviceId = of('DeviceID') ?? of('DeviceId');
  if (deviceId === undefined) {
    const told = NAMES.map(of).find((one) => one !== undefined);
    return { deviceId: told ?? rawOf(Object.keys(row)), unclear: true };
  }
  const name = [of('DeviceFriendlyName') ?? of('DeviceModel') ?? of('DeviceType'), of('DeviceOS')]
    .filter((part) => part !== undefined)
    .join(', ');
  const client = of('ClientType');
  const since = instantOf(row['FirstSyncTime']);
  const lastSync = instantOf(row['LastSuccessSync']) ?? instantOf(row['LastSyncAttemptTime']);
  const state = of('DeviceAccessState');
  return {
    deviceId,
    ...(name && { name }),
    ...(client && { client }),
    ...(since && { since }),
    ...(lastSync && { lastSync }),
    ...(state && { state }),
  };
}
