import type { z } from 'zod';
import type { InboxRule } from '../../unlock/evidence/evidence.js';
import { mayBeOn } from '../../unlock/evidence/ruleSwitch.js';
import type { Sweeping } from '../../unlock/evidence/sweeping.js';
import { folderIn, withoutMailbox } from './ruleFolder.js';
import { looseRow, rawOf, textOf, type Loose } from './loose.js';
import { doesAlso } from './ruleColumns.js';
import { recipientsIn } from './ruleRecipients.js';

/** Columns of Get-SweepRule (EXOPS `Get-SweepRule.md`, `New-SweepRule.md`, microsoft-apis.md B4). The row keeps all others too. */
export const sweepRow = looseRow;
export type SweepRow = z.infer<typeof sweepRow>;

/** Where it moves mail when it was made without a folder (EXOPS `New-SweepRule.md`). */
const BY_DEFAULT = 'Deleted Items';
/** What a Sweep rule has besides the columns of an inbox rule. */
const OWN = [
  ...['Sender', 'SourceFolder', 'DestinationFolder', 'KeepForDays', 'KeepLatest', 'SystemCategory'],
] as const;

/** Returns the id for Enable- and Disable-SweepRule, `undefined` when the row has none. */
export function sweepIdOf(row: SweepRow): string | undefined {
  return textOf(row['RuleId']) ?? textOf(row['Identity']);
}

/** Turns a row into a rule of the domain. Nothing can be done about a row without an id, but it may be a rule. */
export function sweepRuleFrom(row: SweepRow): InboxRule {
  const id = sweepIdOf(row);
  const name = textOf(row['Name']);
  if (id === undefined) return { ...ruleOf(row, ''), name: name ?? rawOf(row), unclear: true };
  return ruleOf(row, id);
}

function ruleOf(row: SweepRow, id: string): InboxRule {
  const also = doesAlso(row, OWN);
  return {
    id,
    via: 'sweep',
    name: typeof row['Name'] === 'string' ? row['Name'] : '',
    enabled: mayBeOn(row['Enabled']),
    readOnly: false,
    forwardsTo: [],
    redirectsTo: [],
    deletes: false,
    movesTo: withoutMailbox(folderIn(row['DestinationFolder']) ?? BY_DEFAULT),
    ...(also.length > 0 && { doesAlso: also }),
    marksRead: false,
    stops: false,
    conditions: conditionsOf(row),
    sweep: sweepingOf(row),
  };
}

/** What it does before it moves mail, and whose. */
function sweepingOf(row: Loose): Sweeping {
  const [sender] = recipientsIn(row, 'Sender');
  const from = folderIn(row['SourceFolder']);
  const [days, newest] = [countOf(row['KeepForDays']), countOf(row['KeepLatest'])];
  return {
    ...(sender && { sender: sender.address ?? sender.name }),
    ...(from !== undefined && { from: withoutMailbox(from) }),
    ...(days !== undefined && { keepsDays: days }),
    ...(newest !== undefined && { keepsNewest: newest }),
  };
}

/** Whose mail, by name and address, and of which of Microsoft's categories. */
function conditionsOf(row: Loose): readonly string[] {
  const senders = recipientsIn(row, 'Sender').flatMap(({ name, address = name }) => [name, address]);
  const category = textOf(row['SystemCategory']);
  return [...new Set([...senders, ...(category && category !== 'NotDefined' ? [category] : [])])];
}

/** A number of days or messages. 0 and nothing are none. */
function countOf(value: unknown): number | undefined {
  const count = Number(value ?? 0);
  return Number.isSafeInteger(count) && count > 0 ? count : undefined;
}
