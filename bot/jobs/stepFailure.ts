import type { RemoteError } from '../unlock/errors.js';
import { toGrant, type Permission } from '../unlock/permissions.js';
import type { StepFailure } from '../unlock/request/step.js';

/** Turns an error of a vendor into the reason of a failed step. For `forbidden` it names the permission to grant. */
export function stepFailure(error: RemoteError, permission: Permission): StepFailure {
  const { kind, licence, code, remoteId, left, call } = error;
  return {
    kind,
    ...(kind === 'forbidden' && { permission: error.permission ?? toGrant(permission) }),
    ...(licence && { licence }),
    ...(code && { code }),
    ...(remoteId && { remoteId }),
    ...(left && { left }),
    ...(call && { call }),
  };
}
