import { z } from 'zod';
import type { MailboxChangeKind, RuleChange } from '../../unlock/evidence/ruleChange.js';
import type { MailboxLog } from '../../unlock/ports/mailboxes.js';
import type { OwnedMailbox } from '../../unlock/ports/ownedMailbox.js';
import { type AuditData, auditDataOf, parameterOf, propertyOf } from './auditData.js';
import { otherMailboxIn } from './auditMailbox.js';
import { kindOfChange, settingNamed } from './auditOperations.js';
import { texts } from './loose.js';
import { utcInstant } from './utcInstant.js';

/** Columns of Search-UnifiedAuditLog (EXOPS). `AuditData` is JSON in a text. */
export const auditRow = z.looseObject({
  CreationDate: z.unknown().optional(),
  Operations: z.unknown().optional(),
  /** A text of JSON, or what it says. */
  AuditData: z.unknown().optional(),
  /** How many lines the search found, also those that were not sent. */
  ResultCount: z.unknown().optional(),
  /** The place of the line. -1: the search was given up half-way, and nobody knows what is missing (T2). */
  ResultIndex: z.unknown().optional(),
});
type Row = z.infer<typeof auditRow>;

/**
 * Returns the lines, newest first. A line without parameters stays. `more` counts those that the log has besides, and
 * those that say neither when nor what.
 * @param mailbox whose owner did it all. They may have done it in the mailbox of somebody else
 * @param most how many lines were asked for
 */
export function logFrom(rows: readonly Row[], mailbox: OwnedMailbox, most: number): MailboxLog {
  const read = rows.map((row) => changeFrom(row, mailbox));
  const changes = read.filter((one) => typeof one === 'object');
  const unclear = read.filter((one) => one === 'unclear').length;
  const found = Math.max(0, ...rows.map(({ ResultCount }) => Number(ResultCount) || 0));
  const isBroken = rows.some(({ ResultIndex }) => Number(ResultIndex) === -1);
  const isCutSomewhere = isBroken || (found <= rows.length && rows.length >= most);
  const more = isCutSomewhere ? 0 : Math.max(0, found - rows.length) + unclear;
  return {
    changes: changes.toSorted((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : 0)),
    ...((isCutSomewhere || more > 0) && { more }),
  };
}

/** `unclear` is a line without a time or an operation, `other` one of another kind or a setting that says nothing. */
function changeFrom(row: Row, own: OwnedMailbox): RuleChange | 'unclear' | 'other' {
  const data = auditDataOf(row.AuditData);
  const at = instant(row.CreationDate) ?? instant(data.CreationTime);
  const [told] = texts(row.Operations);
  const operation = told ?? data.Operation ?? '';
  if (!at || operation === '') return 'unclear';
  const parameters = connectorsOf(data) ?? (data.Parameters ?? []).map(({ Name }) => Name);
  const kind = kindOfChange(operation, parameters);
  if (kind === undefined) return 'other';
  const what = kind === 'rules-changed' ? byProgram(data) : kind;
  const name = what === 'setting-changed' ? settingNamed(operation, parameters) : nameOf(what, data);
  const mailbox = otherMailboxIn(operation, data, own);
  const folder = what === 'folder-shared' ? folderOf(data) : undefined;
  return {
    ...{ at, what },
    ...(name !== undefined && { name }),
    ...(folder !== undefined && { folder }),
    ...(mailbox !== undefined && { mailbox }),
  };
}

/** What a flow reaches. `undefined` for a line that is about no flow. */
function connectorsOf({ FlowConnectorNames: names }: AuditData): readonly string[] | undefined {
  return names?.split(',').flatMap((name) => name.trim() || []);
}

/** A mail program says what it did in `RuleOperation`, e.g. `AddMailboxRule` (seen; not documented). */
function byProgram(data: AuditData): MailboxChangeKind {
  const did = propertyOf(data, 'RuleOperation') ?? '';
  if (/^(add|create)/i.test(did)) return 'rule-made';
  if (/^(remove|delete)/i.test(did)) return 'rule-removed';
  return 'rules-changed';
}

function nameOf(what: MailboxChangeKind, data: AuditData): string | undefined {
  const from = (name: string): string | undefined => parameterOf(data, name) ?? propertyOf(data, name);
  if (what === 'delegate-added') return from('User') ?? from('Trustee') ?? from('GrantSendOnBehalfTo');
  if (what === 'folder-shared') return from('MemberUpn') ?? from('User') ?? memberOf(data);
  if (what === 'forwarding-set') return from('ForwardingSmtpAddress') ?? from('ForwardingAddress');
  const inPath = data.ObjectId?.includes('\\') ? lastOf(data.ObjectId) : undefined;
  return from('Name') ?? from('RuleName') ?? lastOf(from('Identity')) ?? inPath;
}

function memberOf({ Item }: AuditData): string | undefined {
  return Item?.ParentFolder?.MemberUpn || undefined;
}

/** `\\Sent Items` of a mail program, or `alias:\\Sent Items` of a cmdlet. */
function folderOf(data: AuditData): string | undefined {
  const named = data.Item?.ParentFolder?.Path ?? parameterOf(data, 'Identity')?.split(':\\')[1];
  return named?.replace(/^\\/, '') || undefined;
}

/** A rule is named alone, or behind its mailbox: `alias\rule`. */
function lastOf(identity: string | undefined): string | undefined {
  return identity?.split('\\').at(-1) || undefined;
}

/** The log's times are UTC and have no zone. A text that is no time says nothing. */
function instant(text: unknown): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  return utcInstant(text);
}
