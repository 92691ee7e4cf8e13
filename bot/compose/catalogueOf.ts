import { createCatalogue } from '../remedies/catalogue.js';
import type { RemedyPorts } from '../remedies/shared/factory.js';
import type { Remedies, Remedy } from '../unlock/plan/remedy.js';
import type { Tenant } from './connectTenant.js';

/** The remedies for this tenant, as the operator chose them. */
export function catalogueOf(
  { directory, mailboxes, changes, onPremises }: Tenant,
  { handsOver, rights }: Pick<RemedyPorts, 'handsOver' | 'rights'>,
): Remedies<Remedy> {
  return createCatalogue({ directory, changes, mailboxes, onPremises, handsOver, rights });
}
