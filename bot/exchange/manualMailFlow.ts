import { RemoteError } from '../unlock/errors.js';
import type { MailFlow } from '../unlock/ports/mailFlow.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import { MAIL_OPERATIONS } from './mailOperations.js';

/** No access to Exchange: a human looks in the portal, and does there what was approved (apis.md B8). */
export class ManualMailFlow implements MailFlow {
  readonly canRead = false;

  rules = unread(MAIL_OPERATIONS.rules.name);
  rule = unread(MAIL_OPERATIONS.rule.name);
  ruleChanges = unread(MAIL_OPERATIONS.ruleChanges.name);
  forwarding = unread(MAIL_OPERATIONS.forwarding.name);
  delegates = unread(MAIL_OPERATIONS.delegates.name);
  ownDomains = unread(MAIL_OPERATIONS.ownDomains.name);

  async switchRule(): Promise<ChangeOutcome> {
    return 'by-hand';
  }

  async setForwarding(): Promise<ChangeOutcome> {
    return 'by-hand';
  }
}

function unread(operation: string): () => Promise<never> {
  return async () => {
    throw new RemoteError(operation, { kind: 'rejected', code: 'ByHandOnly' });
  };
}
