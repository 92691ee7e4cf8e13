import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import type { RiskState } from '../../bot/unlock/evidence/evidence.js';

/** Microsoft's state of a risk in words. A word that is not known is left out. */
export function riskStateInWords({ state }: RiskState, t: Translate): string | undefined {
  const key = `evidence:riskState.${state}`;
  return isTextKey(key) ? t(key) : undefined;
}
