import type { NeedsAdmin } from '../diagnosis/diagnosis.js';
import { unknown, type Findings } from '../findings.js';
import type { RemedyFacts, Remedies } from '../plan/remedy.js';
import type { HandOffReason, UnlockRequest } from '../request/request.js';

/** Hand-offs that say no more than that the look found nothing to change. */
const NOTHING_FOUND: readonly HandOffReason[] = ['already-fine', 'not-sure'];

/**
 * What helps next where a solved request did not help: the remedies of the fresh diagnosis without those that were done.
 * One that was done is done again only where the tenant itself shows that it is needed again. When nothing is left, a
 * human looks.
 * @param from the request that was solved
 */
export function nextRemedies(
  found: NeedsAdmin,
  from: Pick<UnlockRequest, 'steps'>,
  findings: Findings,
  remedies: Remedies,
): NeedsAdmin {
  if (found.kind === 'contain') return found;
  if (found.kind === 'hand-off')
    return NOTHING_FOUND.includes(found.reason) ? { kind: 'hand-off', reason: 'still-not-working' } : found;
  const done = from.steps.filter(({ state }) => state === 'done').map(({ remedy }) => remedy);
  const left = found.remedies.filter((id) => !done.includes(id) || isUndone(remedies.get(id), findings));
  if (left.length === 0) return { kind: 'hand-off', reason: 'still-not-working' };
  const needsSecured = left.some((id) => remedies.get(id).givesSendingBack === true);
  return { ...found, remedies: left, needsSecured };
}

/**
 * True when the look itself shows that it is needed again: somebody undid it, or Microsoft did. A remedy that is needed
 * whatever the look shows goes by what the person said. That did not help.
 */
function isUndone(remedy: RemedyFacts, findings: Findings): boolean {
  if (remedy.isNeeded(findings) !== 'yes') return false;
  return remedy.isNeeded(withoutState(findings)) !== 'yes' && isRead(remedy, findings);
}

/** What only an admin in the portal can read counts as needed. Nobody has read it. */
function isRead({ givesSendingBack }: RemedyFacts, { restriction }: Findings): boolean {
  return !givesSendingBack || restriction.known;
}

/** As if nothing had been read. */
function withoutState(findings: Findings): Findings {
  const entries = Object.entries(findings).map(([name, finding]: [string, unknown]) =>
    typeof finding === 'object' && finding !== null && 'known' in finding
      ? [name, unknown('unavailable')]
      : [name, finding],
  );
  return Object.fromEntries(entries) as Findings;
}
