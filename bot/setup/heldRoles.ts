import { ROLE_IDS, type EntraRole, type Permission } from '../unlock/permissions.js';
import { after, unchecked, type Known } from './check.js';
import type { Verdict } from './expiry.js';
import { isGranted, principalIn } from './granted.js';
import type { Answer, RoleHeld, SetupReader } from './ports.js';
import type { Row, Stop } from './row.js';

// The Entra roles of the app's service principal. A token does not show them: they are assignments.

/** Has every right of every role (ENTRA permissions-reference). */
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
export const WHOLE_ORGANISATION = '/';

/** `undefined`: no token says which service principal it is, or it may not ask. */
export async function heldRoles(
  reader: Pick<SetupReader, 'roles'>,
  tokens: Known['tokens'],
): Promise<Answer<readonly RoleHeld[]> | undefined> {
  const principalId = principalIn(tokens.graph);
  const mayAsk = principalId !== undefined && isGranted('RoleManagement.Read.Directory', tokens);
  return mayAsk ? reader.roles(principalId) : undefined;
}

/** Where a role is held: everywhere, in units alone, or nowhere. */
export function reachOf(role: EntraRole, held: readonly RoleHeld[]): 'everywhere' | 'units' | 'nowhere' {
  const scopes = held
    .filter(({ roleId }) => roleId === ROLE_IDS[role] || roleId === GLOBAL_ADMINISTRATOR)
    .map(({ scope }) => scope);
  if (scopes.includes(WHOLE_ORGANISATION)) return 'everywhere';
  return scopes.length > 0 ? 'units' : 'nowhere';
}

/** The row of a role, not judged yet. Without it the remedies of these permissions do not work. */
export function roleRow(
  area: 'role' | 'exchange',
  role: EntraRole,
  permissions: readonly Permission[],
  { setup }: Known,
): Pick<Row, 'id' | 'area' | 'about' | 'stops'> {
  const remedies = permissions.flatMap((permission) => setup.needs.get(permission) ?? []);
  const stops: readonly Stop[] = remedies.map((remedy) => ({ remedy }));
  return { id: `role:${role}`, area, about: role, stops };
}

/** Without the token or the permission nobody can ask which roles there are. */
export function whyNoRolesRead(tokens: Known['tokens']): Verdict {
  const token = tokens.graph;
  if (token === 'not-used' || token.kind === 'refused' || token.kind === 'unavailable')
    return after('token:graph');
  return token.kind === 'opaque'
    ? unchecked('no-way', { key: 'setup:role.opaque' })
    : after('permission:RoleManagement.Read.Directory');
}
