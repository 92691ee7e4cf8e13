import type { AuditEvent } from '../audit/auditEvent.js';
import type { Command } from '../request/commands.js';
import { withLapses } from '../request/lapse.js';
import { hasBegun, type Pending } from '../request/request.js';
import { accepted, ANNOUNCE, type Decision } from './decision.js';
import { changedParts, isPrivilegedNow } from './findingsChanged.js';
import { lapsed, lapsesOf } from './lapse.js';
import { withAddresses } from './addresses.js';

/**
 * What follows when the new look before an approval found something else than the card said: nothing is approved, and
 * the card shows what is true now. Earlier approvals of other people were about what is gone, so they fall away; those
 * of a containment stay, because its steps follow from the evidence. `undefined`: nothing that matters changed.
 */
export function showAnew(
  request: Pending,
  { look, at, actor }: Extract<Command, { kind: 'approve' }>,
): Decision | undefined {
  const changed = look ? changedParts(request, look) : [];
  if (!look || changed.length === 0) return undefined;
  const seen: Pending = {
    ...request,
    ...withAddresses(request, look.subject),
    findings: look.findings,
    lookedAgain: { at, changed },
  };
  const event: AuditEvent = { what: 'findings-changed', at, actorId: actor.id, detail: { changed } };
  const lapses =
    request.kind === 'contain'
      ? []
      : lapsesOf(
          request.approvals.map(({ by }) => ({ by, why: 'findings-changed' as const })),
          at,
          'not-counted',
        );
  if (lapses.length === 0) return accepted(handedOver(seen), [ANNOUNCE], event);
  const anew = { ...seen, approvals: [], lapsed: withLapses(request.lapsed, lapses) };
  return accepted(handedOver(anew), [ANNOUNCE], event, lapsed(lapses));
}

/** An account that became privileged goes to a human before anybody allows anything (design.md rule 3). */
function handedOver(request: Pending): Pending {
  const isPlan = request.kind === 'unlock' && !hasBegun(request);
  if (!isPlan || !request.findings || !isPrivilegedNow(request.findings)) return request;
  return { ...request, steps: [], needsSecured: false, approvals: [], handOff: 'privileged' };
}
