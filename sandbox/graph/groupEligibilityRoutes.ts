import type { Answer } from '../http/message.js';
import type { GroupEligibility } from '../tenant/records.js';
import { badRequest } from './graphError.js';
import type { GraphContext, GraphRoute } from './graphContext.js';
import { listAnswer } from './odata/page.js';
import type { Row } from './odata/filter.js';
import { needsP2 } from './pimLicence.js';

const PATH = '/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances';

/** microsoft-apis.md A23: who can join or own a group with a click of their own (PIM for Groups). */
export const groupEligibilityRoutes: GraphRoute[] = [
  {
    method: 'GET',
    path: PATH,
    needs: [
      ['PrivilegedEligibilitySchedule.Read.AzureADGroup'],
      ['PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup'],
    ],
    handle: eligibilities,
  },
];

/** The call needs a filter by one principal or one group. It supports `$expand`. */
function eligibilities(context: GraphContext): Answer {
  needsP2(context);
  const filter = context.request.query.get('$filter') ?? '';
  if (!/\b(principalId|groupId)\s+eq\s+'/.test(filter)) {
    throw badRequest('The request needs a $filter by principalId or groupId.');
  }
  return listAnswer(context, {
    rows: context.tenant.groupEligibilities.map((row) => ({ ...row })),
    show: (row) => shown(context, row as unknown as GroupEligibility),
    context: 'identityGovernance/privilegedAccess/group/eligibilityScheduleInstances',
  });
}

/** Without the permission for groups, Graph returns only their ids (contrib, list members). */
function shown(context: GraphContext, row: GroupEligibility): Row {
  const expanded = context.request.query.get('$expand')?.split(',') ?? [];
  const group = context.tenant.groups.get(row.groupId);
  if (!group || !expanded.includes('group')) return { ...row };
  const { grants } = context.tenant.settings;
  const isNamed = ['GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'].some((name) =>
    grants.has(name),
  );
  const { id, displayName } = group;
  const rest = isNamed ? { displayName, isAssignableToRole: group.isAssignableToRole || null } : {};
  return { ...row, group: { id, displayName: null, isAssignableToRole: null, ...rest } };
}
