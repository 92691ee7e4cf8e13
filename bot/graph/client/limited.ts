import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { toGrant } from '../../unlock/permissions.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

const LIMITED = 'limited information';

/**
 * Without the permission for a kind of object Graph answers 200 with the id alone; then the names are null, and
 * nothing may be concluded (learn.microsoft.com/graph/permissions-overview, limited information).
 */
export const limited = z.string({ error: LIMITED });

/** What an answer that lacks nothing but such names comes down to: a refusal. `undefined`: it lacks more. */
export function asLimited(operation: Operation, { issues }: z.ZodError): RemoteError | undefined {
  if (!issues.every(({ message }) => message === LIMITED)) return undefined;
  const missing = operation.permissionToSee ?? operation.permission;
  return new RemoteError(operation.name, {
    kind: 'forbidden',
    ...(missing ? { permission: toGrant(missing) } : {}),
  });
}
