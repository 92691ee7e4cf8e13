import { roles } from './roles.js';
import { signInRow } from './signInRow.js';
import type { Person } from './seed.js';
import { domain } from './seed.js';
import { healthy, synced } from './seedUsers.js';
import type { Tenant } from './tenant.js';

/** So many ordinary colleagues, for a story about many people. */
export function crowdOf(size: number): readonly Person[] {
  return Array.from({ length: size }, (_, place) => {
    const n = String(place + 1).padStart(4, '0');
    return {
      id: `c010a5e0-0000-4000-8000-1${n.padStart(11, '0')}`,
      displayName: `Colleague ${n}`,
      userPrincipalName: `colleague.${n}@${domain}`,
    };
  });
}

/** Somebody switched all these accounts off by mistake, and each was refused a moment ago (entra-docs 50057). */
export function switchOffMany(tenant: Tenant, crowd: readonly Person[]): void {
  const at = new Date(tenant.now().getTime() - 60_000);
  for (const [place, person] of crowd.entries()) {
    tenant.hire({ ...healthy(person), accountEnabled: false });
    const why = 'The user account is disabled.';
    tenant.signIns.push({
      ...signInRow(person, at, { code: 50057, why, country: 'NL', address: '198.51.100.7' }),
      id: `88ea54eb-6301-4ee5-be62-${String(place).padStart(12, '0')}`,
      correlationId: `8d0a2b1c-6301-4ee5-be62-${String(place).padStart(12, '0')}`,
    });
  }
}

/** Three people of a crowd whom nobody lets in together with others. */
export interface NotTogether {
  readonly admin: Person;
  readonly synced: Person;
  readonly atRisk: Person;
}

/**
 * One of them is a Global Administrator, one belongs to Active Directory, and in the third Identity Protection sees a high
 * risk (microsoft-apis.md A4, A1, A13).
 */
export function setApart(tenant: Tenant, apart: NotTogether): void {
  tenant.assignRole(apart.admin.id, roles.globalAdministrator);
  tenant.arrange(apart.synced.id, synced(apart.synced.userPrincipalName.split('@')[0]!));
  tenant.risks.set(apart.atRisk.id, { riskLevel: 'high', riskState: 'atRisk' });
}
