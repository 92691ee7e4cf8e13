import { known, unknown, type Finding, type Privileges } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import type { LicenceGaps } from '../client/licences.js';
import { eligibleRights } from './eligibleRights.js';
import { findingFrom, findingOf } from './findingOf.js';
import { eligibleFrom, eligibleGet } from './readEligible.js';
import { eligibleGroupsFrom, eligibleGroupsGet } from './readEligibleGroups.js';
import { readThroughGroups } from './readThroughGroups.js';

/** The questions about what an account can switch on. Both need this licence (microsoft-apis.md A16, A23). */
export const ELIGIBILITY_LICENCE = 'Entra ID P2';
export type EligibilityPart = 'eligible' | 'eligibleGroups';

/** Returns both questions. The caller leaves out those that the tenant has no licence for. */
export function eligibilityGets(id: string): Record<EligibilityPart, BatchGet> {
  return { eligible: eligibleGet(id), eligibleGroups: eligibleGroupsGet(id) };
}

type Answers = Readonly<Record<'groups' | 'owned', BatchAnswer>> &
  Readonly<Partial<Record<EligibilityPart, BatchAnswer>>>;

/**
 * Returns what the account can switch on: roles, role-assignable groups, and such groups through a group that it is in.
 * The last one takes one more round trip, and only where PIM for Groups answers and nothing was found before. Never
 * throws `RemoteError`.
 */
export async function readEligibility(
  graph: Graph,
  answers: Answers,
  gaps: LicenceGaps,
): Promise<Finding<Privileges>> {
  const part = (name: EligibilityPart, value: (answer: BatchAnswer) => Finding<Privileges>) => {
    const answer = answers[name];
    if (!answer) return unknown('not-licensed', { licence: ELIGIBILITY_LICENCE });
    if (!answer.ok && answer.error.kind === 'not-licensed') gaps.remember(name);
    return findingOf(graph, () => value(answer));
  };
  const roles = part('eligible', eligibleFrom);
  const groups = part('eligibleGroups', (answer) => known(eligibleGroupsFrom(answer)));
  const alone = eligibleRights(roles, groups);
  const isSettled = !groups.known || !answers.groups.ok || (alone.known && alone.value.length > 0);
  if (isSettled) return alone;
  const through = await findingFrom(graph, async () => known(await readThroughGroups(graph, answers)));
  return eligibleRights(alone, through);
}
