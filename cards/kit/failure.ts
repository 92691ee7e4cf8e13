import { isTextKey } from '../../bot/texts/texts.js';
import { isSaidThere } from '../../bot/unlock/after/saidThere.js';
import { isResetThere } from '../../bot/unlock/diagnosis/there.js';
import { isSynced } from '../../bot/unlock/onPremises/found.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { RemedyId, Step, StepFailure } from '../../bot/unlock/request/step.js';
import { grantText } from './notKnown.js';
import type { View } from './view.js';

/** A step that failed, or what is kept of it. */
export interface FailedStep {
  readonly remedy: RemedyId;
  readonly reason: StepFailure;
}

/** A failure in plain words. A refusal names the permission to grant, or the licence that the tenant lacks. */
export function failureText(
  request: Pick<UnlockRequest, 'findings'>,
  { remedy, reason }: FailedStep,
  { t, remedies }: Pick<View, 't' | 'remedies'>,
): string {
  if (wasNotWrittenBack(request, reason)) return t('cards:failure.notWrittenBack');
  const there = `cards:failureThere.${reason.kind}`;
  if (isSaidThere({ remedy, reason }, remedies) && isTextKey(there)) {
    const { permission } = reason;
    return permission === undefined ? t(there) : t('cards:failureThere.forbiddenNamed', { permission });
  }
  if (reason.kind === 'forbidden' && reason.permission) {
    return t('cards:failure.forbiddenNamed', { permission: grantText(reason.permission, t) });
  }
  if (reason.kind === 'not-licensed' && reason.licence) {
    return t('cards:failure.notLicensedNamed', { licence: reason.licence });
  }
  if (reason.kind === 'dry-run' && !reason.call) return t('cards:failure.dryRunByHand');
  return t(`cards:failure.${reason.kind}`);
}

/** Codes and ids of a failure, for whoever can look them up. Empty where it has none. */
export function codeLines(step: FailedStep, { t, remedies }: View): readonly string[] {
  const { code, remoteId: id } = step.reason;
  if (!code && !id) return [];
  if (isSaidThere(step, remedies)) return [t('cards:steps.codeThere', { code: code ?? '' })];
  return [t('cards:steps.remoteId', { ids: `${code ?? ''} ${id ?? ''}` })];
}

/**
 * The remedies by which a human does by hand what these steps could not, each once and where it helps: a password that
 * was not written back is set in Active Directory.
 */
export function helpfulByHand(
  request: Pick<UnlockRequest, 'findings'>,
  steps: readonly Step[],
  { remedies }: Pick<View, 'remedies'>,
): readonly RemedyId[] {
  const ids = steps.flatMap((step): readonly RemedyId[] => {
    if (step.state !== 'failed' || FAILS_BY_HAND.includes(step.reason.kind)) return [];
    if (!wasNotWrittenBack(request, step.reason)) return [step.remedy];
    return remedies.all.filter(isResetThere).map(({ id }) => id);
  });
  return [...new Set(ids)];
}

/** Past Microsoft's limit the portal refuses as well, and what somebody locks again needs another remedy first. */
const FAILS_BY_HAND: readonly StepFailure['kind'][] = ['limit-reached', 'locked-again'];

/** Entra needs the same writeback (microsoft-apis.md N-C), so the way on is Active Directory itself. */
function wasNotWrittenBack({ findings }: Pick<UnlockRequest, 'findings'>, { kind }: StepFailure): boolean {
  return kind === 'reset-refused' && findings !== undefined && isSynced(findings);
}
