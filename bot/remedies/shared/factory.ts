import type { Remedy, SecretKind } from '../../unlock/plan/remedy.js';
import type { Rights } from '../../unlock/plan/rights.js';
import type { AccountChanges } from '../../unlock/ports/accountChanges.js';
import type { Directory } from '../../unlock/ports/directory.js';
import type { Mailboxes } from '../../unlock/ports/mailboxes.js';
import type { OnPremises } from '../../unlock/ports/onPremises.js';

/** What a factory gets to make a remedy. Each factory takes what it needs. */
export interface RemedyPorts {
  readonly directory: Directory;
  readonly changes: AccountChanges;
  readonly mailboxes: Mailboxes;
  readonly onPremises: OnPremises;
  /** What an approver hands over for a forgotten password. The operator chooses it. */
  readonly handsOver: SecretKind;
  /** With whose rights passwords are reset. Absent: with those of the app. */
  readonly rights?: Rights;
}

/** Makes one remedy. Each file of `bot/remedies/` has one factory. */
export type RemedyFactory = (ports: RemedyPorts) => Remedy;
