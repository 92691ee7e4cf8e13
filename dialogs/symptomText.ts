import type { Translate } from '../bot/texts/texts.js';
import { isNews } from '../bot/unlock/diagnosis/causes.js';
import { knownError } from '../bot/unlock/diagnosis/errorCodes.js';
import type { SymptomAnswer } from './unlocking.js';

/** What the bot made of somebody's words or code, said back so that they can put it right. */
export function understood(t: Translate, { symptom, errorCode }: SymptomAnswer): string {
  const said = t(`dialogs:seen.${symptom}`);
  if (!errorCode) return t('dialogs:symptom.understood', { symptom: said });
  const advice = knownError(errorCode)?.advice;
  // What the code means is for the look to say: it may know more by then.
  return advice && isNews(advice, symptom)
    ? t('dialogs:symptom.knowCode', { code: errorCode })
    : t('dialogs:symptom.understoodCode', { code: errorCode, symptom: said });
}
