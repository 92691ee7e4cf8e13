import type { RemoteError } from '../errors.js';
import type { Accepted, Sent } from './acceptance.js';
import type { CmdletGroup } from '../cmdlets.js';
import type { Findings } from '../findings.js';
import type { OnPremisesAccount } from '../onPremises/account.js';
import type { DelegatedRight } from '../onPremises/delegatedRight.js';
import type { Given } from '../proof/given.js';
import type { Permission } from '../permissions.js';
import type { Subject } from '../person.js';
import type { AccountState } from '../findings.js';
import type { RightsInHand } from './rights.js';
import type { SecuringFact } from '../request/request.js';
import type { Unsecured } from '../request/unsecured.js';
import type { RemedyId, Target } from '../request/step.js';
import type { Symptom } from '../symptoms.js';
import type { Json } from '../values.js';
import type { Judgement } from '../evidence/judgement.js';

/** Who makes a change: the bot, or an admin in the portal. */
export type ChangeOutcome = 'made' | 'by-hand';

/** What an approver hands over: a password that the bot makes, or a pass that Microsoft issues. */
export type SecretKind = 'password' | 'temporary-access-pass';

/** The change was made and gave this secret. Only the approver sees it. */
export interface IssuedSecret extends Accepted {
  readonly issued: string;
}

/** One change that an approver may choose, without its remedy. */
export interface Offer {
  readonly target?: Target;
  /** Chosen on the card until the approver removes it. */
  readonly advised: boolean;
}

/** The facts from which a remedy makes its offers when a break-in is contained. */
export interface BreakIn {
  readonly judged: Judgement;
  /** State of the account. `undefined` when the bot did not look or could not read it. */
  readonly account: AccountState | undefined;
  /** The account in Active Directory. Absent when there is none, or it could not be read. */
  readonly onPremises?: OnPremisesAccount;
}

/** The facts from which a remedy makes its offers when an account is given back after a break-in. */
export interface GiveBack {
  readonly findings: Findings;
  /** The bot saw the result of each securing step of the break-in. */
  readonly isSecured: boolean;
  /** Containing set a password that nobody has seen. Without another one the person cannot get in. */
  readonly needsPassword: boolean;
}

/**
 * Everything about a remedy except how it works. Rules, cards, records and metrics use these facts. No other code names
 * a remedy by its id.
 */
