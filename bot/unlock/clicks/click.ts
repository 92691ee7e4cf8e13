import type { ChoiceVerdict } from '../channels/decideChoice.js';
import type { MassWish } from '../mass/massDeciding.js';
import type { HoldIntent } from '../queue/holding.js';
import type { Intent } from '../intents.js';
import type { Actor, Language } from '../person.js';
import type { Instant } from '../values.js';
import type { ClickOutcome } from './outcome.js';

/** What a click wants to change. What only wants to see something is answered at once, and never stored. */
export type ClickWish =
  | Intent
  | HoldIntent
  | MassWish
  | { readonly kind: 'lift'; readonly cardVersion: number }
  | { readonly kind: ChoiceVerdict; readonly cardVersion: number };

/** A click as it is stored: who, on what, and what they filled in. Never a token, never a right. */
export interface Click {
  /** Made from what Teams sent. A click that is delivered twice has one id. */
  readonly id: string;
  /** Id of the request, the freeze, the stop or the choice of a channel. */
  readonly about: string;
  readonly wish: ClickWish;
  readonly actor: Actor;
  /** Language of the clicker. */
  readonly language: Language;
  readonly at: Instant;
}

/** A click whose outcome is known. What was filled in is forgotten then. */
export type JudgedClick = Omit<Click, 'wish'> & {
  readonly outcome: ClickOutcome;
  /** Whether the clicker has heard the outcome, or is to hear it with the answer to their next click. */
  readonly telling: Telling;
};

export type Telling = 'pending' | 'told' | 'next-click';
