import { z } from 'zod';
import type { MailboxChangeKind, RuleChange } from '../../unlock/evidence/evidence.js';
import { parseJson } from '../ways/exactJson.js';
import { utcInstant } from './restrictionRow.js';

/** Columns of Search-UnifiedAuditLog (EXOPS). `AuditData` is JSON in a text. */
export const auditRow = z.looseObject({
  CreationDate: z.string().nullish(),
  Operations: z.unknown().optional(),
  AuditData: z.string().nullish(),
  /** How many lines the search found, also those that were not sent. */
  ResultCount: z.unknown().optional(),
});
type Row = z.infer<typeof auditRow>;

const pairs = z
  .array(z.object({ Name: z.string(), Value: z.unknown().optional() }))
  .nullish()
  .catch(undefined);
const auditData = z.object({
  CreationTime: z.string().nullish().catch(undefined),
  Operation: z.string().nullish().catch(undefined),
  Parameters: pairs,
  /** Where a mail program changed the rules. `Parameters` is missing then (Azure-Sentinel issue 9988). */
  OperationProperties: pairs,
  ObjectId: z.string().nullish().catch(undefined),
});
type Data = z.infer<typeof auditData>;

/** Operations of the log that change what happens to the mail, or who reads it (EXOPS; microsoft-apis.md T2). */
const OPERATIONS: Readonly<Record<string, MailboxChangeKind>> = {
  'New-InboxRule': 'rule-made',
  'Set-InboxRule': 'rule-changed',
  'Remove-InboxRule': 'rule-removed',
  'Enable-InboxRule': 'rule-on',
  'Disable-InboxRule': 'rule-off',
  UpdateInboxRules: 'rules-changed',
  'Add-MailboxPermission': 'delegate-added',
  'Add-RecipientPermission': 'delegate-added',
  'Set-Mailbox': 'forwarding-set',
  AddFolderPermissions: 'folder-shared',
  ModifyFolderPermissions: 'folder-shared',
};
/** What the bot asks for. */
export const AUDITED = Object.keys(OPERATIONS);

/**
 * Returns the lines, newest first. A line without parameters stays. The last one says how many more there are, where the
 * log had more than the bot asked for.
 * @param most how many lines were asked for
 */
export function ruleChangesFrom(rows: readonly Row[], most: number): readonly RuleChange[] {
  const changes = rows.flatMap(changeFrom).toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0));
  const found = Math.max(0, ...rows.map(({ ResultCount }) => Number(ResultCount) || 0));
  if (found <= rows.length && rows.length < most) return changes;
  const more = Math.max(0, found - rows.length);
  return changes.map((change, place) => (place === changes.length - 1 ? { ...change, more } : change));
}

/** Returns nothing for a line without a time, for one of another kind, and for a mailbox setting that is no forwarding. */
function changeFrom(row: Row): readonly RuleChange[] {
  const data = auditData.safeParse(parseJson(row.AuditData ?? '')).data ?? {};
  const at = instant(row.CreationDate) ?? instant(data.CreationTime);
  const operation = typeof row.Operations === 'string' ? row.Operations : data.Operation;
  const what = kindOf(operation ?? '', data);
  if (!at || what === undefined) return [];
  const name = nameOf(what, data);
  return [{ at, what, ...(name !== undefined && { name }) }];
}

function kindOf(operation: string, data: Data): MailboxChangeKind | undefined {
  const known = Object.entries(OPERATIONS).find(([name]) => name.toLowerCase() === operation.toLowerCase());
  const kind = known?.[1];
  if (kind === 'forwarding-set') return setsForwarding(data) ? kind : undefined;
  return kind === 'rules-changed' ? byProgram(data) : kind;
}

/** A mail program says what it did in `RuleOperation`, e.g. `AddMailboxRule` (seen; not documented). */
function byProgram(data: Data): MailboxChangeKind {
  const did = textOf(data.OperationProperties, 'RuleOperation') ?? '';
  if (/^(add|create)/i.test(did)) return 'rule-made';
  if (/^(remove|delete)/i.test(did)) return 'rule-removed';
  return 'rules-changed';
}

/** `Set-Mailbox` changes much. A line without parameters may have been forwarding. */
function setsForwarding({ Parameters }: Data): boolean {
  if (!Parameters || Parameters.length === 0) return true;
  return Parameters.some(({ Name }) => /^(ForwardingSmtpAddress|ForwardingAddress)$/i.test(Name));
}

function nameOf(what: MailboxChangeKind, data: Data): string | undefined {
  const from = (name: string): string | undefined =>
    textOf(data.Parameters, name) ?? textOf(data.OperationProperties, name);
  if (what === 'delegate-added') return from('User') ?? from('Trustee');
  if (what === 'folder-shared') return from('MemberUpn') ?? from('User');
  if (what === 'forwarding-set') return from('ForwardingSmtpAddress') ?? from('ForwardingAddress');
  const inPath = data.ObjectId?.includes('\\') ? lastOf(data.ObjectId) : undefined;
  return from('Name') ?? from('RuleName') ?? lastOf(from('Identity')) ?? inPath;
}

/** A rule is named alone, or behind its mailbox: `alias\rule`. */
function lastOf(identity: string | undefined): string | undefined {
  return identity?.split('\\').at(-1) || undefined;
}

function textOf(list: Data['Parameters'], wanted: string): string | undefined {
  const value = list?.find(({ Name }) => Name.toLowerCase() === wanted.toLowerCase())?.Value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The log's times are UTC and have no zone. A text that is no time says nothing. */
function instant(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const hasZone = /(Z|[+-]\d\d:\d\d)$/.test(text);
  return (hasZone ? undefined : utcInstant(`${text}Z`)) ?? utcInstant(text);
}
