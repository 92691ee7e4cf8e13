import type { Accepted } from '../plan/acceptance.js';
import type { EvidenceFound } from '../evidence/evidence.js';
import type { Findings } from '../findings.js';
import type { LossFound, SearchedPart } from '../losses/losses.js';
import type { Actor, DirectoryPerson, Person, Requester, Subject } from '../person.js';
import type { Answers } from '../symptoms.js';
import type { Json, Instant } from '../values.js';
import type { GoesOn } from './after.js';
import type { Caller } from './caller.js';
import type { ProofFacts } from '../proof/judgeProof.js';
import type { SignedIn } from '../proof/judgeSignIn.js';
import type { Proof, VouchAnswer, Vouching } from '../proof/proof.js';
import type { SignInLink } from '../proof/signInLink.js';
import type { Freeze } from './freeze.js';
import type { LackedRights } from './lapse.js';
import type { Helped, SignInLook } from './handover.js';
import type { Incident, Joiner, Recheck, Secured } from './request.js';
import type { Stop } from './stop.js';
import type { StepFailure } from './step.js';
import type { Unreached } from './unreached.js';
import type { Cleaned, SightingKind, WatchedFound } from './watch.js';

/** What the directory says about the actor at the click. */
export interface PolicyFacts {
  /** True for a transitive member of the group that decides on this request. */
  readonly isApprover: boolean;
  readonly isDisabled: boolean;
  /** Comes from another organisation, as a guest or as a member. */
  readonly isGuest: boolean;
  /** True for a member of the helpdesk's group. Read where a request came from the helpdesk. */
  readonly isHelpdesk?: boolean;
  /** Who the actor is. Absent for somebody whom the directory does not know. */
  readonly person?: DirectoryPerson;
  /** Ids of requester, joiners, subject and approvers that are this person under another account. */
  readonly sameAs: readonly string[];
}

/** What is known now about everybody who allowed a request, and about those with a part in it. */
export interface Standing {
  /** What the directory says about each approver, read a moment ago. */
  readonly approvers: readonly { readonly id: string; readonly facts: PolicyFacts }[];
  /** The freezes in force of anybody with a part in the request. The service reads them in the same transaction. */
  readonly freezes: readonly Freeze[];
  /** The stop of everything that gives, while one holds. Read in the same transaction too. */
  readonly stop?: Stop;
  /** How long a proof of who somebody is holds, by the operator's rules. Milliseconds. */
  readonly proofHoldsMs: number;
}

/** A new look at the account, because the findings on the card were too old to decide on. */
export interface NewLook {
  readonly findings: Findings;
  /** The subject with the addresses of now. */
  readonly subject: Subject;
}

interface ByApprover {
  readonly actor: Actor;
  readonly facts: PolicyFacts;
  /** Version of the request that the clicked card showed. */
  readonly cardVersion: number;
}

/** What is asked before a change is sent to the tenant. */
interface BeforeSending {
  readonly standing: Standing;
  /** Until when the request waits for an approval, if it has to wait for one again. */
  readonly waitsUntil: Instant;
}

/** A command after which a change is sent. */
export type Sending = Extract<Command, { kind: 'start-step' | 'repeat-step' }>;

