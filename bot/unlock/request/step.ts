import type { Json, Instant } from '../values.js';
import type { Person } from '../person.js';
import type { Lack } from '../plan/rights.js';

/**
 * The ids of all remedies. Each file in `bot/remedies/` adds its own id here (`declare module`). So the union is
 * complete without a second list, and the domain does not import the remedies.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the files that add to it are elsewhere
export interface RemedyIds {}

/** Id of a remedy in the catalogue, e.g. `reset-password`. The texts use it as a key. */
export type RemedyId = keyof RemedyIds;

/** Why a step failed. The texts have a sentence for each kind. */
export interface StepFailure {
  readonly kind:
    | 'forbidden'
    | 'not-licensed'
    | 'not-found'
    | 'rejected'
    /** Every new password was refused, by the policy or the list of banned passwords. Nothing was changed. */
    | 'password-refused'
    | 'limit-reached'
    | 'throttled'
    | 'unavailable'
    | 'not-confirmed'
    | 'nobody-confirmed'
    | 'earlier-step-failed'
    | 'out-of-reach'
    /** A break-in into this account has to be dealt with first. */
    | 'incident-open'
    /** The mail address changed after the change was sent, or there is none any more. */
    | 'address-changed'
    /** A dry run: nothing was sent. */
    | 'dry-run'
    /** Microsoft took a new password, and then could not set it. */
    | 'reset-refused'
    /** It was unlocked, and locked anew before the bot looked: somebody, or some device, goes on with wrong passwords. */
    | 'locked-again'
    /** The rights of the approver could not be used. */
    | Lack;
  /** For `forbidden`: the missing permission, and the role if there is one. */
  readonly permission?: string;
  /** For `not-licensed`: the licence that the tenant needs. */
  readonly licence?: string;
  /** The vendor's code, e.g. `Authorization_RequestDenied`. */
  readonly code?: string;
  /** Graph's `request-id`, for Microsoft's support. */
  readonly remoteId?: string;
  /** Of several things that the step changes: the places in `Remedy.names` of those that were not seen changed. */
  readonly left?: readonly number[];
  /** For `dry-run`: the call that was not sent. Absent where an admin would have been asked to do it by hand. */
  readonly call?: string;
}

/** The thing that a remedy changes where an account has several of it: one rule, one consent, one sign-in method. */
export interface Target {
  /** The vendor's id. */
  readonly id: string;
  /** Its display name. It is data, never markup. */
  readonly name: string;
  /** The API or path that it belongs to, if the remedy needs that: `graph`, `exchange`, `phoneMethods`. */
  readonly kind?: string;
  /** For a restore: the earlier value, as the API returned it. */
  readonly value?: Json;
}

/** One remedy of a plan, and how far it is. */
export type Step = {
  readonly remedy: RemedyId;
  readonly target?: Target;
  /** Microsoft's ids of the calls, for its support. The newest come last. Absent in steps of earlier versions. */
  readonly remoteIds?: readonly string[];
  /** Microsoft refused it once, so it stands after the others of its remedy. It is tried once more there. */
  readonly deferred?: true;
  /** The approver with whose rights it was last sent. Absent: with those of the app. */
  readonly rightsOf?: Person;
} & (
  | {
      readonly state: 'planned';
      /** Set when the step could not begin. The bot tries again at this time. */
      readonly retryAt?: Instant;
    }
  | {
      readonly state: 'started';
      readonly startedAt: Instant;
      readonly before: Json;
      /** How often the bot sent the change. */
      readonly attempts: number;
      /** When the bot last sent it again. Absent when it was sent once. */
      readonly sentAt?: Instant;
      /** Microsoft accepted the change, but it is not visible yet. The bot does not send it again. */
      readonly accepted?: boolean;
      /** For an accepted change: see `Accepted`. Absent in requests of earlier versions. */
      readonly acceptedAt?: Instant;
      /** For an accepted change: see `Accepted`. */
      readonly operation?: string;
      /** Microsoft answered that the last sending changed nothing, for example 429. So one look before the next is enough. */
      readonly notMade?: boolean;
      /** The same of every sending before the last one. Absent when it was sent once. */
      readonly earlierNotMade?: true;
      /** Set when the step has to wait. The bot tries or looks again at this time. */
      readonly retryAt?: Instant;
    }
  | {
      readonly state: 'by-hand';
      readonly startedAt: Instant;
      readonly before: Json;
      /** Until when it waits for an admin. Absent in steps of earlier versions: those wait for a day. */
      readonly until?: Instant;
    }
  | {
      readonly state: 'done';
      readonly startedAt: Instant;
      readonly at: Instant;
      readonly before: Json;
      /** Who did it in the portal because the bot could not. */
      readonly byHand?: Person;
    }
  | { readonly state: 'not-needed'; readonly at: Instant; readonly before: Json }
  /** `before` is present when the step had begun. Then Microsoft may have made a change that the bot did not see. */
  | { readonly state: 'failed'; readonly at: Instant; readonly reason: StepFailure; readonly before?: Json }
);

/** Returns a key that two steps share when they change the same thing. */
export function changeKey({ remedy, target }: Pick<Step, 'remedy' | 'target'>): string {
  return JSON.stringify([remedy, target?.kind ?? '', target?.id ?? '']);
}

/** True when every sending was answered, and none changed anything. */
export function wasNeverMade({
  attempts,
  accepted,
  notMade,
  earlierNotMade,
}: Extract<Step, { state: 'started' }>): boolean {
  return notMade === true && !accepted && (attempts === 1 || earlierNotMade === true);
}

/** A step after which the tenant is as the step wants it. */
export function isAsWanted({ state }: Step): boolean {
  return state === 'done' || state === 'not-needed';
}

/** A step that a dry run did not send. */
export function isDryRun(step: Step): boolean {
  return step.state === 'failed' && step.reason.kind === 'dry-run';
}

/** A step that has its result. */
export function isSettled(step: Step): boolean {
  return step.state === 'done' || step.state === 'failed' || step.state === 'not-needed';
}
