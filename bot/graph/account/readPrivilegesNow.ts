import { known, type DirectoryFindings } from '../../unlock/findings.js';
import { hedgedBatch } from '../client/hedgedBatch.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { findingOf } from './findingOf.js';
import type { Looking } from './askAbout.js';
import { eligibilityGets, readEligibility } from './readEligibility.js';
import { privilegeGets, privilegesFrom } from './readPrivileges.js';

const operation: Operation = {
  name: 'read the rights of the account',
  permission: 'RoleManagement.Read.Directory',
};

/**
 * Reads what design.md rule 3 needs before every step. It makes one round trip, at most two (`hedgedBatch`), and one
 * more where groups can be switched on (`readEligibility`). It does not use up the limit of the reports
 * (microsoft-apis.md A16, A19, A23). Never throws `RemoteError`.
 */
export async function readPrivilegesNow(
  graph: Graph,
  id: string,
  { gaps }: Looking,
): Promise<Pick<DirectoryFindings, 'privileges' | 'eligible'>> {
  const { eligible, eligibleGroups } = eligibilityGets(id);
  const answers = await hedgedBatch(graph, operation, {
    ...privilegeGets(id),
    ...(!gaps.has('eligible') && { eligible }),
    ...(!gaps.has('eligibleGroups') && { eligibleGroups }),
  });
  return {
    privileges: findingOf(graph, () => known(privilegesFrom(id, answers))),
    eligible: await readEligibility(graph, answers, gaps),
  };
}
