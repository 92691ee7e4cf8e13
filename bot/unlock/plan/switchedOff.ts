import { knownToBe } from '../findings.js';
import type { UnlockRequest } from '../request/request.js';
import type { Step } from '../request/step.js';
import type { Remedies } from './remedy.js';

/**
 * True when these steps let somebody sign in whose account is switched off, and nobody can say who did that, or the
 * directory says that they have left: an approver then says why. Where the log names somebody, the card does too, and
 * the approver asks them. A break-in has a question of its own (rule 4). Requests from before the bot read who it was
 * have no such question on their card.
 */
export function asksWhy(
  request: Pick<UnlockRequest, 'kind' | 'findings' | 'origin'>,
  steps: readonly Pick<Step, 'remedy'>[],
  remedies: Remedies,
): boolean {
  const { kind, findings, origin } = request;
  if (kind !== 'unlock' || origin || findings?.whyOff === undefined) return false;
  const { account, readAt, whyOff } = findings;
  const isOff = knownToBe(account, ({ enabled }) => !enabled);
  const isNamed = knownToBe(whyOff.switchedOff, (entry) => entry?.by !== undefined);
  const hasLeft = knownToBe(whyOff.leaves, (at) => Date.parse(at) <= Date.parse(readAt));
  return (
    isOff && (!isNamed || hasLeft) && steps.some(({ remedy }) => remedies.find(remedy)?.gives === 'sign-in')
  );
}
