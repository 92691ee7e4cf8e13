import type { RemoteError } from '../../unlock/errors.js';

/** Our own code for an answer whose code alone does not tell that the tenant has no licence. */
const NOT_LICENSED = 'NotLicensed';

/** Answers that mean "your tenant has no licence for this" (apis.md E). */
const LICENCE_CODES: ReadonlySet<string> = new Set([
  'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
  'AadPremiumLicenseRequired',
  NOT_LICENSED,
]);

/** Codes of Identity Protection that stand for a missing permission as well as for a missing licence. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['Forbidden', 'AccessDenied']);

/**
 * The code of a refusal. Identity Protection answers a missing licence and a missing permission with the same code
 * (apis.md E); the sentence is the only difference, so it is read here and nowhere else (A20: Microsoft changes
 * sentences). Were it to change, the answer would count as "not permitted": a wrong reason, never a wrong "no risk".
 */
export function codeOfRefusal(
  code: string | null | undefined,
  message: string | null | undefined,
): string | undefined {
  if (code && AMBIGUOUS.has(code) && /not licensed/i.test(message ?? '')) return NOT_LICENSED;
  return code ?? undefined;
}

/** Did the tenant say that it has no licence for what was asked? */
export function lacksLicence(error: RemoteError): boolean {
  return error.code !== undefined && LICENCE_CODES.has(error.code);
}

const A_DAY_MS = 24 * 60 * 60_000;

/**
 * What the tenant has no licence for. Remembered for a day and as long as the process lives, so that no quota is
 * spent on questions that cannot be answered (apis.md A19, E); a licence that is bought counts a day later.
 */
export class LicenceGaps {
  private readonly until = new Map<string, number>();

  constructor(private readonly now: () => Date) {}

  has(part: string): boolean {
    return (this.until.get(part) ?? 0) > this.now().getTime();
  }

  remember(part: string): void {
    this.until.set(part, this.now().getTime() + A_DAY_MS);
  }
}
