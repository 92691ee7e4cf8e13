import { z } from 'zod';
import type { Json } from '../../unlock/values.js';
import { write } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { readObject } from './readObject.js';

const permission = 'MailboxSettings.ReadWrite';
const reading: Operation = { name: 'read the inbox rule', permission };
const switching: Operation = { name: 'switch the inbox rule', permission };

function path(id: string, ruleId: string): string {
  return `/users/${segment(id)}/mailFolders/inbox/messageRules/${segment(ruleId)}`;
}

/** learn.microsoft.com/graph/api/messagerule-get. Returns `undefined` when it does not exist. Throws `RemoteError`. */
export async function readInboxRule(graph: Graph, id: string, ruleId: string): Promise<Json | undefined> {
  return readObject(graph, reading, z.object({ isEnabled: z.boolean() }), path(id, ruleId));
}

/** learn.microsoft.com/graph/api/messagerule-update. Changes one property, the rest stays (microsoft-apis.md A14). */
export async function switchInboxRule(
  graph: Graph,
  id: string,
  ruleId: string,
  isEnabled: boolean,
): Promise<void> {
  await write(switching, () => graph.api(path(id, ruleId)).patch({ isEnabled }));
}
