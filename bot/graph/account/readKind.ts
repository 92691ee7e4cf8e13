import { known, type AccountKind } from '../../unlock/findings.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { findingOf } from './findingOf.js';
import { domainsGet, readDomain } from './readDomain.js';
import { readManagement, restrictedGet, unitsGet } from './readManagement.js';
import { purposeFrom, purposeGet } from './readPurpose.js';

/** The questions about what kind of account it is. The bot can do without each of them. */
export type KindPart = 'purpose' | 'domains' | 'restricted' | 'units';

/** Returns the four questions. They ride in the batch of the look. */
export function kindGets(id: string): Record<KindPart, BatchGet> {
  return {
    purpose: purposeGet(id),
    domains: domainsGet,
    restricted: restrictedGet(id),
    units: unitsGet(id),
  };
}

/**
 * Returns what kind of account it is. It takes one more round trip for an account that only some administrators may
 * change, and one where Graph did not list the domain. Never throws `RemoteError`: each part fails alone.
 */
export async function readKind(
  graph: Graph,
  answers: Readonly<Record<'account' | KindPart, BatchAnswer>>,
): Promise<AccountKind> {
  const purpose = findingOf(graph, () => known(purposeFrom(answers.purpose)));
  const [domain, management] = await Promise.all([
    readDomain(graph, answers),
    readManagement(graph, answers),
  ]);
  return { purpose, domain, management };
}
