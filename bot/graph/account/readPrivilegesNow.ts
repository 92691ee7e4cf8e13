import type { DirectoryFindings } from '../../unlock/findings.js';
import { known, unknown } from '../../unlock/findings.js';
import { hedgedBatch } from '../client/hedgedBatch.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { LICENSED_PARTS } from './findingsBatch.js';
import { findingOf, type Looking } from './readFindings.js';
import { eligibleFrom, eligibleGet } from './readEligible.js';
import { privilegeGets, privilegesFrom } from './readPrivileges.js';

const operation: Operation = {
  name: 'read the rights of the account',
  permission: 'RoleManagement.Read.Directory',
};

/**
 * Reads what design.md rule 3 needs before every step. It makes one round trip, at most two (`hedgedBatch`). It does
 * not use up the limit of the reports (microsoft-apis.md A16, A19). Never throws `RemoteError`.
 */
export async function readPrivilegesNow(
  graph: Graph,
  id: string,
  { gaps }: Looking,
): Promise<Pick<DirectoryFindings, 'privileges' | 'eligible'>> {
  const isLicensed = !gaps.has('eligible');
  const answers = await hedgedBatch(graph, operation, {
    ...privilegeGets(id),
    ...(isLicensed && { eligible: eligibleGet(id) }),
  });
  const { eligible } = answers;
  return {
    privileges: findingOf(graph, () => known(privilegesFrom(id, answers))),
    eligible: eligible
      ? findingOf(graph, () => eligibleFrom(eligible))
      : unknown('not-licensed', { licence: LICENSED_PARTS.eligible }),
  };
}
