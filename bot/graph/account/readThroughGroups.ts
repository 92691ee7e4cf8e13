import { z } from 'zod';
import type { Privileges } from '../../unlock/findings.js';
import { sameId } from '../../unlock/person.js';
import { batch, type BatchAnswer, type BatchGet } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { page, rows } from '../client/odataPage.js';
import {
  eligibleForGroupGet,
  eligibleGroupsFrom,
  eligibleGroupsGet,
  readingEligibleGroups,
} from './readEligibleGroups.js';
import { assignableGroups, groupsOf, type AssignableGroup } from './readPrivileges.js';

/** Graph allows this many inner requests in one batch (microsoft-apis.md A18). */
const MOST_AT_ONCE = 20;
/** This comes after a first round trip, and a person watches a typing sign. */
const LONGEST_MS = 4_000;

const principals = page(z.object({ principalId: z.string() }));

/**
 * Returns the role-assignable groups that the account can join because a group that it is in is eligible for them
 * (microsoft-apis.md A23). It asks from the side with fewer groups: those of the account, or those that can hold roles.
 * It asks nothing where one of the two sides is empty. Throws `RemoteError`.
 * @param answers the account's groups, and all role-assignable groups
 */
export async function readThroughGroups(
  graph: Graph,
  answers: Readonly<Record<'groups' | 'owned', BatchAnswer>>,
): Promise<Privileges> {
  const mine = groupsOf(answers);
  const assignable = assignableGroups(answers.owned);
  if (mine.length === 0 || assignable?.length === 0) return [];
  return assignable && assignable.length <= mine.length
    ? openTo(graph, assignable, mine)
    : openedBy(graph, mine);
}

/** Asks of each role-assignable group who is eligible for it. */
async function openTo(
  graph: Graph,
  groups: readonly AssignableGroup[],
  mine: readonly string[],
): Promise<Privileges> {
  const answers = await askAll(
    graph,
    groups.map(({ id }) => [id, eligibleForGroupGet(id)]),
  );
  return groups
    .filter(({ id }) =>
      rows(readingEligibleGroups, principals, answers(id)).some(({ principalId }) =>
        mine.some((one) => sameId(one, principalId)),
      ),
    )
    .map(({ displayName }) => displayName);
}

/** Asks of each of the account's groups what it is eligible for. */
async function openedBy(graph: Graph, mine: readonly string[]): Promise<Privileges> {
  const answers = await askAll(
    graph,
    mine.map((id) => [id, eligibleGroupsGet(id)]),
  );
  return mine.flatMap((id) => eligibleGroupsFrom(answers(id)));
}

async function askAll(
  graph: Graph,
  gets: readonly (readonly [id: string, get: BatchGet])[],
): Promise<(id: string) => BatchAnswer> {
  const signal = graph.deadline(LONGEST_MS);
  const parts = Array.from({ length: Math.ceil(gets.length / MOST_AT_ONCE) }, (_, part) =>
    Object.fromEntries(gets.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE)),
  );
  const answered = await Promise.all(parts.map((some) => batch(graph, readingEligibleGroups, some, signal)));
  const answers = new Map(answered.flatMap((some) => Object.entries(some)));
  // `batch` gives an answer to each name.
  return (id) => answers.get(id)!;
}
