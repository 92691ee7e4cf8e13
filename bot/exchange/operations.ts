import type { Operation } from '../microsoft/remoteErrors.js';

/** Every cmdlet needs this, and the Entra role beside it in `permissions.ts` (microsoft-apis.md B3). */
const permission = 'Exchange.ManageAsApp';

/** What the bot asks of a mailbox. Errors of every adapter use these names. */
export const OPERATIONS = {
  restriction: { name: 'read the restricted entities', permission },
  unblock: { name: 'unblock the sender', permission, writes: true },
  rules: { name: 'read the inbox rules', permission },
  rule: { name: 'read the inbox rule', permission },
  switchRule: { name: 'switch the inbox rule', permission, writes: true },
  sweepRules: { name: 'read the Sweep rules', permission },
  sweepRule: { name: 'read the Sweep rule', permission },
  switchSweepRule: { name: 'switch the Sweep rule', permission, writes: true },
  ruleChanges: { name: 'read when inbox rules were made', permission },
  purpose: { name: 'read what the mailbox is for', permission },
  forwarding: { name: 'read the forwarding', permission },
  setForwarding: { name: 'set the forwarding', permission, writes: true },
  recipient: { name: 'look up a recipient', permission },
  delegates: { name: 'read who may open the mailbox', permission },
  holders: { name: 'read who has a right to the mailbox', permission },
  setHolders: { name: 'change who has a right to the mailbox', permission, writes: true },
  folders: { name: 'read the folders of the mailbox, or who may open one', permission },
  setFolder: { name: 'change who may open a folder', permission, writes: true },
  phones: { name: 'read which phones synchronise the mailbox', permission },
  protocols: { name: 'read the protocols of the mailbox', permission },
  blockPhones: { name: 'block the phone', permission, writes: true },
  setProtocols: { name: 'set the protocols of the mailbox', permission, writes: true },
  ewsForAll: { name: 'read whether the organisation lets EWS in', permission },
  setEws: { name: 'set EWS for the mailbox', permission, writes: true },
  mailFlow: { name: "read the organisation's mail flow", permission },
  ownDomains: { name: 'read the accepted domains', permission },
} as const satisfies Record<string, Operation>;