/** Everything that can happen to a request. `at` is the moment, because `decide` has no clock. */
export type Command = { readonly at: Instant } & (
  | ({
      readonly kind: 'approve';
      readonly secured?: Secured;
      /** They want the account secured by the first steps of the plan, before sending is given back. */
      readonly secureFirst?: boolean;
      /** The open break-in into the account, read in the same transaction. */
      readonly incident?: Incident;
      /** What is known about proofs at this moment. */
      readonly proof: ProofFacts;
      /** How the approver made sure that it is really them, as the directory has it now. */
      readonly made?: Pick<Proof, 'kind' | 'detail'>;
      /** Places in `optionsOf(request)`, when an approver chooses. Absent: they allow what another approver chose. */
      readonly choice?: readonly number[];
      /** When the approver signed in. Entra ID says so with this click. */
      readonly signedInAt?: Instant;
      /** Of those who allowed it before. */
      readonly standing: Standing;
      /** Absent while the findings on the card are new enough. */
      readonly look?: NewLook;
    } & ByApprover)
  /** The half of a containment that can be undone, at once. */
  | ({ readonly kind: 'first-aid' } & ByApprover)
  /** The evidence shows no break-in, so nothing changes. */
  | ({ readonly kind: 'false-alarm'; readonly note: string } & ByApprover)
  | ({ readonly kind: 'deny'; readonly reason: string } & ByApprover)
  | ({ readonly kind: 'take' } & ByApprover)
  | ({ readonly kind: 'close'; readonly note: string } & ByApprover)
  | ({ readonly kind: 'confirm-by-hand' } & ByApprover)
  /** An approver wants somebody to vouch. Without `asked` there is nobody whom the bot may ask or can reach. */
  | ({
      readonly kind: 'ask-voucher';
      readonly asked?: Vouching['asked'];
      /** Who came before them and cannot be reached. */
      readonly unreached?: readonly Person[];
      readonly until: Instant;
    } & ByApprover)
  /** Who was asked to vouch cannot be reached after all. `asked`: the next in line. */
  | {
      readonly kind: 'voucher-unreached';
      readonly person: Person;
      readonly asked?: Vouching['asked'];
      readonly unreached: readonly Person[];
      readonly until: Instant;
    }
  /** A message for somebody else could not be delivered. */
  | { readonly kind: 'unreached'; readonly person: Person; readonly as: Unreached['as'] }
  /** Who was asked to vouch answers. */
  | {
      readonly kind: 'vouch';
      readonly actor: Actor;
      readonly said: VouchAnswer;
      readonly facts: Pick<PolicyFacts, 'isDisabled' | 'isGuest' | 'sameAs'>;
    }
  /** An approver wants the subject to sign in afresh. `reached`: whose private chats the link goes to. */
  | ({
      readonly kind: 'ask-sign-in';
      readonly reached: readonly Person[];
      readonly until: Instant;
    } & ByApprover)
  /** Somebody signed in by the link. */
  | { readonly kind: 'prove'; readonly signedIn: SignedIn; readonly link: Pick<SignInLink, 'madeAt'> }
  /** Whoever had the link says that it was not them who asked. */
  | { readonly kind: 'sign-in-not-them' }
  | { readonly kind: 'withdraw'; readonly actor: Actor }
  /** Who waits for it says that somebody else may be in the account. `breakIn`: their request about that, once made. */
  | { readonly kind: 'leave-for-break-in'; readonly actor: Actor; readonly breakIn?: string }
  /** Who waits for it says more, once. */
  | ({ readonly kind: 'add-details'; readonly actor: Actor } & SaidLater)
  /** Another request goes on from this one, which is over. */
  | { readonly kind: 'go-on'; readonly how: GoesOn; readonly by: Person; readonly to: string }
  /** `caller`: the person who joins is a helpdesk agent, and says how they checked who called. */
  | {
      readonly kind: 'join';
      readonly by: Joiner;
      readonly caller?: Caller;
      /** As long as a new request would wait. */
      readonly waitsUntil: Instant;
    }
  /** A break-in into the same account began, changed or is over. Absent: none is open. */
  | { readonly kind: 'link'; readonly incident?: Incident }
  /** The account that this break-in was into has been given back by that request. */
  | { readonly kind: 'given-back'; readonly by: string }
  /** A look saw something new in an account that was given back after this break-in. */
  | { readonly kind: 'came-back'; readonly by: string; readonly seen: readonly SightingKind[] }
  /** A person who waits for the request asks once more. */
  | { readonly kind: 'ask-again'; readonly by: Requester; readonly waitsUntil: Instant }
  | { readonly kind: 'expire' }
  /** The bot read a part of the evidence. */
  | { readonly kind: 'evidence-read'; readonly found: Partial<EvidenceFound> }
  /** The bot read all the evidence. `approvals` is how many a break-in needs. */
  | { readonly kind: 'evidence-finished'; readonly approvals: number }
  /** The bot looked at the list again after an unblock. */
  | { readonly kind: 'checked'; readonly due: Instant; readonly result: NonNullable<Recheck['result']> }
  /** The bot looked at an account that somebody was let into, or whose break-in was cleaned. */
  | {
      readonly kind: 'watched';
      readonly due: Instant;
      readonly found: WatchedFound;
      /** Added in the transaction that decides. */
      readonly cleaned?: Cleaned;
    }
  /** Microsoft searches its audit log. `due` names the round. */
  | {
      readonly kind: 'losses-asked';
      readonly due: Instant;
      readonly part: SearchedPart;
      readonly queryId: string;
    }
  /** What was taken or sent was counted, or could not be. */
  | { readonly kind: 'losses-counted'; readonly due: Instant; readonly found: Partial<LossFound> }
  /** A credential is about to be shown to this approver. */
  | { readonly kind: 'open-credential'; readonly by: Person }
  /** Who opened it says that they read it out. */
  | ({ readonly kind: 'read-out' } & ByApprover)
  /** The credential was wiped. `shownAt`: it was shown before that. */
  | { readonly kind: 'wiped'; readonly shownAt?: Instant }
  /** Nobody opened it, and its time is almost up. */
  | { readonly kind: 'remind-handover' }
  /** The bot looked for a sign-in of the person. `signedInAt`: when the log shows the first one. */
  | {
      readonly kind: 'looked-for-sign-in';
      readonly due: Instant;
      readonly found: { readonly look: LookedForSignIn; readonly signedInAt?: Instant };
    }
  /** An approver has another one made, by the request with this id. */
  | { readonly kind: 'issued-anew'; readonly by: Person; readonly id: string }
  /** The person is back, or has had the time to try. */
  | { readonly kind: 'ask-helped' }
  /** The person, or who asked for them, says whether it helped. */
  | { readonly kind: 'helped'; readonly actor: Actor; readonly answer: Helped['answer'] }
  /** `stop`: everything that gives is stopped. Read in the same transaction. */
  | { readonly kind: 'claim'; readonly stop?: Stop }
  /** Microsoft accepted the change, and the bot did not see it at once. */
  | ({ readonly kind: 'accept-step'; readonly index: number } & Accepted)
  /** Microsoft answered that the last sending changed nothing, and another one may follow. */
  | { readonly kind: 'not-made'; readonly index: number }
  /** The step needs rights of the last approver that are not there. Not sent about a containment, which goes on. */
  | ({ readonly kind: 'lack-rights'; readonly waitsUntil: Instant } & LackedRights)
  | ({
      readonly kind: 'start-step';
      readonly index: number;
      readonly before: Json;
      /** The subject with the addresses that the step uses, when they are others than those of the request. */
      readonly subject?: Subject;
      readonly incident?: Incident;
      readonly rightsOf?: Person;
    } & BeforeSending)
  | ({
      readonly kind: 'repeat-step';
      readonly index: number;
      readonly incident?: Incident;
      readonly rightsOf?: Person;
    } & BeforeSending)
  | {
      readonly kind: 'postpone-step';
      readonly index: number;
      readonly retryAt: Instant;
      /** Microsoft accepted the change. It is only not visible yet. */
      readonly accepted?: boolean;
      /** Microsoft answered that the sending changed nothing. */
      readonly notMade?: boolean;
      /** A credential waits for its approver until then. */
      readonly offeredUntil?: Instant;
      readonly remoteIds?: readonly string[];
    }
  /** Microsoft refused it, and nothing was changed. It is tried once more after the others of its remedy. */
  | { readonly kind: 'defer-step'; readonly index: number; readonly remoteIds?: readonly string[] }
  | {
      readonly kind: 'settle-step';
      readonly index: number;
      readonly result: StepResult;
      /** The subject with other addresses than those of the request, when the step looked at those. */
      readonly subject?: Subject;
      /** A credential waits for its approver until then. */
      readonly offeredUntil?: Instant;
      /** A step that waits for an admin does so until then. */
      readonly byHandUntil?: Instant;
      /** Microsoft's ids of the calls, for its support and its logs. */
      readonly remoteIds?: readonly string[];
    }
);

