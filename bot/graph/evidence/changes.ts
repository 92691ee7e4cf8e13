import { z } from 'zod';
import type { DirectoryChange } from '../../unlock/evidence/directoryChange.js';
import { contactKind } from '../../unlock/evidence/contactChanges.js';
import { sameId } from '../../unlock/person.js';
import type { Graph } from '../client/client.js';
import { literal } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { addressesAdded, modifiedProperty } from './addressesAdded.js';
import { consentForAll } from './consentForAll.js';
import type { Reading } from './readAll.js';
import { readEach } from './readEach.js';
import { readSeveral } from './readSeveral.js';

export const readingAudit: Operation = {
  name: 'read the directory audit',
  permission: 'AuditLog.Read.All',
  licence: 'Entra ID P1',
};

const MOST = 50;
/** Where Microsoft sends fewer lines in a page than were asked for. */
const MOST_PAGES = 3;
const MOST_PROPERTIES = 10;
const named = z.object({ id: z.string().nullish(), displayName: z.string().nullish() });
/** A line of the directory audit (microsoft-apis.md A12). */
export const auditRow = z.object({
  id: z.string(),
  activityDateTime: z.string(),
  activityDisplayName: z.string(),
  result: z.string().nullish(),
  resultReason: z.string().nullish(),
  loggedByService: z.string().nullish(),
  initiatedBy: z
    .object({
      user: named.extend({ userPrincipalName: z.string().nullish() }).nullish(),
      app: named.nullish(),
    })
    .nullish(),
  targetResources: z
    .array(
      named.extend({
        type: z.string().nullish(),
        userPrincipalName: z.string().nullish(),
        modifiedProperties: z.array(modifiedProperty).nullish(),
      }),
    )
    .nullish(),
});
export type AuditRow = z.infer<typeof auditRow>;

/**
 * Reads the changes to this person and by this person, newest first (microsoft-apis.md A12). Where there were more than it
 * returns, the oldest says so. Throws `RemoteError`.
 */
export async function readChanges(
  graph: Graph,
  id: string,
  since: Date,
): Promise<Reading<readonly DirectoryChange[]>> {
  const from = `activityDateTime%20ge%20${since.toISOString()}`;
  const who = [
    `targetResources/any(t:t/id%20eq%20${literal(id)})`,
    `initiatedBy/user/id%20eq%20${literal(id)}`,
  ];
  const { rows, ...lacking } = await readSeveral(graph, who, (about) => {
    const path = `/auditLogs/directoryAudits?$filter=${from}%20and%20${about}&$top=${MOST}`;
    return readEach(graph, readingAudit, auditRow, path, { pages: MOST_PAGES, enough: MOST });
  });
  const lines = [...new Map(rows.map((row) => [row.id, row])).values()];
  const newest = lines
    .toSorted((a, b) => (a.activityDateTime > b.activityDateTime ? -1 : 1))
    .slice(0, MOST)
    .map((row) => changeFrom(row, id));
  const cutOff = lacking.cutOff || lines.length > MOST;
  const value = newest.map((change, place): DirectoryChange =>
    cutOff && place === newest.length - 1 ? { ...change, more: true } : change,
  );
  return { ...lacking, value, cutOff };
}

/** Turns a line into the domain's words. `id`: whose account it is about. */
export function changeFrom(row: AuditRow, id: string): DirectoryChange {
  const { user, app } = row.initiatedBy ?? {};
  const by = user?.displayName ?? user?.userPrincipalName ?? app?.displayName;
  const other = row.targetResources?.find((one) => !sameId(one.id ?? '', id));
  const changed = (row.targetResources ?? []).flatMap(({ modifiedProperties }) => modifiedProperties ?? []);
  const properties = namesOf(changed);
  const added = addressesAdded(changed);
  const forAll = consentForAll(changed);
  return {
    at: row.activityDateTime,
    what: row.activityDisplayName,
    ...(by && { by }),
    bySubject: sameId(user?.id ?? '', id),
    succeeded: row.result?.toLowerCase() === 'success',
    ...(other?.displayName && { target: other.displayName }),
    ...(other?.id && { targetId: other.id }),
    ...(row.loggedByService && { service: row.loggedByService }),
    ...(row.resultReason && { reason: row.resultReason }),
    ...(properties.length > 0 && { properties }),
    ...(added.length > 0 && { added }),
    ...(forAll !== undefined && { forAll }),
  };
}

/**
 * Names alone: the values are personal, and long (`addressesAdded` keeps what a step needs). `Included Updated Properties` only repeats the others' names. Those of
 * contact data come first, so that a line about many properties does not hide them.
 */
function namesOf(
  changed: readonly { readonly displayName?: string | null | undefined }[],
): readonly string[] {
  const names = changed.flatMap(({ displayName }) => displayName ?? []);
  return [...new Set(names)]
    .filter((name) => name !== 'Included Updated Properties')
    .toSorted((a, b) => Number(contactKind(a) === undefined) - Number(contactKind(b) === undefined))
    .slice(0, MOST_PROPERTIES);
}
