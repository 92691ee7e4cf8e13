import { z } from 'zod';
import type { MethodKind } from '../../unlock/evidence/evidence.js';
import type { Json } from '../../unlock/values.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { readObject } from './readObject.js';
import { remove } from './remove.js';

const permission = 'UserAuthenticationMethod.ReadWrite.All';
const reading: Operation = { name: 'read the sign-in method', permission };
const removing: Operation = { name: 'remove the sign-in method', permission };

/** learn.microsoft.com/graph/api/authenticationmethod-get. Returns `undefined` when the method is not registered. */
export async function readSignInMethod(
  graph: Graph,
  id: string,
  methodId: string,
): Promise<Json | undefined> {
  const path = `/users/${segment(id)}/authentication/methods/${segment(methodId)}`;
  return readObject(graph, reading, z.object({ id: z.string() }), path);
}

/** Removes a sign-in method. Graph answers 204 (microsoft-apis.md A8). */
export async function removeSignInMethod(
  graph: Graph,
  id: string,
  kind: MethodKind,
  methodId: string,
): Promise<void> {
  await remove(graph, removing, `/users/${segment(id)}/authentication/${kind}/${segment(methodId)}`);
}
