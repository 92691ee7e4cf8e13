import { z } from 'zod';
import { RemoteError } from '../unlock/errors.js';
import { writeAndRead } from './call.js';
import type { Graph } from './client.js';
import type { Operation } from './errors.js';
import { segment } from './escape.js';

/** Within the policy's defaults, one to eight hours (apis.md A7). */
export const PASS_MINUTES = 60;

const operation: Operation = {
  name: 'issue a Temporary Access Pass',
  permission: 'UserAuthMethod-TAP.ReadWrite.All',
};

const issued = z.object({
  temporaryAccessPass: z.string().min(1),
  lifetimeInMinutes: z.number(),
  methodUsabilityReason: z.string().nullish(),
});

/**
 * Issues a pass for one use; it takes the place of an earlier one. The value is in this answer and never again, so
 * the call is sent once: after silence, whoever asked has to ask for another. A request outside the policy is a 400.
 * apis.md A7 / learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
 */
export async function issuePass(graph: Graph, id: string): Promise<{ pass: string; minutes: number }> {
  const answer = await writeAndRead(operation, issued, () =>
    graph
      .api(`/users/${segment(id)}/authentication/temporaryAccessPassMethods`)
      .post({ lifetimeInMinutes: PASS_MINUTES, isUsableOnce: true }),
  );
  // Issued, but this person could not sign in with it: worse than none, because somebody would try.
  if (answer.methodUsabilityReason?.toLowerCase() === 'disabledbypolicy') {
    throw new RemoteError(operation.name, { kind: 'rejected', code: 'DisabledByPolicy' });
  }
  return { pass: answer.temporaryAccessPass, minutes: answer.lifetimeInMinutes };
}
