import type { Member } from '../../unlock/ports/directory.js';
import { after, unanswered, type Check, type Known } from '../check.js';
import type { Verdict } from '../expiry.js';
import { isGranted } from '../granted.js';
import { GLOBAL_ADMINISTRATOR, whyNoRolesRead } from '../heldRoles.js';
import type { Answer, RoleHeld } from '../ports.js';
import { membersIn } from './groups.js';

/**
 * Template ids of the roles with which a person may set somebody's password by its method: Authentication
 * Administrator, Privileged Authentication Administrator (microsoft-apis.md A6).
 */
const MAY_RESET: ReadonlySet<string> = new Set([
  'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  GLOBAL_ADMINISTRATOR,
]);
/** With more approvers the first ones are looked at: a call each. */
const MOST_LOOKED_AT = 30;
/** Longer lists are cut: who has so many approvers without a role gives it to a group. */
const MOST_NAMED = 5;

interface Facts {
  /** Approvers who count. Empty: nobody knows who they are. */
  readonly approvers: readonly Member[];
  /** The roles of the first of them. Absent: nobody can ask. */
  readonly held?: readonly (readonly [id: string, roles: Answer<readonly RoleHeld[]>])[];
}

/**
 * With `RIGHTS=approver`: who of the approvers has no role that may reset passwords. It is no more than a warning: a
 * role that is switched on for some hours (Privileged Identity Management) is held only then, and is the better way.
 */
export const approverRoles: Check<Facts> = {
  async read(reader, { setup, tokens }) {
    const group = setup.groups.find(({ variable }) => variable === 'APPROVER_GROUP_ID');
    if (!setup.actsFor || !group || !mayAsk(tokens)) return { approvers: [] };
    const members = membersIn(await reader.group(group.id));
    const approvers = members.filter(({ enabled, guest }) => enabled && !guest);
    const looked = approvers.slice(0, MOST_LOOKED_AT);
    return {
      approvers,
      held: await Promise.all(looked.map(async ({ id }) => [id, await reader.roles(id)] as const)),
    };
  },
  judge: (facts, known) =>
    known.setup.actsFor
      ? [
          {
            ...{ id: 'approvers:roles', area: 'role', about: 'APPROVER_GROUP_ID' },
            stops: [{ said: { key: 'setup:approverRoles.stops' } }],
            ...judge(facts, known),
          },
        ]
      : [],
};

/** What shows the roles of anybody: the same permission as for those of the app. */
function mayAsk(tokens: Known['tokens']): boolean {
  return isGranted('RoleManagement.Read.Directory', tokens);
}

function judge({ approvers, held }: Facts, { tokens }: Known): Verdict {
  if (!mayAsk(tokens)) return whyNoRolesRead(tokens);
  if (!held || approvers.length === 0) return after('group:APPROVER_GROUP_ID');
  const trouble = held.map(([, answer]) => answer).find((answer) => 'trouble' in answer);
  // What is not known of somebody is no "has none", and no "has one".
  if (trouble && 'trouble' in trouble) return unanswered(trouble.trouble);
  const without = held.filter(
    ([, answer]) => 'read' in answer && !answer.read.some(({ roleId }) => MAY_RESET.has(roleId)),
  );
  const counts = { looked: held.length, all: approvers.length };
  if (without.length === 0)
    return { state: 'ok', found: { key: 'setup:approverRoles.ok', values: counts }, stops: [] };
  const named = without.slice(0, MOST_NAMED).map(([id]) => id);
  const ids = [...named, ...(without.length > MOST_NAMED ? ['…'] : [])].join(', ');
  return {
    state: 'warning',
    found: { key: 'setup:approverRoles.some', values: { ...counts, without: without.length, ids } },
    mend: { said: { key: 'setup:approverRoles.mend' }, commands: [] },
  };
}
