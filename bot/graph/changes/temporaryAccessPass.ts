import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { read, writeAndRead } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Accepted } from '../../unlock/plan/acceptance.js';
import { segment } from '../client/escape.js';
import { Receipt } from '../client/receipt.js';

/** Lifetime of a pass. The policy's defaults allow one to eight hours (microsoft-apis.md A7). */
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
 * Issues a pass for one use, which replaces an earlier pass. Only this answer has the value, so the bot sends the call
 * once. If no answer comes, a new pass is needed. Graph answers 400 when the policy does not allow the request.
 * microsoft-apis.md A7 / learn.microsoft.com/graph/api/authentication-post-temporaryaccesspassmethods
 */
export async function issuePass(
  graph: Graph,
  id: string,
): Promise<{ pass: string; minutes: number } & Accepted> {
  const receipt = new Receipt();
  const answer = await writeAndRead(issuing, issued, () =>
    graph
      .api(`/users/${segment(id)}/authentication/temporaryAccessPassMethods`)
      .middlewareOptions([receipt])
      .post({ lifetimeInMinutes: PASS_MINUTES, isUsableOnce: true }),
  );
  // Graph issued the pass, but this person cannot sign in with it. An error is better than a pass that fails.
  if (answer.methodUsabilityReason?.toLowerCase() === 'disabledbypolicy') {
    throw new RemoteError(issuing.name, { kind: 'rejected', code: 'DisabledByPolicy' });
  }
  return { pass: answer.temporaryAccessPass, minutes: answer.lifetimeInMinutes, ...receipt.accepted };
}

/** UserAuthMethod-TAP.Read.All is enough. The permission to issue a pass, which the bot needs, covers this read. */
const reading: Operation = {
  name: 'read the Temporary Access Pass',
  permission: 'UserAuthMethod-TAP.ReadWrite.All',
};

const passes = z.object({ value: z.array(z.object({ startDateTime: z.string().nullish() })) });

/**
 * Returns the start of the newest pass, `undefined` when there is none. A user has one pass at most. Graph returns null
 * for its value here. learn.microsoft.com/graph/api/authentication-list-temporaryaccesspassmethods
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
