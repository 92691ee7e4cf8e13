import type { AuthenticationMethod, Group, RoleAssignment, SignIn } from './records.js';
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
    // apis.md A4: a member or owner of a role-assignable group is out of a User Administrator's reach.
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

/** apis.md A16: PIM eligibility, not active now. */
export function seedEligibilities(): RoleAssignment[] {
  return [assignment(people.eva.id, roles.privilegedRoleAdministrator)];
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

/** apis.md A8: this id is the password method of everybody. */
const PASSWORD_METHOD = '28c10230-6103-485e-b985-444c60001490';

export function seedMethods(): Map<string, AuthenticationMethod[]> {
  const password = { '@odata.type': '#microsoft.graph.passwordAuthenticationMethod', id: PASSWORD_METHOD };
  const phone = {
    '@odata.type': '#microsoft.graph.phoneAuthenticationMethod',
    id: '3179e48a-750b-4051-897c-87b9720928f7',
    phoneNumber: '+31 6 00000000',
    phoneType: 'mobile',
  };
  const withPhone: string[] = [people.julia.id, people.piet.id, people.anna.id, people.ben.id];
  return new Map(
    Object.values(people).map((person) => [
      person.id,
      withPhone.includes(person.id) ? [password, phone] : [password],
    ]),
  );
}

/** apis.md A11, C5: why the last attempts failed. */
export function seedSignIns(): SignIn[] {
  const failed = (
    n: number,
    person: { id: string; userPrincipalName: string },
    errorCode: number,
    why: string,
  ) => ({
    id: `66ea54eb-6301-4ee5-be62-ff5a7593${String(n).padStart(4, '0')}`,
    userId: person.id,
    userPrincipalName: person.userPrincipalName,
    createdDateTime: `2026-08-20T07:${String(30 - n).padStart(2, '0')}:00Z`,
    appDisplayName: 'Office 365 Exchange Online',
    clientAppUsed: 'Browser',
    ipAddress: '198.51.100.7',
    location: { city: 'Utrecht', countryOrRegion: 'NL' },
    conditionalAccessStatus: 'notApplied',
    riskLevelDuringSignIn: 'none',
    riskState: 'none',
    riskDetail: 'none',
    status: { errorCode, failureReason: why },
  });
  const wrong = 'Error validating credentials due to invalid username or password.';
  return [
    failed(1, people.omar, 50126, wrong),
    failed(2, people.omar, 50126, wrong),
    failed(3, people.lena, 50057, 'The user account is disabled.'),
  ];
}
