import { plainText } from '../../bot/texts/plainText.js';
import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import type { Restriction } from '../../bot/unlock/findings.js';
import { agoIn, line, type LineOf } from './findingLine.js';

/** Is the address on the Restricted entities list, since when, and why? */
export const restriction: LineOf = (found) => {
  const { findings, t } = found;
  if (!findings.restriction.known) return [];
  const row = findings.restriction.value;
  if (!row) return line('fine', t('cards:found.restriction.none'));
  const listed = row.since
    ? t('cards:found.restriction.since', { ago: agoIn(found, row.since) })
    : t('cards:found.restriction.listed');
  const what = row.reason
    ? t('cards:found.restriction.because', { what: listed, reason: reasonInWords(row.reason, t) })
    : listed;
  const more = [recipientsText(row, t), row.temporary ? t('cards:found.restriction.temporary') : undefined];
  return [
    ...line('problem', what),
    ...more.filter((text) => text !== undefined).flatMap((text) => line('fact', text)),
  ];
};

/** The same where it is another symptom's cause: it is said only when there is one. */
export const restrictedToo: LineOf = (found) =>
  found.findings.restriction.known && found.findings.restriction.value ? restriction(found) : [];

/** Microsoft's key in words, or as it is when it is a new one. */
export function reasonInWords(reason: string, t: Translate): string {
  const key = `cards:found.reason.${reason}`;
  return isTextKey(key) ? t(key) : plainText(reason, 120);
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
