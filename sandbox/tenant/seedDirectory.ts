import type { AuthenticationMethod, Group, GroupEligibility, Risk, RoleAssignment } from './records.js';
import { roles } from './roles.js';
import {
  approverGroupId,
  cloudOperationsGroupId,
  everybodyGroupId,
  people,
  shiftLeadsGroupId,
} from './seed.js';

export function seedGroups(): Group[] {
  const group = (id: string, displayName: string, members: string[], isAssignableToRole = false): Group => ({
    id,
    displayName,
    isAssignableToRole,
    members,
    owners: [],
  });
  return [
    group(approverGroupId, 'Latchkey approvers', [people.anna.id, people.ben.id, shiftLeadsGroupId]),
    group(shiftLeadsGroupId, 'Helpdesk shift leads', [people.chloe.id]),
    // microsoft-apis.md A4: a User Administrator may not act on a member or owner of a role-assignable group.
    {
      ...group(cloudOperationsGroupId, 'Cloud operations', [people.rolf.id], true),
      owners: [people.owen.id],
    },
    group(
      everybodyGroupId,
      'Everybody',
      Object.values(people).map((person) => person.id),
    ),
  ];
}

export function seedRoleAssignments(): RoleAssignment[] {
  return [
    assignment(people.greta.id, roles.globalAdministrator),
    assignment(people.pim.id, roles.helpdeskAdministrator),
    assignment(cloudOperationsGroupId, roles.exchangeAdministrator),
  ];
}

/** microsoft-apis.md A16: PIM eligibility that is not active now. */
export function seedEligibilities(): RoleAssignment[] {
  return [assignment(people.eva.id, roles.privilegedRoleAdministrator)];
}

/** microsoft-apis.md A23: a member and an owner of the role-assignable group, each after a click of their own. */
export function seedGroupEligibilities(): GroupEligibility[] {
  return [
    groupEligibility(people.joyce.id, cloudOperationsGroupId, 'member'),
    groupEligibility(people.oskar.id, cloudOperationsGroupId, 'owner'),
  ];
}

export function groupEligibility(
  principalId: string,
  groupId: string,
  accessId: GroupEligibility['accessId'],
): GroupEligibility {
  return {
    id: `${groupId}_${accessId}_${principalId}`,
    principalId,
    groupId,
    accessId,
    memberType: 'direct',
    startDateTime: '2026-01-05T08:00:00Z',
    endDateTime: null,
  };
}

/** microsoft-apis.md A13: people who are or were at risk. Everybody else never was. */
export function seedRisks(): Map<string, Risk> {
  return new Map([
    [people.ravi.id, { riskLevel: 'high', riskState: 'atRisk' }],
    [people.vera.id, { riskLevel: 'high', riskState: 'atRisk' }],
    [people.piet.id, { riskLevel: 'none', riskState: 'dismissed' }],
  ]);
}

export function assignment(principalId: string, roleDefinitionId: string): RoleAssignment {
  const id = Buffer.from(`${roleDefinitionId}${principalId}`).toString('base64url').slice(0, 40);
  return { id, principalId, roleDefinitionId, directoryScopeId: '/' };
}

export function seedManagers(): Map<string, string> {
  return new Map([
    [people.julia.id, people.piet.id],
    [people.omar.id, people.nora.id],
    [people.lena.id, people.piet.id],
  ]);
}

/** microsoft-apis.md A8: everybody's password method has this id. */
const PASSWORD_METHOD = '28c10230-6103-485e-b985-444c60001490';

export function seedMethods(now: Date): Map<string, AuthenticationMethod[]> {
  const password = { '@odata.type': '#microsoft.graph.passwordAuthenticationMethod', id: PASSWORD_METHOD };
  const phone = {
    '@odata.type': '#microsoft.graph.phoneAuthenticationMethod',
    id: '3179e48a-750b-4051-897c-87b9720928f7',
    phoneNumber: '+31 6 00000000',
    phoneType: 'mobile',
    createdDateTime: '2023-05-04T10:00:00Z',
  };
  const authenticator = {
    '@odata.type': '#microsoft.graph.microsoftAuthenticatorAuthenticationMethod',
    id: '6803c096-c07d-4d3e-8a5a-2f1f3d5b7c9e',
    displayName: 'Pixel 4',
    deviceTag: 'SoftwareTokenActivated',
    phoneAppVersion: '6.2',
    createdDateTime: daysBefore(now, 1),
  };
  const { julia, piet, anna, ben, sofia, tess, iris, vera } = people;
  const withPhone: string[] = [julia, piet, anna, ben, sofia, tess, iris, vera].map(({ id }) => id);
  return new Map(
    Object.values(people).map((person) => [
      person.id,
      [
        password,
        ...(withPhone.includes(person.id) ? [phone] : []),
        ...(person.id === vera.id ? [authenticator] : []),
      ],
    ]),
  );
}

/** The moment so many days before `now`, to the second. */
export function daysBefore(now: Date, days: number): string {
  return `${new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 19)}Z`;
}
