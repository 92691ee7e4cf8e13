import type { Translate } from '../../bot/texts/texts.js';
import type { NotKnown } from '../../bot/unlock/findings.js';

/** What would make it readable, for a sentence; in general words where the error did not tell. */
export function wouldHelp({ permission, licence }: NotKnown, t: Translate) {
  return {
    permission: permission ?? t('cards:unread.aPermission'),
    licence: licence ?? t('cards:unread.aLicence'),
  };
}

/** Parts that the same thing would make readable stand together: one hint, not five. In the order they came. */
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
