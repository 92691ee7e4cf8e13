import type { OwnedMailbox } from '../../unlock/ports/ownedMailbox.js';
import type { AuditData } from './auditData.js';
import { parameterOf } from './auditData.js';
import { sameAddress } from './sameAddress.js';

/** `Enum: LogonType`: somebody in their own mailbox. */
const OWNER = 0;
/** Their `Identity` is a rule, alone or behind its mailbox: `alias\rule`. Elsewhere it is the mailbox. */
const OF_RULES = /-InboxRule$/i;

/**
 * Returns the mailbox that a line is about, as the line writes it: an address, an alias, a name or an id. `undefined` where
 * it is this one, or the line does not say. Mailbox auditing names the owner (`MailboxOwnerUPN`), cmdlets have it among
 * their parameters (microsoft-apis.md T2).
 */
export function otherMailboxIn(
  operation: string,
  data: AuditData,
  { address, userPrincipalName }: OwnedMailbox,
): string | undefined {
  if (data.LogonType === OWNER) return undefined;
  const named = data.MailboxOwnerUPN || inParameters(operation, data);
  const own = [address, userPrincipalName].flatMap((one) => [one, one.split('@')[0] ?? '']);
  return named === undefined || own.some((one) => sameAddress(one, named)) ? undefined : named;
}

function inParameters(operation: string, data: AuditData): string | undefined {
  const identity = parameterOf(data, 'Identity');
  const inIdentity = OF_RULES.test(operation) ? beforeRule(identity) : beforeFolder(identity);
  const named = parameterOf(data, 'Mailbox') ?? inIdentity;
  // The canonical form: `contoso.example/Users/alias`.
  return named?.split('/').at(-1)?.trim() || undefined;
}

function beforeRule(identity: string | undefined): string | undefined {
  const end = identity?.indexOf('\\') ?? -1;
  return end > 0 ? identity?.slice(0, end) : undefined;
}

/** A folder stands behind its mailbox: `alias:\Inbox`. */
function beforeFolder(identity: string | undefined): string | undefined {
  return identity?.split(':\\')[0];
}
