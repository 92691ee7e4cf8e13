import { isTextKey, type Translate } from '../../bot/texts/texts.js';
import type { FailedSignIn } from '../../bot/unlock/findings.js';
import { knownError } from '../../bot/unlock/diagnosis/errorCodes.js';
import { agoIn, line, type Found, type Line, type LineOf } from './findingLine.js';

/** More kinds of errors than this do not help to decide. */
const MOST_KINDS = 3;

/** The newest failed sign-ins by kind. The country is left out because it is personal. */
export const failedSignIns: LineOf = (found) => {
  const { findings, t } = found;
  if (!findings.failedSignIns.known) return [];
  const failed = findings.failedSignIns.value;
  const cut = findings.signInsCut ? line('fact', t('cards:found.failed.cut')) : [];
  // The log is minutes behind, so an empty log does not mean that all is well.
  if (failed.length === 0)
    return line('fact', t(`cards:found.failed.${findings.signInsCut ? 'noneRead' : 'none'}`));
  return [...failed.slice(0, MOST_KINDS).flatMap((failure) => failureLine(failure, found)), ...cut];
};

function failureLine({ code, at, count, maliciousAddress }: FailedSignIn, found: Found): readonly Line[] {
  const { t } = found;
  const ago = agoIn(found, at);
  if (maliciousAddress) return line('alarm', t('cards:found.failed.malicious', { count, ago }));
  const what = codeInWords(code, t);
  return line('fact', t('cards:found.failed.some', { count, what, ago }));
}

/** A sign-in code in a few words. An unknown code is shown as it is. */
export function codeInWords(code: string, t: Translate): string {
  const own = `cards:signIn.${code}`;
  if (code !== 'other' && isTextKey(own)) return t(own);
  const advice = knownError(`AADSTS${code}`)?.advice;
  return advice ? t(`cards:advice.${advice}.short`) : t('cards:signIn.other', { code });
}
