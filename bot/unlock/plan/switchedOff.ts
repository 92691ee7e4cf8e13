import { knownToBe, type Findings } from '../findings.js';
import { isSynced, onPremisesAccount } from '../onPremises/found.js';
import type { UnlockRequest } from '../request/request.js';
import type { Step } from '../request/step.js';
import type { Remedies } from './remedy.js';

/**
 * True when these steps let somebody sign in whose account is switched off, and nobody can say who did that, or the
 * directory says that they have left: an approver then says why. Where the log names somebody, the card does too, and
 * the approver asks them. Active Directory never says who it was. A break-in has a question of its own (rule 4). Requests
 * from before the bot read who it was have no such question on their card.
 */
export function asksWhy(
  request: Pick<UnlockRequest, 'kind' | 'findings' | 'origin'>,
  steps: readonly Pick<Step, 'remedy'>[],
  remedies: Remedies,
): boolean {
  const { kind, findings, origin } = request;
  if (kind !== 'unlock' || origin || !findings) return false;
  const { account, readAt, whyOff } = findings;
  const isOff =
    isOffThere(findings) || (whyOff !== undefined && knownToBe(account, ({ enabled }) => !enabled));
  const isNamed = switchedOffBy(findings) !== undefined;
  const hasLeft =
    whyOff !== undefined && knownToBe(whyOff.leaves, (at) => Date.parse(at) <= Date.parse(readAt));
  return (
    isOff && (!isNamed || hasLeft) && steps.some(({ remedy }) => remedies.find(remedy)?.gives === 'sign-in')
  );
}

/**
 * The name of who switched the account off, where the log has it. For an account that Active Directory owns it names the
 * account of the sync, which only carried it over: nobody can be asked by that name.
 */
export function switchedOffBy(findings: Findings): string | undefined {
  const { whyOff } = findings;
  return whyOff?.switchedOff.known && !isSynced(findings) ? whyOff.switchedOff.value?.by : undefined;
}

/** True when it is off in Active Directory, also before Microsoft 365 has heard of that. */
export function isOffThere(findings: Findings): boolean {
  return onPremisesAccount(findings)?.enabled === false;
}
