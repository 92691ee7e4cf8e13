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
/** Lines about a device that was there, and became theirs: its own date is older (microsoft-apis.md A12). */
const BECAME_THEIRS = /^add registered (?:owner|users?) to device$/i;

/**
 * Newest first. A device without a date takes it from the directory audit, and so does one that became theirs after it
 * was registered. One without any comes last and is not called old.
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
  const lines = device.since === undefined ? CAME_IN : BECAME_THEIRS;
  // The newest line comes first.
  const found = changes.find(
    (change) => change.succeeded && lines.test(change.what) && isAbout(change, device),
  );
  return found && moment(found.at) > moment(device.since) ? { ...device, since: found.at } : device;
}

/** By its id, or by its name where the audit has no id: two devices may have one name. */
function isAbout({ target, targetId }: DirectoryChange, { id, name }: Device): boolean {
  return targetId === undefined ? name !== undefined && target === name : sameId(targetId, id);
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
