import { sameId } from '../person.js';
import type { Instant } from '../values.js';
import type { DirectoryChange } from './directoryChange.js';
import type { Device, Phone } from './otherWays.js';

export interface JudgedDevice {
  readonly device: Device;
  /** Registered or joined within the days that the bot looks at. */
  readonly recent: boolean;
  /** The bot can switch it off: as an app it may do so only for Windows (microsoft-apis.md A28). */
  readonly byBot: boolean;
}

export interface JudgedPhone {
  readonly phone: Phone;
  /** Synchronised for the first time within these days. */
  readonly recent: boolean;
  /** It may not synchronise. */
  readonly blocked: boolean;
}

/** Lines of the directory audit about a device that came in (microsoft-apis.md A12). */
const CAME_IN = /^(register device|add device|add registered (?:owner|users?) to device)$/i;

/**
 * Newest first. A device without a date takes it from the directory audit. One without any comes last and is not called
 * old.
 */
export function judgeDevices(
  devices: readonly Device[],
  since: number,
  changes: readonly DirectoryChange[] = [],
): readonly JudgedDevice[] {
  return devices
    .map((device) => dated(device, changes))
    .toSorted((a, b) => moment(b.since) - moment(a.since))
    .map((device) => ({
      device,
      recent: moment(device.since) >= since,
      byBot: /^windows/i.test(device.system ?? ''),
    }));
}

function dated(device: Device, changes: readonly DirectoryChange[]): Device {
  if (device.since !== undefined) return device;
  const found = changes.find(
    ({ what, succeeded, target, targetId }) =>
      succeeded &&
      CAME_IN.test(what) &&
      (sameId(targetId ?? '', device.id) || (device.name !== undefined && target === device.name)),
  );
  return found ? { ...device, since: found.at } : device;
}

/** Newest first. Blocked is what Exchange says, or what stands on the mailbox's own list. */
export function judgePhones(
  phones: readonly Phone[],
  blockedPhones: readonly string[],
  since: number,
): readonly JudgedPhone[] {
  const listed = new Set(blockedPhones.map((id) => id.toLowerCase()));
  return phones
    .toSorted((a, b) => moment(b.since) - moment(a.since))
    .map((phone) => ({
      phone,
      recent: moment(phone.since) >= since,
      blocked: listed.has(phone.deviceId.toLowerCase()) || /^blocked$/i.test(phone.state ?? ''),
    }));
}

function moment(at: Instant | undefined): number {
  return at === undefined ? Number.NEGATIVE_INFINITY : Date.parse(at);
}
