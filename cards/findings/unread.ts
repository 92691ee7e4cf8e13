import type { Translate } from '../../bot/texts/texts.js';
import type { Finding, Findings, NotKnown } from '../../bot/unlock/findings.js';
import type { HandOffReason, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';
import { bySameHint, wouldHelp } from '../kit/notKnown.js';

/** The findings that may be missing. */
export const PARTS = [
  'account',
  'privileges',
  'eligible',
  'risk',
  'failedSignIns',
  'selfService',
  'methods',
  'manager',
  'passAllowed',
  'restriction',
] as const satisfies readonly (keyof Findings)[];
export type Part = (typeof PARTS)[number];

/** What is needed before anything is proposed. Without the licence nobody can switch on rights, so nothing is missed. */
const KEPT_FROM: Partial<Record<HandOffReason, readonly Part[]>> = {
  'rights-not-read': ['account', 'privileges', 'eligible'],
  'cause-not-read': ['account', 'restriction', 'passAllowed'],
};

/** In one line: what is not known although the decision may hang on it. Nothing when all of it is known. */
export function notChecked(parts: readonly Part[], findings: Findings, t: Translate): string | undefined {
  const missing = bySameHint(unread(parts, findings)).map(({ parts: same, notKnown }) =>
    t('cards:found.notCheckedPart', {
      part: same.map((part) => t(`cards:part.${part}`)).join(', '),
      why: t(`cards:unread.${notKnown.why}`, wouldHelp(notKnown, t)),
    }),
  );
  return missing.length > 0 ? t('cards:found.notChecked', { parts: missing.join(', ') }) : undefined;
}

/** What kept the bot from a plan, by why it went to a human: nothing for other reasons. */
export function notReadFor(
  { handOff, findings }: Pick<UnlockRequest, 'handOff' | 'findings'>,
  t: Translate,
): string | undefined {
  const parts = handOff && KEPT_FROM[handOff];
  return parts && findings && notChecked(parts, findings, t);
}

/** What could not be read, each with what would make it readable. */
export function howToRead(
  symptom: Symptom,
  findings: Findings,
  t: Translate,
): readonly { readonly part: string; readonly how: string }[] {
  // Who can send is not asked whether they may: nothing is missing there.
  const parts = PARTS.filter((part) => part !== 'restriction' || symptom === 'cannot-send-mail');
  return unread(parts, findings).map(({ part, notKnown }) => ({
    part: t(`cards:part.${part}`),
    how: t(`cards:readable.${notKnown.why}`, wouldHelp(notKnown, t)),
  }));
}

function unread(
  parts: readonly Part[],
  findings: Findings,
): readonly { readonly part: Part; readonly notKnown: NotKnown }[] {
  return parts.flatMap((part) => {
    const finding: Finding<unknown> = findings[part];
    return finding.known ? [] : [{ part, notKnown: finding }];
  });
}
