/** Codes that mean "your tenant has no licence for this" (microsoft-apis.md E). */
const LICENCE_CODES: ReadonlySet<string> = new Set([
  'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
  'AadPremiumLicenseRequired',
]);

/** Codes that Identity Protection uses both for a missing permission and for a missing licence. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['Forbidden', 'AccessDenied']);

/**
 * True when the tenant has no licence for the call. Identity Protection uses one code for a missing licence and a
 * missing permission (microsoft-apis.md E). Only the sentence differs, so only this function reads it (A20: Microsoft
 * changes sentences). After such a change the bot would report "not permitted". That reason would be wrong, but the bot
 * would never report a wrong "no risk".
 */
export function meansNoLicence(code: string | undefined, message: string | undefined): boolean {
  if (code === undefined) return false;
  return LICENCE_CODES.has(code) || (AMBIGUOUS.has(code) && /not licensed/i.test(message ?? ''));
}
