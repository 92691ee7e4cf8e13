import type { Permission } from '../unlock/permissions.js';
import { asAny, type AnyCheck, type Known } from './check.js';
import { activeDirectory } from './checks/activeDirectory.js';
import { app } from './checks/app.js';
import { approverRights } from './checks/approverRights.js';
import { approverRoles } from './checks/approverRoles.js';
import { channels } from './checks/channels.js';
import { clock } from './checks/clock.js';
import { judgeSecrets } from './checks/configuration.js';
import { judgeDatabase } from './checks/database.js';
import { exchange } from './checks/exchange.js';
import { groups } from './checks/groups.js';
import { licences } from './checks/licences.js';
import { manifest } from './checks/manifest.js';
import { onPremisesRunbook } from './checks/onPremisesRunbook.js';
import { permissions } from './checks/permissions.js';
import { registration } from './checks/registration.js';
import { roles } from './checks/roles.js';
import { judgeTokens } from './checks/tokens.js';
import type { Probe, SetupReader } from './ports.js';
import { AREAS, type Row } from './row.js';
import type { Setup } from './setup.js';

/** Every check that reads. A new one is a file in `checks/` and a line here. */
const CHECKS: readonly AnyCheck[] = [
  asAny(clock),
  asAny(permissions),
  asAny(approverRights),
  asAny(approverRoles),
  asAny(roles),
  asAny(exchange),
  asAny(activeDirectory),
  asAny(onPremisesRunbook),
  asAny(licences),
  asAny(groups),
  asAny(channels),
  asAny(app),
  asAny(registration),
  asAny(manifest),
];

/** Looks at the whole set-up. Changes nothing. Reads the tokens first, because the other checks need them. */
export async function examine(setup: Setup, reader: SetupReader): Promise<readonly Row[]> {
  const [graph, ofExchange, teams, stored] = await Promise.all([
    reader.token('graph'),
    setup.exchange === 'rest' ? reader.token('exchange') : ('not-used' as const),
    reader.token('teams'),
    reader.stored(),
  ]);
  const known: Known = { setup, tokens: { graph, exchange: ofExchange, teams }, stored };
  const once = asksOnce(reader);
  const rows = await Promise.all(CHECKS.map((check) => check(once, known)));
  return inOrder([...judgeSecrets(known), ...judgeTokens(known), ...rows.flat(), judgeDatabase(known)]);
}

/** By area, in the order of the areas. */
export function inOrder(rows: readonly Row[]): readonly Row[] {
  return AREAS.flatMap((area) => rows.filter((row) => row.area === area));
}

/** Two checks may ask the same: the second one gets the answer of the first. Reports allow few calls (A19). */
function asksOnce(reader: SetupReader): SetupReader {
  const tried = new Map<Permission, Promise<Probe>>();
  const held = new Map<string, ReturnType<SetupReader['roles']>>();
  const groupsRead = new Map<string, ReturnType<SetupReader['group']>>();
  const installed = new Map<string, ReturnType<SetupReader['installedFor']>>();
  return {
    now: () => reader.now(),
    token: (service) => reader.token(service),
    probe: (permission, principalId) =>
      remembered(tried, permission, () => reader.probe(permission, principalId)),
    roles: (principalId) => remembered(held, principalId, () => reader.roles(principalId)),
    cmdlet: (name) => reader.cmdlet(name),
    signInLog: () => reader.signInLog(),
    group: (id) => remembered(groupsRead, id, () => reader.group(id)),
    channel: (channel) => reader.channel(channel),
    registration: (appId) => reader.registration(appId),
    trusts: (point) => reader.trusts(point),
    consent: (appId) => reader.consent(appId),
    certificateEnds: () => reader.certificateEnds(),
    installedFor: (personId, app) =>
      remembered(installed, personId, () => reader.installedFor(personId, app)),
    clock: () => reader.clock(),
    controllers: () => reader.controllers(),
    onPremisesRunbook: () => reader.onPremisesRunbook(),
    stored: () => reader.stored(),
  };
}

function remembered<K, V>(answers: Map<K, V>, key: K, ask: () => V): V {
  const answer = answers.get(key) ?? ask();
  answers.set(key, answer);
  return answer;
}
