import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { DirectoryChange } from '../../unlock/evidence/directoryChange.js';
import type { TenantChanges } from '../../unlock/evidence/otherWays.js';
import { knownPart, unreadFrom } from '../../unlock/findings.js';
import { sameId } from '../../unlock/person.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { literal } from '../client/escape.js';
import { auditRow, changeFrom, readingAudit, type AuditRow } from './changes.js';
import type { Listing } from './readAll.js';
import { readEach } from './readEach.js';

const readingGroups: Operation = {
  name: 'read which groups can have admin roles',
  permission: 'GroupMember.Read.All',
};

/** A tenant has at most 500 of them (microsoft-apis.md A23), and Graph sends as many in a page. */
const GROUPS = '/groups?$filter=isAssignableToRole%20eq%20true&$select=id,displayName&$top=999';
const ADDED = ['Add member to group', 'Add owner to group'] as const;
const MOST = 200;
/** Of more groups all new members are asked for: a filter has its limits. */
const MOST_NAMED = 10;

const group = z.object({ id: z.string(), displayName: z.string().nullish() });
type Group = z.infer<typeof group>;

/** What was read of these groups: `groups` says how far. */
export interface GroupChanges {
  readonly groups: NonNullable<TenantChanges['groups']>;
  readonly changes: readonly DirectoryChange[];
}

/**
 * Reads who became a member or an owner of a group that can have admin roles: that makes an admin, and no line of the
 * audit about roles says so (microsoft-apis.md A12, A16). Two queries, and a third where Graph refuses the ids. What
 * could not be read is said in `groups`; it loses nothing else of the tenant.
 * @param id the account: what it did itself is marked
 */
export async function readGroupChanges(graph: Graph, id: string, since: Date): Promise<GroupChanges> {
  try {
    const listed = await readEach(graph, readingGroups, group, GROUPS, { pages: 2 });
    const { rows: groups, cutOff, unclear } = listed;
    const isCut = cutOff || unclear.length > 0;
    if (groups.length === 0) return { groups: knownPart(0, isCut), changes: [] };
    const audit = await readAdded(graph, groups, since);
    const changes = audit.rows.flatMap((row) => changeOf(row, groups, id) ?? []);
    const lacks = audit.cutOff || (audit.unclear ?? []).length > 0;
    return { groups: knownPart(groups.length, isCut || lacks), changes };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    graph.log.warn({ err: error }, 'Who came into groups with admin roles is not known');
    return { groups: unreadFrom(error), changes: [] };
  }
}

/** By the ids of the groups, so that a busy directory hides no line. Where Graph refuses that, by name alone. */
async function readAdded(graph: Graph, groups: readonly Group[], since: Date): Promise<Listing<AuditRow>> {
  const names = ADDED.map((name) => `activityDisplayName%20eq%20${literal(name)}`).join('%20or%20');
  const added = `activityDateTime%20ge%20${since.toISOString()}%20and%20(${names})`;
  if (groups.length > MOST_NAMED) return ask(graph, added);
  const ids = groups.map((one) => `targetResources/any(t:t/id%20eq%20${literal(one.id)})`);
  return ask(graph, `${added}%20and%20(${ids.join('%20or%20')})`).catch(async (error: unknown) => {
    if (!(error instanceof RemoteError) || error.kind !== 'rejected') throw error;
    return ask(graph, added);
  });
}

function ask(graph: Graph, filter: string): Promise<Listing<AuditRow>> {
  const path = `/auditLogs/directoryAudits?$filter=${filter}&$top=${MOST}`;
  return readEach(graph, readingAudit, auditRow, path, { pages: 1 });
}

/** "Cloud operations (mallory@b.c)": the line names the person first, and its own name for the group may be empty. */
function changeOf(row: AuditRow, groups: readonly Group[], id: string): DirectoryChange | undefined {
  const targets = row.targetResources ?? [];
  const joined = groups.find((one) => targets.some((target) => sameId(target.id ?? '', one.id)));
  if (!joined) return undefined;
  const member = targets.find((target) => !sameId(target.id ?? '', joined.id));
  const who = member?.displayName || member?.userPrincipalName || member?.id;
  const named = joined.displayName || joined.id;
  return { ...changeFrom(row, id), target: who ? `${named} (${who})` : named, targetId: joined.id };
}
