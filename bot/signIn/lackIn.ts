import { ResponseBodyError, WWWAuthenticateChallengeError } from 'openid-client';
import type { Lack } from '../unlock/plan/rights.js';

/** "The user or administrator has not consented": Entra ID's number, beside OAuth's word (reference-error-codes). */
const NO_CONSENT = 65001;
/** Entra ID is busy, whatever the status of the answer. */
const BUSY: readonly unknown[] = ['temporarily_unavailable', 'server_error'];
/** What a client shall do, where Entra ID says it without a challenge: a policy blocks it, or the password ended. */
const ASKS_PERSON: readonly unknown[] = [
  ...['basic_action', 'additional_action', 'message_only', 'user_password_expired'],
];

/**
 * What is missing, in an answer to on-behalf-of. OAuth's words and the presence of a challenge decide; Microsoft asks
 * nobody to build on its numbers, so the one for consent only comes after its `suberror`.
 * @returns `undefined` when there was no answer, or one of a broken server
 */
export function lackIn(error: unknown): Lack | undefined {
  // The app proves itself in the body, so a challenge in a header can only be about that.
  if (error instanceof WWWAuthenticateChallengeError && error.status === 401) return 'rights-app';
  if (!(error instanceof ResponseBodyError) || error.status >= 500 || error.status === 429) return undefined;
  const { error: code, cause } = error;
  if (BUSY.includes(code)) return undefined;
  if (['invalid_client', 'unauthorized_client'].includes(code)) return 'rights-app';
  if (isNoConsent(code, cause)) return 'rights-consent';
  // microsoft-apis.md D2: `claims` is what the person's own client has to meet.
  if (asksPerson(code, cause)) return 'rights-sign-in';
  // The token that was handed in does not count any more.
  if (code === 'invalid_grant') return 'rights-gone';
  return 'rights-app';
}

function asksPerson(code: string, { claims, suberror }: ResponseBodyError['cause']): boolean {
  if (code === 'interaction_required' || code === 'login_required' || code === 'access_denied') return true;
  return claims !== undefined || ASKS_PERSON.includes(suberror);
}

function isNoConsent(code: string, { suberror, error_codes: numbers }: ResponseBodyError['cause']): boolean {
  if (code === 'consent_required' || suberror === 'consent_required') return true;
  return Array.isArray(numbers) && numbers.includes(NO_CONSENT);
}
