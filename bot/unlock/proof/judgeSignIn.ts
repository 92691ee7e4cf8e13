import { type Person, sameId } from '../person.js';
import { isGathering, type UnlockRequest } from '../request/request.js';
import type { Instant } from '../values.js';
import { kindOf } from './catalogue.js';
import type { Proof } from './proof.js';
import type { SignInLink } from './signInLink.js';

/** Who signed in by the link, as their id token says. */
export interface SignedIn {
  /** Entra object id. The tenant was checked. */
  readonly personId: string;
  /** When they entered their credentials, in whole seconds. */
  readonly at: Instant;
  readonly secondFactor: boolean;
}

/** Why a sign-in proves nothing. */
export type ProvesNothing = 'other-person' | 'not-fresh' | 'over';

/**
 * True where a fresh sign-in of the subject can prove that it is them. Not while a break-in is open: whoever was in the
 * account may still have all that it takes to sign in.
 */
export function canProveBySignIn(request: UnlockRequest): boolean {
  return request.kind === 'unlock' && !request.origin && !request.handOff && !isGathering(request);
}

/**
 * Says why a sign-in proves nothing about the subject. `undefined` when it does. Entra ID dates in whole seconds, so a
 * sign-in within the second in which the link was made is not before it.
 */
export function whyNotProved(
  request: UnlockRequest,
  { personId, at }: SignedIn,
  { madeAt }: Pick<SignInLink, 'madeAt'>,
): ProvesNothing | undefined {
  const asked = request.signInAsked;
  if (!sameId(personId, request.subject.id)) return 'other-person';
  if (request.status !== 'pending' || !asked || asked.answer || !canProveBySignIn(request)) return 'over';
  return Date.parse(at) < Math.floor(Date.parse(madeAt) / 1000) * 1000 ? 'not-fresh' : undefined;
}

/** The proof that a sign-in is. It is about the subject, whoever asked. */
export function proofOf(subject: Person, { at, secondFactor }: SignedIn): Proof {
  const { kind, level, withoutSecondFactor = level } = kindOf('signed-in-elsewhere');
  const by = { id: subject.id, name: subject.name };
  return { kind, level: secondFactor ? level : withoutSecondFactor, by, at, detail: { secondFactor } };
}
