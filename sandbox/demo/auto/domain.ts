import type { Person } from '../../tenant/seed.js';
import type { Tenant } from '../../tenant/tenant.js';

/** The Active Directory of a story: a real domain controller where there is one, and a simulated one where not. */
export interface Domain {
  /** What it is, as the transcript says it. */
  readonly name: string;
  /** What tells the bot where it is. */
  readonly env: Readonly<Record<string, string>>;
  /** Makes the person one of this domain. Returns the password that they have there. */
  livesThere(person: Person, tenant: Tenant): Promise<string>;
  /** The person signs in at their computer. Returns `in`, or Active Directory's code of the refusal. */
  signIn(person: Person, password: string): Promise<string>;
}
