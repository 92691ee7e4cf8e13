import type { Instant } from '../values.js';

/** What a line of the unified audit log says was done to a mailbox. */
export const MAILBOX_CHANGES = [
  'rule-made',
  'rule-changed',
  'rule-removed',
  'rule-on',
  'rule-off',
  /** By a mail program, which does not always say which rule and what. */
  'rules-changed',
  'delegate-added',
  'folder-shared',
  'forwarding-set',
  /** Another setting of the mailbox; the name is the raw one. */
  'setting-changed',
] as const;
export type MailboxChangeKind = (typeof MAILBOX_CHANGES)[number];

/** A change that somebody made to a mailbox, as the unified audit log shows it (microsoft-apis.md T2). */
export interface RuleChange {
  readonly at: Instant;
  /** Name of the rule, or who was let in. Absent where the line does not say. */
  readonly name?: string;
  /** Absent in evidence of earlier versions, which read only rules that were made, changed or switched on. */
  readonly what?: MailboxChangeKind;
  /** Of a folder that was shared: what the mailbox calls it. Absent where the line does not say. */
  readonly folder?: string;
  /**
   * The mailbox that it was done in, as the line writes it. Absent where that is the person's own by its first address, or
   * the line does not say, and in evidence of earlier versions. See `isInAnotherMailbox`.
   */
  readonly mailbox?: string;
  /** Only in evidence of earlier versions, on the last line: how many more the log has. Later ones say it in the finding. */
  readonly more?: number;
}
