import type { Person } from '../person.js';
import type { Instant } from '../values.js';

/** For so long a link works with which somebody proves who they are. */
export const LINK_MS = 10 * 60_000;

/** A link that opens once. Whoever has it reads who asked for what; only the subject proves anything with it. */
export interface SignInLink {
  readonly requestId: string;
  /** SHA-256 of the token, in hexadecimal digits. The token itself is with those who got the link. */
  readonly tokenHash: string;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

/** An approver wanted the subject to sign in afresh. A request has one at a time. */
export interface SignInAsked {
  /** The approver. */
  readonly by: Person;
  readonly at: Instant;
  /** Until when the link works. */
  readonly until: Instant;
  /** Who gets the link in their private chat. Empty: nobody could be reached. */
  readonly reached: readonly Person[];
  readonly answer?: { readonly said: LinkAnswer; readonly at: Instant };
}

/** What came of a link: the subject signed in, or whoever had it said that it was not them. */
export type LinkAnswer = 'signed-in' | 'not-them';
