import type { TurnContext } from 'botbuilder';
import type { Actor, Language } from '../../../unlock/person.js';
import type { Instant } from '../../../unlock/values.js';

/** The answer to a click: a card that replaces the clicked one, or a sentence that only the clicker sees. */
export type Answer =
  | { readonly card: object; readonly forThemAlone?: boolean }
  | { readonly sentence: string }
  /** Asks Teams to send the click again, with a token. */
  | { readonly login: string }
  | { readonly problem: string };

/** The clicker, and what their client can draw. */
export interface Clicker {
  readonly actor: Actor;
  readonly language: Language;
  /** True for the `Action.Submit` fallback. The bot cannot return a card there. */
  readonly submitted: boolean;
  /** When they signed in. Absent where no proof was asked for. */
  readonly signedInAt?: Instant;
  readonly context: TurnContext;
}

/** True in a private chat, where no other person reads along. */
export function isPrivate({ activity: { conversation } }: TurnContext): boolean {
  return !conversation.isGroup && (conversation.conversationType ?? 'personal') === 'personal';
}
