import type { RemoteError } from '../unlock/errors.js';
import { endOfLooking } from '../unlock/plan/lookEnds.js';
import { toGrant, type Permission } from '../unlock/permissions.js';
import type { StepFailure } from '../unlock/request/step.js';

function permissionFor({ permission }: RemoteError, needed: Permission | undefined) {
  const missing = permission ?? (needed && toGrant(needed));
  return missing === undefined ? {} : { permission: missing };
}

/** Turns an error of a vendor into the reason of a failed step. For `forbidden` it names the permission to grant, where there is one. */
export function stepFailure(error: RemoteError, permission: Permission | undefined): StepFailure {
  const { kind, licence, code, remoteId, left, call } = error;
  const end = endOfLooking(code);
  return {
    kind: end ?? kind,
    ...(kind === 'forbidden' && permissionFor(error, permission)),
    ...(licence && { licence }),
    ...(code && end === undefined && { code }),
    ...(remoteId && { remoteId }),
    ...(left && { left }),
    ...(call && { call }),
  };
}
