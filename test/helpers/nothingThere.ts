import { ManualOnPremises } from '../../bot/onPremises/manualOnPremises.js';
import { unknown } from '../../bot/unlock/findings.js';
import type { DirectorySync } from '../../bot/unlock/ports/directorySync.js';
import type { OnPremises } from '../../bot/unlock/ports/onPremises.js';

/** The bot has no hand in Active Directory. */
export const nothingThere: OnPremises = new ManualOnPremises();

/** When the tenant last heard from Active Directory is not known. */
export const noSync: DirectorySync = { lastSync: async () => unknown('unavailable') };
