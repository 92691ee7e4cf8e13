import type { Json, Instant } from '../values.js';
import type { Person } from '../person.js';

/**
 * The ids of all remedies. Each file in `bot/remedies/` adds its own here (`declare module`), so that the union is
 * complete without a second list, and the domain knows the names without knowing the remedies.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the files that add to it are elsewhere
export interface RemedyIds {}

/** Id of a remedy in the catalogue, e.g. `reset-password`. Texts are keyed by it. */
export type RemedyId = keyof RemedyIds;

/** Why a step did not work, in kinds the texts have a sentence for. */
export interface StepFailure {
  readonly kind:
    | 'forbidden'
    | 'not-licensed'
    | 'not-found'
    | 'rejected'
    | 'limit-reached'
    | 'throttled'
    | 'unavailable'
    | 'not-confirmed'
    | 'nobody-confirmed'
    | 'earlier-step-failed'
    | 'out-of-reach';
  /** For `forbidden`: the permission (and role) that is missing. */
  readonly permission?: string;
  /** For `not-licensed`: what the tenant would need. */
  readonly licence?: string;
  /** The vendor's code, e.g. `Authorization_RequestDenied`. */
  readonly code?: string;
  /** Graph's `request-id`, for Microsoft's support. */
  readonly remoteId?: string;
}

/** What a remedy changes, where an account has several of it: one rule, one consent, one sign-in method. */
export interface Target {
  /** The vendor's id. */
  readonly id: string;
  /** As it is called: data. */
  readonly name: string;
  /** Which API or path it is under, where the remedy needs to know: `graph`, `exchange`, `phoneMethods`. */
  readonly kind?: string;
  /** For bringing something back: what was there, as the API returned it. */
  readonly value?: Json;
}

/** One remedy of a plan and how far it is. */
export type Step = { readonly remedy: RemedyId; readonly target?: Target } & (
  | { readonly state: 'planned' }
  | {
      readonly state: 'started';
      readonly startedAt: Instant;
      readonly before: Json;
      /** How often the change was sent. */
      readonly attempts: number;
      /** When it was sent again, if it was. */
      readonly sentAt?: Instant;
      /** Microsoft took the change; only seeing it is waited for, so it is never sent again. */
      readonly accepted?: boolean;
      /** Set while Microsoft asks for patience. */
      readonly retryAt?: Instant;
    }
  | { readonly state: 'by-hand'; readonly startedAt: Instant; readonly before: Json }
  | {
      readonly state: 'done';
      readonly startedAt: Instant;
      readonly at: Instant;
      readonly before: Json;
      /** Who did it in the portal, where the bot could not. */
      readonly byHand?: Person;
    }
  | { readonly state: 'not-needed'; readonly at: Instant; readonly before: Json }
  /** `before` when it was begun: a change that nobody saw may have been made all the same. */
  | { readonly state: 'failed'; readonly at: Instant; readonly reason: StepFailure; readonly before?: Json }
);

/** A step that has its result. */
export function isSettled(step: Step): boolean {
  return step.state === 'done' || step.state === 'failed' || step.state === 'not-needed';
}
