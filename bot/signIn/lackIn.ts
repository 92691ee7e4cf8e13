import { ResponseBodyError } from 'openid-client';
import type { Lack } from '../unlock/plan/rights.js';

/** "The user or administrator has not consented": Entra ID's number, beside OAuth's word (reference-error-codes). */
const NO_CONSENT = 65001;

/**
 * What is missing, in an answer to on-behalf-of. OAuth's words and the presence of a challenge decide; Microsoft asks
 * nobody to build on its numbers, so the one for consent only comes after its `suberror`.
 * @returns `undefined` when there was no answer, or one of a broken server
 */
export function lackIn(error: unknown): Lack | undefined {
  if (!(error instanceof ResponseBodyError) || error.status >= 500) return undefined;
  const { error: code, cause } = error;
  if (['invalid_client', 'unauthorized_client'].includes(code)) return 'rights-app';
  if (isNoConsent(code, cause)) return 'rights-consent';
  // microsoft-apis.md D2: `claims` is what the person's own client has to meet.
  if (code === 'interaction_required' || code === 'login_required' || cause['claims'] !== undefined)
    return 'rights-sign-in';
  // The token that was handed in does not count any more.
  if (code === 'invalid_grant') return 'rights-gone';
  return 'rights-app';
}

function isNoConsent(code: string, { suberror, error_codes: numbers }: ResponseBodyError['cause']): boolean {
  if (code === 'consent_required' || suberror === 'consent_required') return true;
  return Array.isArray(numbers) && numbers.includes(NO_CONSENT);
}
