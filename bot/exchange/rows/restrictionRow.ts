import { z } from 'zod';
import type { Restriction } from '../../unlock/findings.js';

/** Columns of Get-BlockedSenderAddress (microsoft-apis.md B1). */
export const restrictionRow = z.looseObject({
  SenderAddress: z.string(),
  Reason: z.string().nullish(),
  CreatedDatetime: z.string().nullish(),
  TemporaryBlock: z.boolean().nullish(),
});

/** Addresses are compared without regard to case, as Exchange does. */
export function sameAddress(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** A date of Exchange, which is UTC and may not say so, as ISO 8601; `undefined` when it is no date. */
export function utcInstant(text: string | null | undefined): string | undefined {
  if (!text) return undefined;
  const bare = /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(text);
  const at = new Date(bare ? `${text}Z` : text);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** A row of the Restricted entities list, in our words. */
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
 * `ExceedingLimitType=ExternalRecipient;InternalRecipientCountToday=12;ExternalRecipientCountToday=1043`, a form that
 * is seen but not documented (microsoft-apis.md B1): a reason without it is kept as it is, a number that is none left
 * out.
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
