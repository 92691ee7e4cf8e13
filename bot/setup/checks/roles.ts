import { factsOf, ROLE_IDS, type EntraRole, type Permission } from '../../unlock/permissions.js';
import { after, unanswered, unchecked, type Check, type Known } from '../check.js';
import { assignRole, trimExchange } from '../grants.js';
import type { Answer, RoleHeld } from '../ports.js';
import type { Row, Stop } from '../row.js';
import { isGranted, principalIn } from './permissions.js';

/** Has every right of every role (ENTRA permissions-reference). */
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const WHOLE_ORGANISATION = '/';

interface Facts {
  /** `undefined`: no token says which service principal it is. */
  readonly held: Answer<readonly RoleHeld[]> | undefined;
  readonly exchange: Answer<true> | 'not-used';
}

type Verdict = Partial<Row> & Pick<Row, 'state' | 'found'>;

/**
 * The Entra roles beside the permissions. A token does not show them: they are assignments of the service principal. For
 * Exchange a read says more, because a role of Exchange's own will do too (microsoft-apis.md B3).
 */
export const roles: Check<Facts> = {
  async read(reader, { setup, tokens }) {
    const principalId = principalIn(tokens.graph);
    const mayAsk = principalId !== undefined && isGranted('RoleManagement.Read.Directory', tokens);
    const [held, exchange] = await Promise.all([
      mayAsk ? reader.roles(principalId) : undefined,
      setup.exchange === 'manual' ? ('not-used' as const) : reader.exchange(),
    ]);
    return { held, exchange };
  },
  judge: (facts, known) => [
    ...neededRoles(known).map(([role, permissions]) => ({
      ...rowOf('role', role, permissions, known),
      ...judgeRole(role, facts, known),
    })),
    {
      ...rowOf('exchange', 'Exchange Administrator', ['Exchange.ManageAsApp'], known),
      ...judgeExchange(facts, known),
    },
  ],
};

/** The roles of Graph's permissions, each with the permissions that need it. */
function neededRoles({ setup }: Known): readonly (readonly [EntraRole, readonly Permission[]])[] {
  const graph = [...setup.needs.keys()].filter((permission) => permission !== 'Exchange.ManageAsApp');
  return (Object.keys(ROLE_IDS) as EntraRole[])
    .map((role) => [role, graph.filter((permission) => factsOf(permission).role === role)] as const)
    .filter(([, permissions]) => permissions.length > 0);
}

function rowOf(
  area: 'role' | 'exchange',
  role: EntraRole,
  permissions: readonly Permission[],
  { setup }: Known,
): Pick<Row, 'id' | 'area' | 'about' | 'stops'> {
  const remedies = permissions.flatMap((permission) => setup.needs.get(permission) ?? []);
  const stops: readonly Stop[] = remedies.map((remedy) => ({ remedy }));
  return { id: `role:${role}`, area, about: role, stops };
}

/** Where a role is held: everywhere, in units alone, or nowhere. */
function reachOf(role: EntraRole, held: readonly RoleHeld[]): 'everywhere' | 'units' | 'nowhere' {
  const scopes = held
    .filter(({ roleId }) => roleId === ROLE_IDS[role] || roleId === GLOBAL_ADMINISTRATOR)
    .map(({ scope }) => scope);
  if (scopes.includes(WHOLE_ORGANISATION)) return 'everywhere';
  return scopes.length > 0 ? 'units' : 'nowhere';
}

function judgeRole(role: EntraRole, { held }: Facts, { setup, tokens }: Known): Verdict {
  if (!held) return whyNotAsked(tokens);
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

/** Without the token or the permission nobody can ask which roles there are. */
function whyNotAsked(tokens: Known['tokens']): Verdict {
  const token = tokens.graph;
  if (token === 'not-used' || token.kind === 'refused' || token.kind === 'unavailable')
    return after('token:graph');
  return token.kind === 'opaque'
    ? unchecked('no-way', { key: 'setup:role.opaque' })
    : after('permission:RoleManagement.Read.Directory');
}

function judgeExchange({ held, exchange }: Facts, { setup, tokens }: Known): Verdict {
  if (exchange === 'not-used') {
    return { ...unchecked('not-used', { key: 'setup:exchange.manual' }), stops: [] };
  }
  if (setup.exchange === 'rest') {
    const token = tokens.exchange;
    if (token === 'not-used' || token.kind === 'refused' || token.kind === 'unavailable')
      return after('token:exchange');
    if (token.kind === 'read' && !isGranted('Exchange.ManageAsApp', tokens))
      return after('permission:Exchange.ManageAsApp');
  }
  const reach = held && 'read' in held ? reachOf('Exchange Administrator', held.read) : 'unknown';
  if ('trouble' in exchange) {
    // Refused, although the token has the permission: the role is what is left. Unless Entra ID says that it is there.
    const isMissing =
      setup.exchange === 'rest' && exchange.trouble.kind === 'forbidden' && reach === 'nowhere';
    if (!isMissing) return unanswered(exchange.trouble);
    const mend = assignRole('Exchange Administrator', setup.clientId, WHOLE_ORGANISATION);
    return { state: 'missing', found: { key: 'setup:exchange.missing' }, mend };
  }
  if (setup.exchange === 'runbook')
    return { state: 'ok', found: { key: 'setup:exchange.runbook' }, stops: [] };
  if (reach !== 'everywhere') return unchecked('no-way', { key: 'setup:exchange.reads' });
  return {
    state: 'warning',
    found: { key: 'setup:exchange.everywhere' },
    stops: [],
    mend: trimExchange(setup.clientId),
  };
}
