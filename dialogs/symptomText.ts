import type { Translate } from '../bot/texts/texts.js';
import { isNews } from '../bot/unlock/diagnosis/causes.js';
import { knownError } from '../bot/unlock/diagnosis/errorCodes.js';
import type { SymptomAnswer } from './unlocking.js';

/** Repeats what the bot understood from the person's words or code, so that they can correct it. */
export function understood(t: Translate, answer: SymptomAnswer): string {
  const { symptom, errorCode: code, hint, cannotSignIn } = answer;
  if (symptom === 'not-sure') return t(`dialogs:symptom.${cannotSignIn ? 'cannotSignIn' : 'lookFirst'}`);
  const said = t(`dialogs:seen.${symptom}`);
  if (!code) {
    return hint === 'password-changed'
      ? t('dialogs:symptom.passwordChanged')
      : t('dialogs:symptom.understood', { symptom: said });
  }
  const known = knownError(code);
  // "I know" is said of a code in the tables alone. Of any other the bot says what the look at the account shows.
  if (!known) return t('dialogs:symptom.unknownCode', { code });
  // The later look at the tenant explains the code, because it may know more then.
  return known.advice && isNews(known.advice, symptom, answer)
    ? t('dialogs:symptom.knowCode', { code })
    : t('dialogs:symptom.understoodCode', { code, symptom: said });
}
