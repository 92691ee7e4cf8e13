import type { World } from './dispatch.js';
import { asArray, asObject, asString, asStrings, isObject, type Json } from './http/json.js';
import type { Fault, FaultMatch } from './http/faults.js';
import type { Answer, SandboxRequest } from './http/message.js';
import { pathPattern } from './http/pathPattern.js';
import { attemptSignIn } from './tenant/attemptSignIn.js';
import { signInRow } from './tenant/signInRow.js';
import type { Settings } from './tenant/settings.js';

type Handler = (world: World, body: Json, params: Record<string, string>) => unknown;

const routes: { method: string; path: string; handle: Handler }[] = [
  { method: 'GET', path: '/calls', handle: (world) => world.calls.all() },
  { method: 'GET', path: '/people', handle: people },
  { method: 'GET', path: '/people/{id}', handle: onePerson },
  { method: 'GET', path: '/blocked-senders', handle: (world) => world.tenant.blockedSenders.latest() },
  { method: 'POST', path: '/people/{id}/sign-in', handle: signIn },
  { method: 'POST', path: '/people/{id}/sign-ins', handle: logSignIn },
  { method: 'GET', path: '/tickets', handle: (world) => world.tickets.received() },
  { method: 'POST', path: '/reset', handle: reset },
  { method: 'POST', path: '/faults', handle: addFault },
  { method: 'POST', path: '/settings', handle: changeSettings },
];

/** `/_sandbox/...`: shows the tenant and adds faults from outside the process. The sandbox does not log or delay it. */
export function control(world: World, request: SandboxRequest): Answer {
  for (const { method, path, handle } of routes) {
    const params =
      method === request.method ? pathPattern(`/_sandbox${path}`).match(request.path) : undefined;
    if (params) return { status: 200, body: handle(world, asObject(request.body), params) };
  }
  return { status: 404, body: { error: `There is no ${request.method} ${request.path}.` } };
}

function people({ tenant }: World): Json[] {
  return tenant.everybody().map(({ id, displayName, userPrincipalName }) => {
    const { accountEnabled } = tenant.user(id);
    return {
      id,
      displayName,
      userPrincipalName,
      accountEnabled,
      blocked: tenant.isBlocked(userPrincipalName),
    };
  });
}

function onePerson({ tenant }: World, _: Json, params: Record<string, string>): Json {
  const user = tenant.user(params.id!);
  return {
    ...user,
    blocked: tenant.isBlocked(user.userPrincipalName),
    passwordSha256: tenant.passwordHashOf(user.id),
    mailbox: tenant.mailbox(user.id)?.latest(),
  };
}

/** Somebody types a password or pass at the sign-in page, and another one where they have to choose. */
function signIn({ tenant }: World, body: Json, params: Record<string, string>): Json {
  const chooses = asString(body.chooses);
  const secret = asString(body.secret) ?? '';
  return { codes: attemptSignIn(tenant, params.id!, { secret, ...(chooses && { chooses }) }) };
}

/** Puts a row into the sign-in log, as `SignInFacts` describe it, so many minutes ago. */
function logSignIn({ tenant }: World, body: Json, params: Record<string, string>): Json {
  const { minutesAgo, ...facts } = body;
  const ago = typeof minutesAgo === 'number' ? minutesAgo : 0;
  const at = new Date(tenant.now().getTime() - ago * 60_000);
  const row = signInRow(tenant.user(params.id!), at, facts);
  tenant.signIns.push(row);
  return row;
}

function reset(world: World): Json {
  world.tenant.reset();
  world.faults.clear();
  world.calls.clear();
  world.teams.reset();
  world.tickets.reset();
  return { reset: true };
}

/** Adds a fault from JSON. `match.pathPattern` is the source of a regular expression. */
function addFault(world: World, body: Json): Json {
  const match = asObject(body.match);
  const pattern = asString(match.pathPattern);
  const path = pattern ? new RegExp(pattern, 'i') : asString(match.path);
  world.faults.add({ ...(body as Fault), match: { ...match, path } satisfies FaultMatch });
  return { pending: world.faults.pending().length };
}

/** Takes any members of Settings. `grants` and `appRoles` are lists that replace the present ones. */
function changeSettings({ tenant }: World, body: Json): Json {
  const { grants, licences, passPolicy, ...rest } = body;
  Object.assign(tenant.settings, rest as Partial<Settings>);
  if (Array.isArray(grants)) tenant.settings.grants = new Set(asStrings(asArray(grants)));
  if (isObject(licences)) Object.assign(tenant.settings.licences, licences);
  if (isObject(passPolicy)) Object.assign(tenant.settings.passPolicy, passPolicy);
  return { ...tenant.settings, grants: [...tenant.settings.grants] };
}
