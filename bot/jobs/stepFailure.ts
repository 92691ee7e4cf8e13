import type { RemoteError } from '../unlock/errors.js';
import type { Permission } from '../unlock/plan/remedy.js';
import type { StepFailure } from '../unlock/request/step.js';

/** A vendor's answer as the reason of a failed step; a 403 names what has to be granted. */
export function stepFailure(error: RemoteError, permission: Permission): StepFailure {
  return {
    kind: error.kind,
    ...(error.kind === 'forbidden' && { permission: error.permission ?? permissionText(permission) }),
    ...(error.code && { code: error.code }),
    ...(error.remoteId && { remoteId: error.remoteId }),
  };
}

function permissionText({ name, role }: Permission): string {
  return role ? `${name} (+ ${role})` : name;
}
