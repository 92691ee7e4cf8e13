import type { Remedy, SecretKind } from '../../unlock/plan/remedy.js';
import type { AccountChanges } from '../../unlock/ports/accountChanges.js';
import type { Directory } from '../../unlock/ports/directory.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';

/** What remedies are made with; each takes what it needs. */
export interface RemedyPorts {
  readonly directory: Directory;
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
  /** What a forgotten password is answered with: the operator's choice. */
  readonly handsOver: SecretKind;
}

/** Makes one remedy. Each file of `bot/remedies/` has one of these. */
export type RemedyFactory = (ports: RemedyPorts) => Remedy;