export interface RemedyFacts {
  readonly id: RemedyId;
  /** Symptoms whose plan contains this remedy. Empty when only an approver chooses it. */
  readonly treats: readonly Symptom[];
  /** Place in a plan. A lower number runs first. */
  readonly order: number;
  /** The application permission of its call. Absent for a change in Active Directory, which knows none: `delegated`. */
  readonly permission?: Permission;
  /** Made with the rights of the approver who clicked, and not with `permission`: the app then needs none for it. */
  readonly withRightsOf?: 'approver';
  /** Microsoft writes it back to Active Directory. Where the bot has a hand there, that one is used instead. */
  readonly writtenBack?: true;
  /**
   * True when nothing in the directory shows whether a change without an answer was made. Then it is never sent a second
   * time. Absent: the directory always shows it.
   */
  isSentOnce?(findings: Findings | undefined): boolean;
  /** What it runs in Exchange, or may have to. Absent: nothing. */
  readonly cmdlets?: readonly CmdletGroup[];
  /** For a change in Active Directory: what the bot's account there may do with the accounts of its units. */
  readonly delegated?: readonly DelegatedRight[];
  /** Changes something in Microsoft 365 that Active Directory owns for synced people. */
  readonly ownedByActiveDirectory: boolean;
  /** The bot leaves it out when one of these other remedies of the same plan failed. */
  readonly onlyAfter?: readonly RemedyId[];
  /** Makes a secret that the approver must hand over. */
  readonly credential?: SecretKind;
  /**
   * Whether what was `rejected` is the password itself, so that another one may be taken. Absent: it always is, for a
   * remedy that sends a password of the bot.
   */
  refusesPassword?(error: RemoteError): boolean;
  /** Gives back the right to send mail. design.md rule 4 applies, and the bot checks the unblock again later. */
  readonly givesSendingBack?: true;
  /**
   * What it gives to whoever is in the account. While a break-in into the account is open, that incident gates it
   * (design.md rule 4). The table of proofs goes by it (rule 9). Absent: nothing.
   */
  readonly gives?: Given;
  /** Gives back what a break-in takes away. */
  readonly givesBack?: true;
  /** Every account that somebody else was in needs it (rule 4). `missing` names what is not secured without it. */
  readonly secures?: {
    readonly missing: Extract<Unsecured, string>;
    /** What an approver need not vouch for when this step was seen. */
    readonly fact: SecuringFact;
  };
  /**
   * One approver may do it at once, about a break-in that waits: it can be undone, or harms nobody. `always`: whenever it
   * is on offer. `advised`: where the evidence calls for it.
   */
  readonly firstAid?: 'always' | 'advised';
  /** After it the person cannot sign in, so the bot writes nothing to their own chat. */
  readonly locksOut?: true;
  /** The remedy that brings back what this one changed. Absent: no remedy does. */
  readonly undoneBy?: RemedyId;
  /**
   * Microsoft may refuse it while others of its kind are there. A refused step is tried once more, after the others of
   * this remedy.
   */
  readonly afterItsKind?: true;
  /** An approver cannot choose it together with this other one. */
  readonly conflictsWith?: RemedyId;
  /** A card has no room for more of its offers (`options.ts` says what happens to the others). Absent: all. */
  readonly mostOffered?: number;
  /** The requests of a break-in in which an approver may choose it, and its offers there. */
  readonly offered?: {
    readonly contain?: (breakIn: BreakIn) => readonly Offer[];
    readonly giveBack?: (facts: GiveBack) => readonly Offer[];
  };
  /**
   * `no`: already fine, so the bot asks no approver. `unknown`: it could not be read, so a human looks. What only an
   * admin in the portal can read (`by-hand`) is `yes`, because that admin looks before the change.
   */
  isNeeded(findings: Findings): 'yes' | 'no' | 'unknown';
  /** Names each thing that one step changes, from what the step stored as "before". Absent: it is one thing. */
  names?(before: Json): readonly string[];
  /**
   * Returns the page where an admin does the same by hand. Absent: no portal of Microsoft changes it, so the words of
   * `byHand` have to do.
   */
  readonly portal?: (subject: Subject) => string;
}

/**
 * One change to an account. `read`, `run` and `confirm` throw only `RemoteError`. The executor may call each again
 * after a crash.
 */
export interface Remedy extends RemedyFacts {
  /** Reads the state that this remedy changes. The step stores it as "before". */
  read(subject: Subject, target?: Target): Promise<Json>;
  /** True when `before` shows that there is nothing to change. */
  isAlreadyFine(before: Json, target?: Target): boolean;
  /**
   * How many milliseconds to wait between `read` and `run`, so that Microsoft dates the change later than `before`.
   * Absent: no wait.
   */
  pauseBefore?(before: Json): number;
  /**
   * Makes the change in one call. `secret` is the password to set, `before` what `read` found. A remedy that is confirmed by a moment returns when
   * Microsoft took it.
   */
  run(
    subject: Subject,
    context: {
      readonly requestId: string;
      readonly before?: Json;
      readonly secret?: string;
      readonly target?: Target;
      /** Present where the remedy is made `withRightsOf` the approver. */
      readonly rights?: RightsInHand;
    },
  ): Promise<ChangeOutcome | Accepted | IssuedSecret>;
  /**
   * Reads back. True when the change is visible, compared with `before`. Never true for a change that was not made.
   * Throws `RemoteError` with a code of `lookEnds.ts` when it will never be.
   * @param rights of the approver, where they are still there
   */
  confirm(
    subject: Subject,
    before: Json,
    target: Target | undefined,
    sent: Sent,
    rights?: RightsInHand,
  ): Promise<boolean>;
}

/** The catalogue as the domain sees it: the facts alone, or the whole remedies for the executor. */
export interface Remedies<R extends RemedyFacts = RemedyFacts> {
  /** In the order in which a plan runs them. */
  readonly all: readonly R[];
  /** Throws for an unknown id. */
  get(id: RemedyId): R;
  /** Returns `undefined` for a remedy that left the catalogue, so that the bot can still draw an old request. */
  find(id: RemedyId): R | undefined;
  /** Returns the remedies for a symptom, in the order in which a plan runs them. */
  for(symptom: Symptom): readonly R[];
}
