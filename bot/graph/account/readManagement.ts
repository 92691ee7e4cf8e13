import { z } from 'zod';
import { known, type Finding, type Management } from '../../unlock/findings.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { batch, type BatchAnswer, type BatchGet } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { limited } from '../client/limited.js';
import { bodyOf, page, rows } from '../client/odataPage.js';
import { ROLE_HEADERS } from '../resources/directoryRole.js';
import { findingFrom, findingOf } from './findingOf.js';

const readingFlag: Operation = {
  name: 'read whether only some administrators may change the account',
  permission: 'User.Read.All',
};
const readingUnits: Operation = {
  name: 'read the administrative units of the account',
  permission: 'AdministrativeUnit.Read.All',
};
const readingAdministrators: Operation = {
  name: 'read who administers the administrative unit',
  permission: 'RoleManagement.Read.Directory',
};

/** More units, or names, do not help whoever takes it over. */
const MOST_UNITS = 3;
const MOST_NAMES = 5;
/** This comes after a first round trip, and a person watches a typing sign. */
const LONGEST_MS = 3_000;

/** Null means no. A server that does not know the property leaves it out: then it is not known. */
const flag = z.object({ isManagementRestricted: z.boolean().nullable() });
const unitRows = page(
  z.object({ id: z.string(), displayName: limited, isMemberManagementRestricted: z.boolean().nullish() }),
);
const memberRows = z.object({
  value: z.array(z.object({ roleMemberInfo: z.object({ displayName: limited }) })),
});

/** Asks for the property alone, so that a server that does not know it spoils nothing (microsoft-apis.md A33). */
export function restrictedGet(id: string): BatchGet {
  return {
    operation: readingFlag,
    url: `/users/${segment(id)}?$select=id,isManagementRestricted`,
    optional: true,
  };
}

/** Asks for the administrative units that the account is in (microsoft-apis.md A33). */
export function unitsGet(id: string): BatchGet {
  const cast = 'microsoft.graph.administrativeUnit';
  return {
    whole: true,
    operation: readingUnits,
    url: `/users/${segment(id)}/memberOf/${cast}?$select=id,displayName,isMemberManagementRestricted&$count=true`,
    headers: ROLE_HEADERS,
    optional: true,
  };
}

/**
 * Returns whether only some administrators may change the account. Either answer is enough: one that says yes wins. For
 * a restricted account it asks once more: who they are. Never throws `RemoteError`.
 */
export async function readManagement(
  graph: Graph,
  answers: Readonly<Record<'restricted' | 'units', BatchAnswer>>,
): Promise<Finding<Management>> {
  const said = findingOf(graph, () =>
    known(bodyOf(readingFlag, flag, answers.restricted).isManagementRestricted === true),
  );
  const units = findingOf(graph, () => known(rows(readingUnits, unitRows, answers.units)));
  const restricting = units.known
    ? units.value.filter(({ isMemberManagementRestricted }) => isMemberManagementRestricted === true)
    : [];
  if (restricting.length > 0) return known({ restricted: true, units: await named(graph, restricting) });
  if (said.known) return known({ restricted: said.value, units: [] });
  // A unit that does not say it may be a restricted one, too. Null means no.
  const isTold = units.known && units.value.every((unit) => unit.isMemberManagementRestricted !== undefined);
  return isTold ? known({ restricted: false, units: [] }) : said;
}

type Unit = z.output<typeof unitRows>['value'][number];

async function named(graph: Graph, units: readonly Unit[]): Promise<Management['units']> {
  const shown = units.slice(0, MOST_UNITS);
  const gets = Object.fromEntries(shown.map(({ id }) => [id, administratorsGet(id)]));
  const answers = await findingFrom(graph, async () =>
    known(await batch(graph, readingAdministrators, gets, graph.deadline(LONGEST_MS))),
  );
  return shown.map(({ id, displayName }) => ({
    name: displayName,
    // `batch` gives an answer to each name.
    administrators: answers.known
      ? findingOf(graph, () => known(administratorsFrom(answers.value[id]!)))
      : answers,
  }));
}

function administratorsGet(unitId: string): BatchGet {
  return {
    whole: true,
    operation: readingAdministrators,
    url: `/directory/administrativeUnits/${segment(unitId)}/scopedRoleMembers`,
    optional: true,
  };
}

function administratorsFrom(answer: BatchAnswer): readonly string[] {
  const { value } = bodyOf(readingAdministrators, memberRows, answer);
  return [...new Set(value.map(({ roleMemberInfo }) => roleMemberInfo.displayName))].slice(0, MOST_NAMES);
}
