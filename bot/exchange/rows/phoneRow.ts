import { z } from 'zod';
import type { Phone } from '../../unlock/evidence/otherWays.js';
import { instantOf, textOf } from './loose.js';

/** Columns of Get-MobileDeviceStatistics (EXOPS; microsoft-apis.md B9). */
export const phoneRow = z.looseObject({});

/** Leaves out a row without a device id: nothing could be done about it, and it is not a phone. */
export function phoneFrom(row: z.infer<typeof phoneRow>): readonly Phone[] {
  const of = (name: string) => textOf(row[name]);
  const deviceId = of('DeviceID') ?? of('DeviceId');
  if (deviceId === undefined) return [];
  const name = [of('DeviceFriendlyName') ?? of('DeviceModel') ?? of('DeviceType'), of('DeviceOS')]
    .filter((part) => part !== undefined)
    .join(', ');
  const client = of('ClientType');
  const since = instantOf(row['FirstSyncTime']);
  const lastSync = instantOf(row['LastSuccessSync']) ?? instantOf(row['LastSyncAttemptTime']);
  const state = of('DeviceAccessState');
  return [
    {
      deviceId,
      ...(name && { name }),
      ...(client && { client }),
      ...(since && { since }),
      ...(lastSync && { lastSync }),
      ...(state && { state }),
    },
  ];
}
