import type { Lagged } from '../tenant/lagged.js';
import type { Mailbox } from '../tenant/records.js';
import { GraphError } from './graphError.js';
import type { GraphContext } from './graphContext.js';

/** microsoft-apis.md E: 404 without a cloud mailbox. */
export function mailboxOf(context: GraphContext, userId: string): Lagged<Mailbox> {
  const found = context.tenant.mailbox(userId);
  if (found) return found;
  const message = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
  throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', message);
}
