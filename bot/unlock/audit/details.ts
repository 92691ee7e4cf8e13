import type { Indicator } from '../evidence/judgement.js';
import type { Source } from '../evidence/evidence.js';
import type { FreezeKind } from '../request/freeze.js';
import type { Recheck, RequestKind, Secured } from '../request/request.js';
import type { RemedyId, Step, StepFailure } from '../request/step.js';
import type { Symptom } from '../symptoms.js';
import type { Instant } from '../values.js';

/** The name says it all. */
type Nothing = undefined;

/** A step, how far it is with this, and what more there is to say. */
export interface OfStep<State extends Step['state'] = Step['state'], Detail = unknown> {
  readonly remedy: RemedyId;
  /** The vendor's id of what it changes, where an account has several of it. */
  readonly target?: string;
  readonly result: State;
  readonly detail: Detail;
}

/** A step for which Microsoft was called. */
export interface OfCalledStep<State extends Step['state'] = Step['state'], Detail = unknown> extends OfStep<
  State,
  Detail
> {
  /** The calls that may have changed something, by Microsoft's ids for them. */
  readonly remoteIds?: readonly string[];
}

/** A step that an approver chose. */
export type Chosen = Pick<OfStep, 'remedy' | 'target'>;

/**
 * What each event of the audit trail holds besides who, when and which request. Ids, kinds and counts; only `reason`
 * and `note` hold what somebody typed. Storage adds `subjectId` to every line of a request. A new event is an entry
 * here, a line of `VOCABULARY`, and a row of docs/audit-trail.md. What was once stored keeps its name and its shape.
 */
export interface AuditDetails {
  readonly submitted: {
    readonly symptom: Symptom;
    readonly kind: RequestKind;
    readonly subjectId: string;
    /** The request of the break-in that this one follows from. */
    readonly origin?: string;
  };
  readonly joined: Nothing;
  readonly 'asked-again': { readonly times: number };
  readonly withdrawn: Nothing;
  readonly expired: Nothing;

  readonly 'evidence-read': { readonly sources: readonly Source[] };
  readonly 'evidence-finished': { readonly pointers: readonly Indicator[] };

  readonly approved: {
    readonly secured?: Secured;
    readonly identityChecked?: boolean;
    readonly signedInAt?: Instant;
    readonly chosen?: readonly Chosen[];
    /** How many approvals are still missing, where one is not enough. */
    readonly missing?: number;
  };
  readonly denied: { readonly reason: string };
  readonly 'false-alarm': { readonly note: string };
  readonly taken: Nothing;
  readonly closed: { readonly note: string };

  readonly claimed: Nothing;
  readonly 'step-started': OfStep<'started', null>;
  readonly 'step-repeated': OfStep<'started', null>;
  readonly 'step-postponed': OfCalledStep<'planned' | 'started', { readonly until: Instant }>;
  readonly 'step-by-hand': OfCalledStep<'by-hand', null>;
  readonly 'step-done': OfCalledStep<'done', null>;
  readonly 'step-not-needed': OfCalledStep<'not-needed', null>;
  readonly 'step-failed': OfCalledStep<'failed', StepFailure>;
  readonly 'unblock-checked': { readonly due: Instant; readonly result: NonNullable<Recheck['result']> };

  readonly 'details-opened': Nothing;
  readonly 'evidence-opened': Nothing;
  readonly 'evidence-downloaded': { readonly kind: 'html' | 'json' };
  readonly 'credential-shown': Nothing;
  readonly 'history-read': { readonly subjectId: string };

  readonly frozen: { readonly kind: FreezeKind; readonly count: number; readonly subjectId: string };
  readonly lifted: { readonly kind: FreezeKind; readonly subjectId: string };
  readonly purged: { readonly requests: number; readonly auditLines: number };
}
