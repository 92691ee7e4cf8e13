import type { Translate } from '../../bot/texts/texts.js';
import type { NotKnown } from '../../bot/unlock/findings.js';

/** The permission or licence that would help. A general word where the error did not name it. */
export function wouldHelp({ permission, licence }: NotKnown, t: Translate) {
  return {
    permission: permission ?? t('cards:unread.aPermission'),
    licence: licence ?? t('cards:unread.aLicence'),
  };
}

/** Groups the parts that the same permission or licence would make readable: one hint for each. Keeps the order. */
export function bySameHint<P>(
  missing: readonly { readonly part: P; readonly notKnown: NotKnown }[],
): readonly { readonly parts: readonly P[]; readonly notKnown: NotKnown }[] {
  const groups = new Map<string, { parts: P[]; notKnown: NotKnown }>();
  for (const { part, notKnown } of missing) {
    const { why, permission, licence } = notKnown;
    const key = JSON.stringify([why, permission, licence]);
    const group = groups.get(key);
    if (group) group.parts.push(part);
    else groups.set(key, { parts: [part], notKnown });
  }
  return [...groups.values()];
}
