import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { InboxRule, Recipient } from '../../unlock/evidence/evidence.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { readAll } from './readAll.js';

const operation: Operation = { name: 'read the inbox rules', permission: 'MailboxSettings.Read' };

const recipients = z
  .array(z.object({ emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }) }))
  .nullish();
const words = z.array(z.string()).nullish();

/** learn.microsoft.com/graph/api/resources/messagerule, messageruleactions, messagerulepredicates */
const ruleRow = z.object({
  id: z.string(),
  displayName: z.string().nullish(),
  sequence: z.number().nullish(),
  isEnabled: z.boolean().nullish(),
  isReadOnly: z.boolean().nullish(),
  conditions: z.record(z.string(), z.unknown()).nullish(),
  actions: z
    .object({
      forwardTo: recipients,
      forwardAsAttachmentTo: recipients,
      redirectTo: recipients,
      delete: z.boolean().nullish(),
      permanentDelete: z.boolean().nullish(),
      markAsRead: z.boolean().nullish(),
      stopProcessingRules: z.boolean().nullish(),
    })
    .nullish(),
});

const conditionWords = z.union([words, recipients]);

/** Reads the inbox rules that are not hidden (microsoft-apis.md A14): none without a mailbox. Throws `RemoteError`. */
export async function readRules(graph: Graph, id: string): Promise<readonly InboxRule[]> {
  try {
    const path = `/users/${segment(id)}/mailFolders/inbox/messageRules`;
    return (await readAll(graph, operation, ruleRow, path)).rows.map(ruleFrom);
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return [];
    throw error;
  }
}

function ruleFrom(row: z.infer<typeof ruleRow>): InboxRule {
  const { actions } = row;
  return {
    id: row.id,
    via: 'graph',
    name: row.displayName ?? '',
    // A rule that does not say "off" may be on.
    enabled: row.isEnabled !== false,
    ...(typeof row.sequence === 'number' && { sequence: row.sequence }),
    readOnly: row.isReadOnly === true,
    forwardsTo: [...people(actions?.forwardTo), ...people(actions?.forwardAsAttachmentTo)],
    redirectsTo: people(actions?.redirectTo),
    deletes: actions?.delete === true || actions?.permanentDelete === true,
    // Graph shows a folder as an opaque id, so it is left out. Only Exchange shows its name.
    marksRead: actions?.markAsRead === true,
    stops: actions?.stopProcessingRules === true,
    conditions: Object.entries(row.conditions ?? {}).flatMap(([name, value]) => wordsOf(name, value)),
  };
}

function people(list: z.infer<typeof recipients>): readonly Recipient[] {
  return (list ?? []).map(({ emailAddress: { name, address } }) => ({
    name: name ?? address ?? '',
    ...(address?.includes('@') && { address }),
  }));
}

/** Returns words and senders as they are, other conditions by name. So the rule does not count as "everything". */
function wordsOf(name: string, value: unknown): readonly string[] {
  if (value === null || value === undefined || value === false) return [];
  const { success, data } = conditionWords.safeParse(value);
  if (!success || !data) return [name];
  return data.map((item) =>
    typeof item === 'string' ? item : (item.emailAddress.address ?? item.emailAddress.name ?? name),
  );
}
