import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { read, writeAndRead } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';

/** Within the policy's defaults, one to eight hours (microsoft-apis.md A7). */
export const PASS_MINUTES = 60;

const issuing: Operation = {
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
 * microsoft-apis.md A7 / learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
 */
export async function issuePass(graph: Graph, id: string): Promise<{ pass: string; minutes: number }> {
  const answer = await writeAndRead(issuing, issued, () =>
    graph
      .api(`/users/${segment(id)}/authentication/temporaryAccessPassMethods`)
      .post({ lifetimeInMinutes: PASS_MINUTES, isUsableOnce: true }),
  );
  // Issued, but this person could not sign in with it: worse than none, because somebody would try.
  if (answer.methodUsabilityReason?.toLowerCase() === 'disabledbypolicy') {
    throw new RemoteError(issuing.name, { kind: 'rejected', code: 'DisabledByPolicy' });
  }
  return { pass: answer.temporaryAccessPass, minutes: answer.lifetimeInMinutes };
}

/** UserAuthMethod-TAP.Read.All would do; the permission to issue a pass, which has to be there, covers it. */
const reading: Operation = {
  name: 'read the Temporary Access Pass',
  permission: 'UserAuthMethod-TAP.ReadWrite.All',
};

const passes = z.object({ value: z.array(z.object({ startDateTime: z.string().nullish() })) });

/**
 * Start of the newest pass; `undefined` when there is none. A user has one at most. The value of the pass is null
 * here. learn.microsoft.com/graph/api/authentication-list-temporaryaccesspassmethods
 */
export async function passStart(graph: Graph, id: string): Promise<string | undefined> {
  const { value } = await read(reading, passes, () =>
    graph.api(`/users/${segment(id)}/authentication/temporaryAccessPassMethods`).get(),
  );
  return value
    .flatMap(({ startDateTime }) => startDateTime ?? [])
    .toSorted()
    .at(-1);
}
