import type { Findings } from '../findings.js';
import type { Permission } from '../permissions.js';
import type { Subject } from '../person.js';
import type { AccountState } from '../findings.js';
import type { Unsecured } from '../request/request.js';
import type { RemedyId, Target } from '../request/step.js';
import type { Symptom } from '../symptoms.js';
import type { Json } from '../values.js';
import type { Judgement } from '../evidence/judgement.js';

/** How a change went out: made by us, or left to an admin in the portal. */
export type ChangeOutcome = 'made' | 'by-hand';

/** What an approver hands over: a password we choose, or a pass that Microsoft issues. */
export type SecretKind = 'password' | 'temporary-access-pass';

/** The change was made, and this came with it; it is shown nowhere but to the approver. */
export interface IssuedSecret {
  readonly issued: string;
}

/** One change that an approver may choose, without the remedy that makes it. */
export interface Offer {
  readonly target?: Target;
  /** Chosen, unless the approver takes it away. */
  readonly advised: boolean;
}

/** What a remedy is offered by, where a break-in is contained. */
export interface BreakIn {
  readonly judged: Judgement;
  /** Known state of the account; `undefined` when it was not looked at or could not be read. */
  readonly account: AccountState | undefined;
  /** Something points at a break-in, or too little could be read to say that nothing does. */
  readonly isSuspicious: boolean;
}

/** What a remedy is offered by, where an account is given back after a break-in. */
export interface GiveBack {
  readonly findings: Findings;
  /** Each securing step of the break-in was seen. */
  readonly isSecured: boolean;
}

/**
 * All that is known of a remedy besides how it is done: what rules, cards, records and figures go by. Nothing else in
 * the bot names a remedy by its id.
 */
export interface RemedyFacts {
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
  /** Gives back the right to send mail: design.md rule 4 applies, and it is looked at again afterwards. */
  readonly givesSendingBack?: true;
  /** Gives back what a break-in takes away: after one, design.md rule 4 applies. */
  readonly givesBack?: true;
  /** Part of what makes an account secure (rule 4), and what it is called when it is not done. */
  readonly secures?: {
    readonly missing: Unsecured;
    /** Needed in every break-in; otherwise only where it was chosen. */
    readonly always: boolean;
  };
  /** Gives nobody anything new, so no fresh sign-in is asked for. */
  readonly isHarmless?: true;
  /** After it the person cannot sign in, so nothing is said to them in their own chat. */
  readonly locksOut?: true;
  /** What brings back what this one changed; without it, nothing does. */
  readonly undoneBy?: RemedyId;
  /** Cannot be chosen together with this other one. */
  readonly conflictsWith?: RemedyId;
  /** In which later requests an approver may choose it, and what for. */
  readonly offered?: {
    readonly contain?: (breakIn: BreakIn) => readonly Offer[];
    readonly giveBack?: (facts: GiveBack) => readonly Offer[];
  };
  /**
   * `no` = already fine, so nobody is asked. `unknown` = could not be read, so a human looks; what nobody but an
   * admin in the portal can read (`by-hand`) is `yes`, because that admin looks before changing it.
   */
  isNeeded(findings: Findings): 'yes' | 'no' | 'unknown';
  /** Where an admin does the same by hand. */
  portal(subject: Subject): string;
}

/**
 * One change to an account. `read`, `run` and `confirm` throw `RemoteError` and nothing else;
 * each may be called again after a crash.
 */
export interface Remedy extends RemedyFacts {
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

/** The catalogue, as the domain sees it: facts alone, or the remedies themselves for the part that carries them out. */
export interface Remedies<R extends RemedyFacts = RemedyFacts> {
  /** In the order in which they run in a plan. */
  readonly all: readonly R[];
  /** Throws for an id that no remedy has. */
  get(id: RemedyId): R;
  /** `undefined` for what has left the catalogue: an old request is read and drawn all the same. */
  find(id: RemedyId): R | undefined;
  /** Remedies for a symptom, in the order they run. */
  for(symptom: Symptom): readonly R[];
}
