import type { z } from 'zod';
import type { MailFlowItem } from '../../unlock/evidence/otherWays.js';
import { instantOf, listOf, looseRow, rawOf, saysYes, textOf, whoIn } from './loose.js';

/** Columns of Get-TransportRule, Get-InboundConnector and Get-OutboundConnector (EXOPS; microsoft-apis.md B10). */
export const mailFlowRow = looseRow;
type Row = z.infer<typeof mailFlowRow>;

/** Where a transport rule sends or copies mail, and the hosts of an outbound connector. */
const TO = ['RedirectMessageTo', 'BlindCopyTo', 'CopyTo', 'AddToRecipients', 'SmartHosts'] as const;
const MOST_TO = 100;

export function mailFlowFrom(kind: MailFlowItem['kind'], rows: readonly Row[]): readonly MailFlowItem[] {
  return rows.map((row) => {
    const changed =
      instantOf(row['WhenChangedUTC']) ?? instantOf(row['WhenChanged']) ?? instantOf(row['WhenCreatedUTC']);
    const enabled = isEnabled(row);
    // One that comes as an object, or as anything else, is somebody too.
    const to = TO.flatMap((column) => listOf(row[column])).map((one) => whoIn(one) ?? rawOf(one));
    const name = textOf(row['Name']) ?? textOf(row['Identity']);
    return {
      kind,
      name: name ?? rawOf(row),
      ...(name === undefined && { unclear: true }),
      ...(enabled !== undefined && { enabled }),
      ...(changed && { changed }),
      to: to.slice(0, MOST_TO),
      ...(to.length > MOST_TO && { moreTo: to.length - MOST_TO }),
    };
  });
}

/** Rules say it in `State`, connectors in `Enabled`. */
function isEnabled(row: Row): boolean | undefined {
  const { State: state, Enabled: enabled } = row as { State?: unknown; Enabled?: unknown };
  if (typeof state === 'string') return state.toLowerCase() === 'enabled';
  return enabled === undefined || enabled === null ? undefined : saysYes(enabled);
}
