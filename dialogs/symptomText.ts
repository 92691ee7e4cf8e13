import type { Translate } from '../bot/texts/texts.js';
import { isNews } from '../bot/unlock/diagnosis/causes.js';
import { knownError } from '../bot/unlock/diagnosis/errorCodes.js';
import type { SymptomAnswer } from './unlocking.js';

/** Repeats what the bot understood from the person's words or code, so that they can correct it. */
export function understood(t: Translate, { symptom, errorCode, cannotSignIn }: SymptomAnswer): string {
  if (symptom === 'not-sure') return t(`dialogs:symptom.${cannotSignIn ? 'cannotSignIn' : 'lookFirst'}`);
  const said = t(`dialogs:seen.${symptom}`);
  if (!errorCode) return t('dialogs:symptom.understood', { symptom: said });
  const advice = knownError(errorCode)?.advice;
  // The later look at the tenant explains the code, because it may know more then.
  return advice && isNews(advice, symptom)
    ? t('dialogs:symptom.knowCode', { code: errorCode })
    : t('dialogs:symptom.understoodCode', { code: errorCode, symptom: said });
}
