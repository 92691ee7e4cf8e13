import { plainText } from '../../bot/texts/plainText.js';
import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import { rowsOf, type RestrictedAddress } from '../../bot/unlock/findings.js';
import { agoIn, line, type Found, type Line, type LineOf } from './findingLine.js';

/** Says whether the address is on the Restricted entities list, since when and why. */
export const restriction: LineOf = (found) => {
  const { findings, t } = found;
  if (!findings.restriction.known) return [];
  const [row, ...others] = findings.restriction.value ? rowsOf(findings.restriction.value) : [];
  if (!row) return line('fine', t('cards:found.restriction.none'));
  return [...rowLines(row, found), ...others.flatMap((other) => rowLines(other, found))];
};

function rowLines(row: RestrictedAddress, found: Found): readonly Line[] {
  const { t } = found;
  const listed = row.since
    ? t('cards:found.restriction.since', { ago: agoIn(found, row.since) })
    : t('cards:found.restriction.listed');
  const what = row.reason
    ? t('cards:found.restriction.because', { what: listed, reason: reasonInWords(row.reason, t) })
    : listed;
  const more = [
    aliasText(row, found),
    recipientsText(row, t),
    row.temporary ? t('cards:found.restriction.temporary') : undefined,
  ];
  return [
    ...line('problem', what),
    ...more.filter((text) => text !== undefined).flatMap((text) => line('fact', text)),
  ];
}

/** Names the address when it is not the primary one: the person may not know that they send from it. */
function aliasText({ address }: RestrictedAddress, { address: primary, t }: Found): string | undefined {
  if (primary === undefined || address.toLowerCase() === primary.toLowerCase()) return undefined;
  return t('cards:found.restriction.alias', { address });
}

/** For symptoms where a restriction is only a second cause. Empty without a restriction. */
export const restrictedToo: LineOf = (found) =>
  found.findings.restriction.known && found.findings.restriction.value ? restriction(found) : [];

/** Microsoft's reason key in words. An unknown key is shown as it is. */
export function reasonInWords(reason: string, t: Translate): string {
  const key = `cards:found.reason.${reason}`;
  return isTextKey(key) ? t(key) : plainText(reason, 120);
}

/** The number of recipients. `undefined` when the row has none. */
export function recipientsText(row: RestrictedAddress, t: Translate): string | undefined {
  const { externalRecipients: external, internalRecipients: internal } = row;
  const outside = external === undefined ? '' : t('cards:found.restriction.outside', { count: external });
  const inside = internal === undefined ? '' : t('cards:found.restriction.inside', { count: internal });
  if (outside && inside) return t('cards:found.restriction.both', { outside, inside });
  const who = outside || inside;
  return who ? t('cards:found.restriction.to', { who }) : undefined;
}
