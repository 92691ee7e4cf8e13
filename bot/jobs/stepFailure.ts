import type { RemoteError } from '../unlock/errors.js';
import { toGrant, type Permission } from '../unlock/permissions.js';
import type { StepFailure } from '../unlock/request/step.js';

/** A vendor's answer as the reason of a failed step; a refusal names what has to be granted. */
export function stepFailure(error: RemoteError, permission: Permission): StepFailure {
  const { kind, licence, code, remoteId } = error;
  return {
    kind,
    ...(kind === 'forbidden' && { permission: error.permission ?? toGrant(permission) }),
    ...(licence && { licence }),
    ...(code && { code }),
    ...(remoteId && { remoteId }),
  };
}
