import type { Translate } from '../../bot/texts/texts.js';
import type { NotKnown } from '../../bot/unlock/findings.js';
import { partsToGrant } from '../../bot/unlock/permissions.js';

/** A `NotKnown`, or another reason that is told in the same words. */
type Helping = Omit<NotKnown, 'why'> & { readonly why: string };

/** The permission or licence that would help. A general word where the error did not name it. */
export function wouldHelp({ permission, licence }: Helping, t: Translate) {
  return {
    permission: permission ? grantText(permission, t) : t('cards:unread.aPermission'),
    licence: licence ?? t('cards:unread.aLicence'),
  };
}

/** What to grant, in the reader's language: "A.Read and the Entra role User Administrator". */
export function grantText(permission: string, t: Translate): string {
  return partsToGrant(permission)
    .map(({ kind, name }) => (kind === 'role' ? t('cards:grant.role', { role: name }) : name))
    .join(t('cards:grant.and'));
}

/** Groups the parts that the same permission or licence would make readable: one hint for each. Keeps the order. */
export function bySameHint<P, N extends Helping>(
  missing: readonly { readonly part: P; readonly notKnown: N }[],
): readonly { readonly parts: readonly P[]; readonly notKnown: N }[] {
  const groups = new Map<string, { parts: P[]; notKnown: N }>();
  for (const { part, notKnown } of missing) {
    const { why, permission, licence } = notKnown;
    const key = JSON.stringify([why, permission, licence]);
    const group = groups.get(key);
    if (group) group.parts.push(part);
    else groups.set(key, { parts: [part], notKnown });
  }
  return [...groups.values()];
}
