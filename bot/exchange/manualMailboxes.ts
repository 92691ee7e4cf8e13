import { RemoteError } from '../unlock/errors.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import { OPERATIONS } from './operations.js';

/** The bot has no access to Exchange. An admin makes the approved change in the portal and confirms it on the card. */
export class ManualMailboxes implements Mailboxes {
  readonly canRead = false;

  readonly restriction = unread(OPERATIONS.restriction.name);
  readonly restrictionOfAny = unread(OPERATIONS.restriction.name);
  readonly rules = unread(OPERATIONS.rules.name);
  readonly rule = unread(OPERATIONS.rule.name);
  readonly ruleChanges = unread(OPERATIONS.ruleChanges.name);
  readonly forwarding = unread(OPERATIONS.forwarding.name);
  readonly delegates = unread(OPERATIONS.delegates.name);
  readonly ownDomains = unread(OPERATIONS.ownDomains.name);

  readonly unblock = byHand;
  readonly switchRule = byHand;
  readonly setForwarding = byHand;
}

async function byHand(): Promise<ChangeOutcome> {
  return 'by-hand';
}

/** No code asks while `canRead` is false. If some code did, "there is nothing" would be a lie. */
function unread(operation: string): () => Promise<never> {
  return async () => {
    throw new RemoteError(operation, { kind: 'rejected', code: 'ByHandOnly' });
  };
}
