import { RemoteError } from '../../unlock/errors.js';
import type { AccountChanges } from '../../unlock/ports/accountChanges.js';
import type { Subject } from '../../unlock/person.js';
import type { Target } from '../../unlock/request/step.js';
import type { Json } from '../../unlock/values.js';
import { field } from './snapshot.js';

/** The id that a step names. Throws where it names none. */
export function targetId(target: Target | undefined): string {
  if (target && target.id !== '') return target.id;
  throw new RemoteError('change the device', { kind: 'rejected', code: 'NoDevice' });
}

/** Reads a device among those of this person. One that is nobody's of theirs is not found, and nothing is changed. */
export async function readDevice(
  changes: AccountChanges,
  subject: Subject,
  target: Target | undefined,
): Promise<Json> {
  const device = await changes.device(subject.id, targetId(target));
  if (!device) throw new RemoteError('read the device', { kind: 'not-found' });
  return { id: device.id, name: device.name ?? '', enabled: device.enabled ?? true };
}

/** A device that does not say that it is off may be on. */
export function isDeviceOn(device: Json): boolean {
  return field(device, 'enabled') !== false;
}
