import type { z } from 'zod';
import type { InboxRule } from '../../unlock/evidence/evidence.js';
import { mayBeOn } from '../../unlock/evidence/ruleSwitch.js';
import { looseRow, rawOf, saysYes, textOf } from './loose.js';
import { conditionsOf, doesAlso, isMeetingsOnly } from './ruleColumns.js';
import { folderIn, withoutMailbox } from './ruleFolder.js';
import { recipientsIn } from './ruleRecipients.js';

/**
 * Columns of Get-InboxRule (EXOPS `Get-InboxRule.md`, microsoft-apis.md B4). The row keeps all other columns too, so
 * that the bot stores the whole rule.
 */
export const inboxRuleRow = looseRow;
export type InboxRuleRow = z.infer<typeof inboxRuleRow>;

/**
 * Returns the id for Enable- and Disable-InboxRule, `undefined` when the row has none. `Identity` is a text, e.g.
 * `rzaher\\16752869479666417665` (EXOPS `Get-InboxRule.md`). `parseJson` keeps every digit of `RuleIdentity`.
 */
export function idOf(row: InboxRuleRow): string | undefined {
  return textOf(row['Identity']) ?? ruleIdentity(row);
}

/** True for the rule that an earlier or this version stored under this id. */
export function isCalled(row: InboxRuleRow, id: string): boolean {
  return row['Identity'] === id || ruleIdentity(row) === id;
}

function ruleIdentity({ RuleIdentity: value }: { readonly RuleIdentity?: unknown }): string | undefined {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** Turns a row into a rule of the domain. Nothing can be done about a row without an id, but it may be a rule. */
export function inboxRuleFrom(row: InboxRuleRow): InboxRule {
  const id = idOf(row);
  const name = textOf(row['Name']);
  if (id === undefined) return { ...ruleOf(row, ''), name: name ?? rawOf(row), unclear: true };
  return ruleOf(row, id);
}

function ruleOf(row: InboxRuleRow, id: string): InboxRule {
  const folder = folderIn(row['MoveToFolder']);
  const copy = folderIn(row['CopyToFolder']);
  const also = doesAlso(row);
  return {
    id,
    via: 'exchange',
    name: typeof row['Name'] === 'string' ? row['Name'] : '',
    enabled: mayBeOn(row['Enabled']),
    ...(typeof row['Priority'] === 'number' && { sequence: row['Priority'] }),
    readOnly: false,
    forwardsTo: recipientsIn(row, 'ForwardTo', 'ForwardAsAttachmentTo'),
    redirectsTo: recipientsIn(row, 'RedirectTo'),
    deletes: saysYes(row['DeleteMessage']) || saysYes(row['SoftDeleteMessage']),
    ...(folder !== undefined && { movesTo: withoutMailbox(folder) }),
    ...(copy !== undefined && { copiesTo: withoutMailbox(copy) }),
    ...(also.length > 0 && { doesAlso: also }),
    marksRead: saysYes(row['MarkAsRead']),
    stops: saysYes(row['StopProcessingRules']),
    conditions: conditionsOf(row),
    ...(isMeetingsOnly(row) && { meetingsOnly: true }),
  };
}
