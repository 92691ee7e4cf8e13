import { linkedTo } from '../incident/gate.js';
import { wasCarriedOut } from './accountSecured.js';
import type { Remedies } from '../plan/remedy.js';
import type { Command } from '../request/commands.js';
import type { Finished, UnlockRequest } from '../request/request.js';
import { accepted, alreadyDone, ANNOUNCE, refused, type Decision } from './decision.js';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** Puts the break-in into the same account on a request that waits, or takes it off. Nothing new is `not-now`. */
export function link(request: UnlockRequest, { incident, at }: Of<'link'>, remedies: Remedies): Decision {
  if (request.status !== 'pending') return refused(alreadyDone(request));
  const linked = linkedTo(request, incident, remedies);
  if (linked === request) return refused({ kind: 'not-now' });
  const detail = linked.origin ? { origin: linked.origin.id } : {};
  return accepted(linked, [ANNOUNCE], { what: 'linked', at, detail });
}

/** The account was given back. From now on the break-in gates nothing. */
export function givenBack(request: UnlockRequest, { by, at }: Of<'given-back'>): Decision {
  if (!wasCarriedOut(request) || ('givenBack' in request && request.givenBack))
    return refused({ kind: 'not-now' });
  const over = { ...withoutLooks(request as Finished), givenBack: { by, at } };
  return accepted(over, [ANNOUNCE], { what: 'given-back', at, detail: { by } });
}

/** What gave the account back looks on, and compares with what was cleaned. Two cards for one thing help nobody. */
function withoutLooks(request: Finished): Finished {
  const { watch } = request;
  if (!watch) return request;
  return { ...request, watch: { ...watch, looks: watch.looks.filter(({ at }) => at !== undefined) } };
}
