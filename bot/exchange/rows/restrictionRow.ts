import type { z } from 'zod';
import type { RestrictedAddress } from '../../unlock/findings.js';
import { instantOf, looseRow, saysYes, textOf } from './loose.js';

/** Columns of Get-BlockedSenderAddress (microsoft-apis.md B1): `SenderAddress`, `Reason`, `CreatedDatetime`, `TemporaryBlock`. */
export const restrictionRow = looseRow;
type Row = z.infer<typeof restrictionRow>;

/** An address as Exchange writes it elsewhere, too: `SMTP:a@b.c`, `<a@b.c>`. */
const ADDRESS = /^(?:smtp:)?<?([^\s<>@:]+@[^\s<>@:]+)>?$/i;

/** Whose row it is. `undefined` for a row that does not say, or not in a form that is known. */
export function senderOf(row: Row): string | undefined {
  return ADDRESS.exec(textOf(row['SenderAddress']) ?? '')?.[1];
}

/** Turns a row of the Restricted entities list into the domain's words. */
export function restrictionFrom(row: Row, address: string): RestrictedAddress {
  const since = instantOf(row['CreatedDatetime']);
  return {
    address,
    ...reasonOf(textOf(row['Reason'])),
    ...(since && { since }),
    ...(saysYes(row['TemporaryBlock']) && { temporary: true }),
  };
}

/**
 * Reads `ExceedingLimitType=ExternalRecipient;InternalRecipientCountToday=12;ExternalRecipientCountToday=1043`. Others
 * saw this form, but Microsoft does not document it (microsoft-apis.md B1). Any other reason stays as it is. A count
 * that is not a number is left out.
 */
function reasonOf(raw: string | undefined) {
  if (raw === undefined) return {};
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
