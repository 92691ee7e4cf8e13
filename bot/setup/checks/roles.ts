import { factsOf, ROLE_IDS, type EntraRole, type Permission } from '../../unlock/permissions.js';
import { unanswered, type Check, type Known } from '../check.js';
import type { Verdict } from '../expiry.js';
import { assignRole } from '../grants.js';
import { heldRoles, reachOf, roleRow, whyNoRolesRead } from '../heldRoles.js';

type Held = Awaited<ReturnType<typeof heldRoles>>;

/** The Entra roles beside the permissions of Graph. `exchange.ts` has that of Exchange. */
export const roles: Check<Held> = {
  read: (reader, { tokens }) => heldRoles(reader, tokens),
  judge: (held, known) =>
    neededRoles(known).map(([role, permissions]) => ({
      ...roleRow('role', role, permissions, known),
      ...judgeRole(role, held, known),
    })),
};

/** The roles of Graph's permissions, each with the permissions that need it. */
function neededRoles({ setup }: Known): readonly (readonly [EntraRole, readonly Permission[]])[] {
  const graph = [...setup.needs.keys()].filter((permission) => permission !== 'Exchange.ManageAsApp');
  return (Object.keys(ROLE_IDS) as EntraRole[])
    .map((role) => [role, graph.filter((permission) => factsOf(permission).role === role)] as const)
    .filter(([, permissions]) => permissions.length > 0);
}

function judgeRole(role: EntraRole, held: Held, { setup, tokens }: Known): Verdict {
  if (!held) return whyNoRolesRead(tokens);
  if ('trouble' in held) return unanswered(held.trouble);
  switch (reachOf(role, held.read)) {
    case 'nowhere':
      return {
        state: 'missing',
        found: { key: 'setup:role.missing' },
        mend: assignRole(role, setup.clientId, '/administrativeUnits/<id of the unit>'),
      };
    case 'units':
      return { state: 'ok', found: { key: 'setup:role.units' }, stops: [] };
    case 'everywhere':
      // Devices are rarely put into units. People are, and a role for a unit reaches nobody else.
      if (role !== 'User Administrator') return { state: 'ok', found: { key: 'setup:role.ok' }, stops: [] };
      return {
        state: 'warning',
        found: { key: 'setup:role.everywhere' },
        stops: [],
        mend: assignRole(role, setup.clientId, '/administrativeUnits/<id of the unit>'),
      };
  }
}
