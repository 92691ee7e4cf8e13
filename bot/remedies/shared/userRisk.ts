import { knownToBe, type Findings } from '../../unlock/findings.js';
import type { AccountChanges } from '../../unlock/ports/accountChanges.js';
import type { Subject } from '../../unlock/person.js';
import type { Json } from '../../unlock/values.js';
import { field } from './snapshot.js';

/** True when Microsoft sees a risk. Not known counts as no, because there is then nothing to dismiss. */
export function isAtRisk({ risk }: Findings): boolean {
  return knownToBe(risk, (level) => level !== 'none');
}

/** Reads how Identity Protection sees the account now (microsoft-apis.md A13). */
export async function readRisk(changes: AccountChanges, { id }: Subject): Promise<Json> {
  const { level, state } = await changes.risk(id);
  return { level, state };
}

/** True when the risk has this state. */
export function isInState(risk: Json, state: string): boolean {
  return field(risk, 'state') === state;
}

/** Page of risky users in the Entra admin centre. */
export const RISKY_USERS_PAGE =
  'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/IdentityProtectionMenuBlade/~/RiskyUsers';
