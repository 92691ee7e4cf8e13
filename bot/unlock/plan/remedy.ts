import type { Findings } from '../findings.js';
import type { Subject } from '../person.js';
import type { Target, RemedyId } from '../request/step.js';
import type { Symptom } from '../symptoms.js';
import type { Json } from '../values.js';

/** What the operator must have granted for a remedy to work; shown in errors, the README and the doctor. */
export interface Permission {
  readonly api: 'Microsoft Graph' | 'Office 365 Exchange Online';
  /** Application permission. */
  readonly name: string;
  /** Entra role the app's service principal needs besides. */
  readonly role?: string;
}

/** How a change went out: made by us, or left to an admin in the portal. */
export type ChangeOutcome = 'made' | 'by-hand';

/** What an approver hands over: a password we choose, or a pass that Microsoft issues. */
export type SecretKind = 'password' | 'temporary-access-pass';

/** The change was made, and this came with it; it is shown nowhere but to the approver. */
export interface IssuedSecret {
  readonly issued: string;
}

/**
 * One change to an account. `read`, `run` and `confirm` throw `RemoteError` and nothing else;
 * each may be called again after a crash.
 */
export interface Remedy {
  readonly id: RemedyId;
  /** Symptoms whose plan holds this remedy; none for what only an approver chooses. */
  readonly treats: readonly Symptom[];
  /** Place in a plan: lower first. */
  readonly order: number;
  readonly permission: Permission;
  /** Changes something that Active Directory owns for directory-synced people. */
  readonly ownedByActiveDirectory: boolean;
  /** Left out when this other remedy of the same plan failed. */
  readonly onlyAfter?: RemedyId;
  /** Makes a secret that the approver must hand over. */
  readonly credential?: SecretKind;
  /** Gives back the right to send mail: design.md rule 4 applies. */
  readonly needsSecuredAccount?: boolean;
  /**
   * `no` = already fine, so nobody is asked. `unknown` = could not be read, so a human looks; what nobody but an
   * admin in the portal can read (`by-hand`) is `yes`, because that admin looks before changing it.
   */
  isNeeded(findings: Findings): 'yes' | 'no' | 'unknown';
  /** Where an admin does the same by hand. */
  portal(subject: Subject): string;
  /** The state this remedy changes, as it is now: kept with the step as what was there before. */
  read(subject: Subject, target?: Target): Promise<Json>;
  /** `before` shows that there is nothing to change. */
  isAlreadyFine(before: Json, target?: Target): boolean;
  /** Makes the change: one call. `secret` is there when `credential` is. */
  run(
    subject: Subject,
    context: { readonly requestId: string; readonly secret?: string; readonly target?: Target },
  ): Promise<ChangeOutcome | IssuedSecret>;
  /** Reads back: is the change visible, compared with what was there before? */
  confirm(subject: Subject, before: Json, target?: Target): Promise<boolean>;
}

/** The catalogue, as the domain sees it. */
export interface Remedies {
  /** In the order in which they run in a plan. */
  readonly all: readonly Remedy[];
  get(id: RemedyId): Remedy;
  /** Remedies for a symptom, in the order they run. */
  for(symptom: Symptom): readonly Remedy[];
}
