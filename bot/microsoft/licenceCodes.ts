/** Answers that mean "your tenant has no licence for this" (microsoft-apis.md E). */
const LICENCE_CODES: ReadonlySet<string> = new Set([
  'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
  'AadPremiumLicenseRequired',
]);

/** Codes of Identity Protection that stand for a missing permission as well as for a missing licence. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['Forbidden', 'AccessDenied']);

/**
 * Did the tenant say that it has no licence for what was asked? Identity Protection answers a missing licence and a
 * missing permission with the same code (microsoft-apis.md E). The sentence is the only difference, so it is read here
 * and nowhere else (A20: Microsoft changes sentences). Were it to change, the answer would count as "not permitted": a
 * wrong reason, never a wrong "no risk".
 */
export function meansNoLicence(code: string | undefined, message: string | undefined): boolean {
  if (code === undefined) return false;
  return LICENCE_CODES.has(code) || (AMBIGUOUS.has(code) && /not licensed/i.test(message ?? ''));
}
