import { z } from 'zod';
import type { InboxRule, Recipient } from '../../unlock/evidence/evidence.js';
import { mayBeOn } from '../../unlock/evidence/ruleSwitch.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Listing } from './readAll.js';
import { readEach } from './readEach.js';
import type { RuleFolder } from './folderTree.js';
import { readRuleFolders } from './ruleFolders.js';

const operation: Operation = { name: 'read the inbox rules', permission: 'MailboxSettings.Read' };

const recipient = z.object({
  emailAddress: z.object({ name: z.string().nullish(), address: z.string().nullish() }),
});
/** Each is read by itself: one in a form that the bot does not know is somebody too. */
const recipients = z.array(z.unknown()).nullish();
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
    .looseObject({
      forwardTo: recipients,
      forwardAsAttachmentTo: recipients,
      redirectTo: recipients,
      moveToFolder: z.string().nullish(),
      copyToFolder: z.string().nullish(),
      delete: z.boolean().nullish(),
      permanentDelete: z.boolean().nullish(),
      markAsRead: z.boolean().nullish(),
      stopProcessingRules: z.boolean().nullish(),
    })
    .nullish(),
});

const conditionWords = z.union([words, z.array(recipient)]);

type Row = z.infer<typeof ruleRow>;
type Folders = ReadonlyMap<string, RuleFolder>;

const LONGEST_RAW = 200;
/** Actions that are read here, and those that only mark a message. */
const KNOWN_ACTIONS: readonly string[] = [
  ...['forwardTo', 'forwardAsAttachmentTo', 'redirectTo', 'moveToFolder', 'copyToFolder', 'delete'],
  ...['permanentDelete', 'markAsRead', 'stopProcessingRules', 'markImportance', 'assignCategories'],
];
/** Conditions about meetings, by a yes or no. */
const MEETINGS: readonly string[] = ['isMeetingRequest', 'isMeetingResponse'];

/**
 * Reads the inbox rules that are not hidden, and what the folders are that they move mail to (microsoft-apis.md A14):
 * the pages of the rules, and the calls of `readRuleFolders`. Throws `RemoteError`, also when there is no mailbox in the
 * cloud: its rules are not known then.
 */
export async function readRules(graph: Graph, id: string): Promise<Listing<InboxRule>> {
  const path = `/users/${segment(id)}/mailFolders/inbox/messageRules`;
  const { rows, ...lacking } = await readEach(graph, operation, ruleRow, path);
  const folders = rows.flatMap(({ actions }) =>
    [actions?.moveToFolder ?? [], actions?.copyToFolder ?? []].flat(),
  );
  const what = await readRuleFolders(graph, id, folders);
  return { rows: rows.map((row) => ruleFrom(row, what)), ...lacking };
}

function ruleFrom(row: Row, folders: Folders): InboxRule {
  const { actions } = row;
  const conditions = Object.entries(row.conditions ?? {}).filter(([, value]) => isAsked(value));
  const meetingsOnly =
    conditions.length > 0 && conditions.every(([name, value]) => value === true && MEETINGS.includes(name));
  const also = Object.entries(actions ?? {}).flatMap(([name, value]) => (isSet(name, value) ? [name] : []));
  return {
    id: row.id,
    via: 'graph',
    name: row.displayName ?? '',
    enabled: mayBeOn(row.isEnabled),
    ...(typeof row.sequence === 'number' && { sequence: row.sequence }),
    readOnly: row.isReadOnly === true,
    forwardsTo: [...people(actions?.forwardTo), ...people(actions?.forwardAsAttachmentTo)],
    redirectsTo: people(actions?.redirectTo),
    deletes: actions?.delete === true || actions?.permanentDelete === true,
    ...(actions?.permanentDelete === true && { deletesForGood: true }),
    ...movesTo(actions?.moveToFolder, folders),
    ...copiesTo(actions?.copyToFolder, folders),
    marksRead: actions?.markAsRead === true,
    stops: actions?.stopProcessingRules === true,
    ...(also.length > 0 && { doesAlso: also }),
    conditions: conditions.flatMap(([name, value]) => wordsOf(name, value)),
    ...(meetingsOnly && { meetingsOnly }),
  };
}

/** True for an action that is on, and that the bot does not know. */
function isSet(name: string, value: unknown): boolean {
  if (KNOWN_ACTIONS.includes(name) || name.includes('@')) return false;
  if (value === null || value === undefined || value === false || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

/** There is a folder, and nobody said which. */
const NOT_TOLD: RuleFolder & Pick<Required<RuleFolder>, 'unread'> = { unread: { why: 'unavailable' } };

function movesTo(id: string | null | undefined, folders: Folders) {
  if (!id) return {};
  const { name, place, unread } = folders.get(id) ?? NOT_TOLD;
  return {
    ...(name !== undefined && { movesTo: name }),
    ...(place !== undefined && { movesToPlace: place }),
    ...(unread && { folderUnread: unread }),
  };
}

/** The mail itself stays, so where the copy goes is only shown. A folder without a name is never shown by its id. */
function copiesTo(id: string | null | undefined, folders: Folders) {
  if (!id) return {};
  const { name, place, unread } = folders.get(id) ?? NOT_TOLD;
  const shown = name ?? place;
  return shown === undefined ? { copyUnread: unread ?? NOT_TOLD.unread } : { copiesTo: shown };
}

function people(list: z.infer<typeof recipients>): readonly Recipient[] {
  return (list ?? []).map((one) => {
    const { name, address } = recipient.safeParse(one).data?.emailAddress ?? {};
    // Without an address it is somebody whom the directory has to know.
    const directory = address || name;
    if (!directory) return { name: JSON.stringify(one).slice(0, LONGEST_RAW) };
    return { name: name ?? directory, ...(address?.includes('@') ? { address } : { directory }) };
  });
}

function isAsked(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false;
}

/** Returns words and senders as they are, other conditions by name. So the rule does not count as "everything". */
function wordsOf(name: string, value: unknown): readonly string[] {
  const { success, data } = conditionWords.safeParse(value);
  if (!success || !data) return [name];
  return data.map((item) =>
    typeof item === 'string' ? item : (item.emailAddress.address ?? item.emailAddress.name ?? name),
  );
}
