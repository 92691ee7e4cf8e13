import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import type { Restriction } from '../../bot/unlock/findings.js';
import { agoIn, line, type LineOf } from './line.js';

/** Is the address on the Restricted entities list, since when, and why? */
export const restriction: LineOf = (found) => {
  const { findings, t } = found;
  if (!findings.restriction.known) return [];
  const row = findings.restriction.value;
  if (!row) return line('fine', t('cards:found.restriction.none'));
  const listed = row.since
    ? t('cards:found.restriction.since', { ago: agoIn(found, row.since) })
    : t('cards:found.restriction.listed');
  const more = [reasonText(row, t), recipientsText(row, t), temporaryText(row, t)];
  return [
    ...line('problem', listed),
    ...more.filter((text) => text !== undefined).flatMap((text) => line('fact', text)),
  ];
};

/** The same where it is another symptom's cause: it is said only when there is one. */
export const restrictedToo: LineOf = (found) =>
  found.findings.restriction.known && found.findings.restriction.value ? restriction(found) : [];

/** Microsoft's key in words, or as it is when it is a new one. */
export function reasonText({ reason }: Restriction, t: Translate): string | undefined {
  if (!reason) return undefined;
  const key = `cards:found.reason.${reason}`;
  return t('cards:found.restriction.reason', { reason: isTextKey(key) ? t(key) : reason });
}

/** To how many people, as far as the row tells. */
export function recipientsText(row: Restriction, t: Translate): string | undefined {
  const { externalRecipients: external, internalRecipients: internal } = row;
  if (external !== undefined && internal !== undefined)
    return t('cards:found.restriction.both', { external, internal });
  if (external !== undefined) return t('cards:found.restriction.external', { external });
  if (internal !== undefined) return t('cards:found.restriction.internal', { internal });
  return undefined;
}

function temporaryText({ temporary }: Restriction, t: Translate): string | undefined {
  return temporary ? t('cards:found.restriction.temporary') : undefined;
}