/** What one look for a sign-in came to. */
type LookedForSignIn = Required<Pick<SignInLook, 'result'>> & Pick<SignInLook, 'why' | 'licence'>;

/** What a person adds after the request is out. Free text, which is shown and never interpreted. */
export type SaidLater = { readonly details: string } & Pick<Answers, 'errorCode' | 'hint'>;

/** How a step ended, or that it waits for an admin. */
export type StepResult =
  | { readonly state: 'done' }
  | { readonly state: 'not-needed'; readonly before: Json }
  | { readonly state: 'by-hand' }
  | { readonly state: 'failed'; readonly reason: StepFailure };

/** What has to follow from a stored change. Each effect becomes a job in the same transaction. */
export type Effect =
  /** Redraws every card of the request and posts the missing ones. */
  | { readonly kind: 'announce'; readonly after?: Instant }
  /** The same for the cards of a lock-out, which never wait behind those of its requests. */
  | { readonly kind: 'announce-many'; readonly after?: Instant }
  /** Makes the link with which the subject signs in afresh, and sends it. */
  | { readonly kind: 'send-link' }
  /** Carries out what an approver decided together with others. */
  | { readonly kind: 'decide-folded' }
  /** Carries out the plan. */
  | { readonly kind: 'execute'; readonly after?: Instant }
  /** Ends the request or the step when it has waited too long. */
  | { readonly kind: 'expire'; readonly after: Instant }
  /** Calls approvers, now and again, while nobody decides. */
  | { readonly kind: 'remind' }
  /** Gathers the evidence. */
  | { readonly kind: 'investigate' }
  /** Wipes the credential of a request that ends without its approver. */
  | { readonly kind: 'wipe' }
  /** Looks at the Restricted entities list again. */
  | { readonly kind: 'check'; readonly after: Instant }
  /** Looks for what is new in an account that somebody was let into. */
  | { readonly kind: 'watch'; readonly after: Instant }
  /** Counts what was taken and sent during a break-in. */
  | { readonly kind: 'count-losses'; readonly after: Instant }
  /** Looks after a handover: reminds, looks for a sign-in, and asks whether it helped. */
  | { readonly kind: 'handover'; readonly after: Instant };
