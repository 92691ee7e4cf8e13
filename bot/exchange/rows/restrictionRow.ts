import { z } from 'zod';
import type { Restriction } from '../../unlock/findings.js';

/** Columns of Get-BlockedSenderAddress (microsoft-apis.md B1). */
export const restrictionRow = z.looseObject({
  SenderAddress: z.string(),
  Reason: z.string().nullish(),
  CreatedDatetime: z.string().nullish(),
  TemporaryBlock: z.boolean().nullish(),
});

/** Ignores the case of addresses, as Exchange does. */
export function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Turns a date of Exchange into ISO 8601. It is UTC, even without a zone. Returns `undefined` for other texts. */
export function utcInstant(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const bare = /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(text);
  const at = new Date(bare ? `${text}Z` : text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Turns a row of the Restricted entities list into the domain's words. */
export function restrictionFrom(row: z.infer<typeof restrictionRow>): Restriction {
  const since = utcInstant(row.CreatedDatetime);
  return {
    address: row.SenderAddress,
    ...reasonOf(row.Reason),
    ...(since && { since }),
    ...(row.TemporaryBlock === true && { temporary: true }),
  };
}

/**
 * Reads `ExceedingLimitType=ExternalRecipient;InternalRecipientCountToday=12;ExternalRecipientCountToday=1043`. Others
 * saw this form, but Microsoft does not document it (microsoft-apis.md B1). Any other reason stays as it is. A count
 * that is not a number is left out.
 */
function reasonOf(text: string | null | undefined) {
  const raw = text?.trim();
  if (!raw) return {};
  const fields = new Map(
    raw.split(';').map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  const internalRecipients = countOf(fields.get('internalrecipientcounttoday'));
  const externalRecipients = countOf(fields.get('externalrecipientcounttoday'));
  return {
    reason: fields.get('exceedinglimittype') || raw,
    ...(internalRecipients !== undefined && { internalRecipients }),
    ...(externalRecipients !== undefined && { externalRecipients }),
  };
}

function countOf(text: string | undefined): number | undefined {
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}
