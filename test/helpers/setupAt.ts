import { connectSetup, type ConnectedSetup } from '../../bot/compose/connectSetup.js';
import { loadConfig } from '../../bot/config/config.js';
import { createLog } from '../../bot/log.js';
import { examine } from '../../bot/setup/examine.js';
import { isTrouble } from '../../bot/setup/outcome.js';
import type { Row } from '../../bot/setup/row.js';
import { PERMISSIONS } from '../../bot/unlock/permissions.js';
import { approverGroupId, channels, tenantId } from '../../sandbox/tenant/seed.js';
import { roles } from '../../sandbox/tenant/roles.js';
import type { Sandbox } from '../../sandbox/server.js';

/** A configuration for the simulated tenant, as variables. */
export function sandboxVariables(
  { url }: Pick<Sandbox, 'url'>,
  more: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    MicrosoftAppTenantId: tenantId,
    APPROVER_GROUP_ID: approverGroupId,
    SANDBOX_URL: url,
    // There is no database, so the channels come from the configuration.
    DATA_FOLDER: '/nowhere/latchkey',
    APPROVALS_CHANNEL_ID: channels.approvals.id,
    INCIDENTS_CHANNEL_ID: channels.helpdesk.id,
    ...more,
  };
}

/** The doctor, connected to the simulated tenant. */
export function setupAt(
  sandbox: Pick<Sandbox, 'url' | 'now'>,
  more: Readonly<Record<string, string>> = {},
): ConnectedSetup {
  const config = loadConfig(sandboxVariables(sandbox, more));
  return connectSetup({ config, log: createLog('silent'), now: sandbox.now });
}

/** What the doctor finds in the simulated tenant. */
export function examined(
  sandbox: Pick<Sandbox, 'url' | 'now'>,
  more: Readonly<Record<string, string>> = {},
): Promise<readonly Row[]> {
  const { setup, reader } = setupAt(sandbox, more);
  return examine(setup, reader);
}

/** The rows that the doctor complains about, by id and state. What only follows from another row is left out. */
export function named(rows: readonly Row[]): readonly string[] {
  return rows
    .filter((row) => row.state === 'not-licensed' || (isTrouble(row) && row.because !== 'follows'))
    .map(({ id, state }) => `${id}: ${state}`);
}

/** The simulated tenant as it was, with everything that the doctor looks for. */
export function wellSetUp(sandbox: Sandbox): void {
  sandbox.tenant.reset();
  sandbox.faults.clear();
  sandbox.teams.team.botInstalled = true;
  sandbox.tenant.settings.grants = new Set(ALL_PERMISSIONS);
  sandbox.tenant.settings.appRoles = [
    ...[roles.userAdministrator, roles.cloudDeviceAdministrator, roles.exchangeAdministrator],
  ];
}

/** Every permission of the table. The sandbox's own list leaves out what a wider one covers. */
export const ALL_PERMISSIONS: readonly string[] = Object.keys(PERMISSIONS);
