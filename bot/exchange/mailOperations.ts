import type { Operation } from '../microsoft/remoteErrors.js';
import { EXCHANGE_PERMISSION } from './exchangeErrors.js';

const permission = EXCHANGE_PERMISSION;

/** What the mail flow is asked, for the errors of every adapter. */
export const MAIL_OPERATIONS = {
  rules: { name: 'read the inbox rules', permission },
  rule: { name: 'read the inbox rule', permission },
  switchRule: { name: 'switch the inbox rule', permission, writes: true },
  ruleChanges: { name: 'read when inbox rules were made', permission },
  forwarding: { name: 'read the forwarding', permission },
  setForwarding: { name: 'set the forwarding', permission, writes: true },
  delegates: { name: 'read who may open the mailbox', permission },
  ownDomains: { name: 'read the accepted domains', permission },
} as const satisfies Record<string, Operation>;
