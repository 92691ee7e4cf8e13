import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { toGrant } from '../../unlock/permissions.js';
import type { Operation } from '../../microsoft/remoteErrors.js';

const LIMITED = 'limited information';

/**
 * Without the permission for a kind of object Graph answers 200 with the id alone. The names are then null, and the bot
 * concludes nothing from that (learn.microsoft.com/graph/permissions-overview, limited information). Something else in
 * its place is a form that the bot does not know.
 */
export const limited = z.string({
  error: ({ input }) => (input === null || input === undefined ? LIMITED : undefined),
});

/** Turns an answer that lacks only such names into a refusal. Returns `undefined` when the answer lacks more. */
export function asLimited(operation: Operation, { issues }: z.ZodError): RemoteError | undefined {
  if (!issues.every(({ message }) => message === LIMITED)) return undefined;
  const missing = operation.permissionToSee ?? operation.permission;
  return new RemoteError(operation.name, {
    kind: 'forbidden',
    ...(missing ? { permission: toGrant(missing) } : {}),
  });
}
