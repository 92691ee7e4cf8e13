import { RemoteError } from '../unlock/errors.js';
import type { Mailboxes } from '../unlock/ports/mailboxes.js';
import type { ChangeOutcome } from '../unlock/plan/remedy.js';
import { OPERATIONS } from './operations.js';

/** The bot has no access to Exchange. An admin makes the approved change in the portal and confirms it on the card. */
export class ManualMailboxes implements Mailboxes {
  readonly canRead = false;

  readonly restrictions = unread(OPERATIONS.restriction.name);
  readonly purpose = unread(OPERATIONS.purpose.name);
  readonly rules = unread(OPERATIONS.rules.name);
  readonly rule = unread(OPERATIONS.rule.name);
  readonly ruleChanges = unread(OPERATIONS.ruleChanges.name);
  readonly forwarding = unread(OPERATIONS.forwarding.name);
  readonly recipient = unread(OPERATIONS.recipient.name);
  readonly delegates = unread(OPERATIONS.delegates.name);
  readonly ownDomains = unread(OPERATIONS.ownDomains.name);

  readonly ways = {
    phones: unread(OPERATIONS.phones.name),
    protocols: unread(OPERATIONS.protocols.name),
    ewsForAll: unread(OPERATIONS.ewsForAll.name),
    mailFlow: unread(OPERATIONS.mailFlow.name),
    blockPhones: byHand,
    setProtocols: byHand,
    setEws: byHand,
  };

  readonly access = { holders: unread(OPERATIONS.holders.name), takeOff: byHand, give: byHand };

  readonly folders = {
    shares: unread(OPERATIONS.folders.name),
    sharesOf: unread(OPERATIONS.folders.name),
    close: byHand,
    open: byHand,
  };

  readonly sweeps = {
    rules: unread(OPERATIONS.sweepRules.name),
    rule: unread(OPERATIONS.sweepRule.name),
    switchRule: byHand,
  };

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
