import { z } from 'zod';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Accepted } from '../../unlock/plan/acceptance.js';
import type { ResetStatus } from '../../unlock/plan/rights.js';
import { read, write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { Receipt } from '../client/receipt.js';

const operation: Operation = { name: 'reset the password with the rights of the approver' };
/** The same for everybody's password method (microsoft-apis.md A6). */
const PASSWORD_METHOD = '28c10230-6103-485e-b985-444c60001490';
/**
 * The part of `Location` behind the version. Each piece has a length, because it is stored. Graph writes a key after a
 * slash or, as in other answers 202 of its, in parentheses.
 */
const WHERE =
  /^\/users(?:\/[\w.@%-]{1,200}|\('[\w.@%-]{1,200}'\))\/authentication\/operations(?:\/[\w-]{1,100}|\('[\w-]{1,100}'\))(?:\?[\w.~=&%-]{0,300})?$/;
const VERSION = 'v1.0';

const statusSchema = z.object({ status: z.enum(['notStarted', 'running', 'succeeded', 'failed']) });

/**
 * Sets a password that the person must change at the next sign-in, also in Active Directory where that is written back.
 * Microsoft answers 202 and goes on. microsoft-apis.md A6 / learn.microsoft.com/graph/api/authenticationmethod-resetpassword
 * @param graph with the token of a signed-in person: an app alone may not
 * @returns without `operation` where the answer says no usable place
 */
export async function resetByMethod(graph: Graph, id: string, newPassword: string): Promise<Accepted> {
  const receipt = new Receipt();
  const path = `/users/${segment(id)}/authentication/methods/${PASSWORD_METHOD}/resetPassword`;
  const call = graph.api(path).middlewareOptions([receipt]);
  await write(operation, () => call.post({ newPassword }));
  const where = placeIn(receipt.location, graph.root);
  return { ...receipt.accepted, ...(where !== undefined && { operation: where }) };
}

/** Asks how far it is. @param where as `resetByMethod` returned it. Throws `RemoteError` */
export async function resetStatus(graph: Graph, where: string): Promise<ResetStatus> {
  const { status } = await read(operation, statusSchema, () => graph.api(where).get());
  return status === 'notStarted' ? 'running' : status;
}

/**
 * Only a place in Graph itself: the next call goes there with the token. It may begin with the host, the version, or
 * behind both (RFC 9110, 10.2.2). @param root with a slash at the end
 */
function placeIn(location: string | null, root: string): string | undefined {
  const before = [`${root}${VERSION}/`, `/${VERSION}/`, '/'].find((start) => location?.startsWith(start));
  if (!location || !before) return undefined;
  const where = `/${location.slice(before.length)}`;
  return WHERE.test(where) ? where : undefined;
}
