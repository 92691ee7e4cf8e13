import { GraphError } from './graphError.js';
import type { GraphContext } from './graphContext.js';

/** microsoft-apis.md E: privileged identity management is part of P2. Throws where the tenant does not have it. */
export function needsP2(context: GraphContext): void {
  if (context.tenant.settings.licences.p2) return;
  const message = 'The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.';
  throw new GraphError(400, 'AadPremiumLicenseRequired', message);
}
