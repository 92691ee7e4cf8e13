import { isDeepStrictEqual } from 'node:util';
import { codeInWords } from '../cards/findings/signIns.js';
import type { Translate } from '../bot/texts/texts.js';
import { knownError } from '../bot/unlock/diagnosis/errorCodes.js';
import type { SignInsSeen } from '../bot/unlock/diagnosis/signInsSeen.js';
import type { SayMoment } from './moment.js';

/**
 * What the sign-in log tells, as a message of its own: none where nothing may be said of it.
 * @param told what was said of it a moment ago; the same is not said twice
 */
export function signInsText(
  t: Translate,
  when: SayMoment,
  seen: SignInsSeen | undefined,
  told?: SignInsSeen,
): readonly string[] {
  if (!seen || isDeepStrictEqual(seen, told)) return [];
  if (seen.kind !== 'failed') return [t(`dialogs:signIns.${seen.kind}`)];
  const { code, at, maliciousAddress, overtaken, earlier } = seen;
  const newest = {
    code: `AADSTS${code}`,
    what: maliciousAddress ? t('dialogs:signIns.maliciousAddress') : causeText(t, code),
  };
  const sentences = [
    at === undefined
      ? t('dialogs:signIns.newestOfOther', newest)
      : t('dialogs:signIns.newest', { ...newest, when: when(at) }),
    ...(overtaken ? [t('dialogs:signIns.overtaken')] : []),
    ...(earlier === undefined
      ? []
      : [t('dialogs:signIns.earlier', { code: `AADSTS${earlier}`, what: causeText(t, earlier) })]),
  ];
  return [sentences.join(' ')];
}

function causeText(t: Translate, code: string): string {
  return knownError(`AADSTS${code}`) ? codeInWords(code, t) : t('dialogs:signIns.unknownCode');
}
