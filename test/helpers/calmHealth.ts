import { known } from '../../bot/unlock/findings.js';
import type { ServiceHealth } from '../../bot/unlock/ports/serviceHealth.js';

/** Microsoft reports no incident. */
export const calmHealth: ServiceHealth = { outages: async () => known([]) };
