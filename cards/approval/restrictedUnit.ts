import { isRestricted } from '../../bot/unlock/accountKind.js';
import type { RestrictedUnit } from '../../bot/unlock/findings.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Translate } from '../../bot/texts/texts.js';

/** Who may change an account that only some administrators may change. Empty for any other account. */
export function whoMayChange({ findings, handOff }: UnlockRequest, t: Translate): readonly string[] {
  const management = findings?.kind?.management;
  if (!findings || !management?.known || !isRestricted(findings)) return [];
  const { units } = management.value;
  return [
    ...(handOff === 'restricted-management' ? [] : [t('cards:handOff.unit.alsoWhy')]),
    ...(units.length === 0 ? [t('cards:handOff.unit.unnamed')] : units.map((unit) => unitLine(unit, t))),
  ];
}

function unitLine({ name: unit, administrators }: RestrictedUnit, t: Translate): string {
  if (!administrators.known) return t('cards:handOff.unit.unread', { unit });
  if (administrators.value.length === 0) return t('cards:handOff.unit.nobody', { unit });
  return t('cards:handOff.unit.who', { unit, names: administrators.value.join(', ') });
}
