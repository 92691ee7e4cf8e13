import type { Findings } from '../findings.js';
import type { Remedies } from '../plan/remedy.js';
import type { UnlockRequest } from '../request/request.js';
import { isAsWanted, type RemedyId } from '../request/step.js';

/**
 * True when nothing of what the break-in took away is left to give back, now that this request is over.
 * @param request a finished request that the break-in gates: its `origin`
 * @param requests everything about the account, this request and the break-in included
 */
export function givesAllBack(
  request: UnlockRequest,
  requests: readonly UnlockRequest[],
  remedies: Remedies,
): boolean {
  const contain = requests.find(({ id }) => id === request.origin?.id);
  const findings = request.findings ?? contain?.findings;
  if (!contain || !findings) return false;
  const gave = request.steps.some((step) => step.state === 'done' && remedies.find(step.remedy)?.gives);
  if (!gave) return false;
  // Only a look that is about sending reads the list of restricted senders.
  const restriction = findings.restriction.known ? findings.restriction : contain.findings?.restriction;
  const seen = { ...findings, ...(restriction && { restriction }) };
  const followUps = requests.filter(({ origin }) => origin?.id === contain.id);
  const given = new Set(
    [request, ...followUps].flatMap(({ steps }) => steps.filter(isAsWanted).map(({ remedy }) => remedy)),
  );
  return stillTaken(seen, remedies).every((remedy) => given.has(remedy));
}

/** What the account misses by these findings: remedies that would give it back. */
function stillTaken(findings: Findings, { all }: Remedies): readonly RemedyId[] {
  const facts = { findings, isSecured: false, needsPassword: false };
  return all
    .filter(({ givesBack, offered }) => givesBack && (offered?.giveBack?.(facts).length ?? 0) > 0)
    .map(({ id }) => id);
}
