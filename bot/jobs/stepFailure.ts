import type { RemoteError } from '../unlock/errors.js';
import { NOT_MADE } from '../unlock/plan/rights.js';
import { toGrant, type Permission } from '../unlock/permissions.js';
import type { StepFailure } from '../unlock/request/step.js';

function permissionFor({ permission }: RemoteError, needed: Permission | undefined) {
  const missing = permission ?? (needed && toGrant(needed));
  return missing === undefined ? {} : { permission: missing };
}

/** Turns an error of a vendor into the reason of a failed step. For `forbidden` it names the permission to grant, where there is one. */
export function stepFailure(error: RemoteError, permission: Permission | undefined): StepFailure {
  const { kind, licence, code, remoteId, left, call } = error;
  return {
    kind: code === NOT_MADE ? 'reset-refused' : kind,
    ...(kind === 'forbidden' && permissionFor(error, permission)),
    ...(licence && { licence }),
    ...(code && code !== NOT_MADE && { code }),
    ...(remoteId && { remoteId }),
    ...(left && { left }),
    ...(call && { call }),
  };
}
