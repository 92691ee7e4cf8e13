import type { Translate } from '../../bot/texts/texts.js';
import type { Finding, Findings, NotKnown } from '../../bot/unlock/findings.js';
import type { HandOffReason, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';
import { bySameHint, wouldHelp } from '../kit/notKnown.js';

/** The findings that may be unknown. */
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

/** The findings that the diagnosis needs before it proposes anything, by the reason of the hand-off. */
const KEPT_FROM: Partial<Record<HandOffReason, readonly Part[]>> = {
  'rights-not-read': ['account', 'privileges', 'eligible'],
  'cause-not-read': ['account', 'restriction', 'passAllowed'],
};

/** One line with the unknown parts that may matter for the decision. `undefined` when all are known. */
export function notChecked(parts: readonly Part[], findings: Findings, t: Translate): string | undefined {
  const missing = bySameHint(unread(parts, findings)).map(({ parts: same, notKnown }) =>
    t('cards:found.notCheckedPart', {
      part: same.map((part) => t(`cards:part.${part}`)).join(', '),
      why: t(`cards:unread.${notKnown.why}`, wouldHelp(notKnown, t)),
    }),
  );
  return missing.length > 0 ? t('cards:found.notChecked', { parts: missing.join(', ') }) : undefined;
}

/** One line with the parts that kept the bot from a plan. `undefined` for other hand-off reasons. */
export function notReadFor(
  { handOff, findings }: Pick<UnlockRequest, 'handOff' | 'findings'>,
  t: Translate,
): string | undefined {
  const parts = handOff && KEPT_FROM[handOff];
  return parts && findings && notChecked(parts, findings, t);
}

/** The parts that the bot could not read, each with what would make it readable. */
export function howToRead(
  symptom: Symptom,
  findings: Findings,
  t: Translate,
): readonly { readonly part: string; readonly how: string }[] {
  // The bot looks for a restriction only when the person cannot send. Otherwise that part is not missing.
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
