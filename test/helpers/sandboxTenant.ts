import { connectTenant, type Tenant } from '../../bot/compose/connectTenant.js';
import { createLog } from '../../bot/log.js';
import { sandboxCloud } from '../../bot/microsoft/clouds.js';
import { dummyCredential } from '../../bot/microsoft/token.js';
import { NO_OTHERS } from '../../bot/unlock/ports/refusals.js';
import { tenantId } from '../../sandbox/tenant/seed.js';

/** Connects the bot's clients to the simulated tenant. */
export function sandboxTenant(sandbox: { readonly url: string }): Tenant {
  return connectTenant({
    installForPeople: 'off',
    tenantId,
    exchange: { adapter: 'rest' },
    onPremises: { hand: 'manual' },
    cloud: sandboxCloud(sandbox.url),
    credential: dummyCredential,
    refusals: NO_OTHERS,
    log: createLog('silent'),
    now: () => new Date(),
  });
}
