import { AndFilter, EqualityFilter, NotFilter } from 'ldapts';
import type { DelegatedRight, UnitRead } from '../../setup/ports.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Reached } from '../controllers.js';
import type { LdapEntry } from '../entry.js';
import { mayResetPassword, RightsAlone } from '../descriptor.js';
import { hiddenFrom } from '../hidden.js';

const OPERATION = { name: 'look at a unit in Active Directory' };

/** An account that nobody protects: the rights of others are taken away by Active Directory itself. */
const SAMPLE = new AndFilter({
  filters: [
    new EqualityFilter({ attribute: 'objectCategory', value: 'person' }),
    new EqualityFilter({ attribute: 'objectClass', value: 'user' }),
    new NotFilter({ filter: new EqualityFilter({ attribute: 'adminCount', value: '1' }) }),
  ],
});

/** What every account has, if somebody may read it. */
const READABLE = ['objectGUID', 'userAccountControl', 'msDS-User-Account-Control-Computed', 'pwdLastSet'];
const WRITABLE = ['lockoutTime', 'pwdLastSet', 'userAccountControl'] as const;

/**
 * What the service account may do in a unit, by one account in it. Nothing is tried: Active Directory says itself which
 * attributes the caller may write, in `allowedAttributesEffective` ([MS-ADTS] 3.1.1.4.5.7). An extended right is not in
 * that list, so the account's list of rights is read.
 * @throws RemoteError, but not for a unit that is not there
 */
export async function readRights({ connection, facts }: Reached, unit: string): Promise<UnitRead> {
  const sample = await sampleIn({ connection, facts }, unit);
  if (sample === 'none' || sample === 'empty') return { unit, found: sample };
  const rights = await rightsOn({ connection, facts }, sample.dn);
  const writable = rights?.texts('allowedAttributesEffective').map((name) => name.toLowerCase()) ?? [];
  const groups = rights?.allBytes('tokenGroups') ?? [];
  const descriptor = rights?.bytes('nTSecurityDescriptor');
  const unreadable = descriptor && hiddenFrom(facts.ownSids, descriptor);
  // The bot touches no account whose list of rights it cannot read: what is hidden on it would not show.
  const isReadable =
    groups.length > 0 && unreadable !== undefined && READABLE.every((name) => has(sample, name));
  const reset = descriptor && mayResetPassword(descriptor, facts.ownSids);
  const missing: DelegatedRight[] = [
    ...(isReadable ? [] : ['read' as const]),
    ...(reset === false ? ['reset' as const] : []),
    ...WRITABLE.filter((name) => !writable.includes(name.toLowerCase())),
  ];
  return { unit, found: { missing, unreadable: unreadable ?? [] } };
}

async function sampleIn({ connection }: Reached, unit: string): Promise<LdapEntry | 'none' | 'empty'> {
  const search = { base: unit, filter: SAMPLE, attributes: READABLE, bytes: ['objectGUID'] };
  try {
    const [entry] = await connection.search(OPERATION, search);
    return entry ?? 'empty';
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return 'none';
    throw error;
  }
}

/** A controller computes these for one object alone. */
async function rightsOn({ connection }: Reached, dn: string): Promise<LdapEntry | undefined> {
  const [entry] = await connection.search(OPERATION, {
    base: dn,
    scope: 'base',
    attributes: ['allowedAttributesEffective', 'nTSecurityDescriptor', 'tokenGroups'],
    bytes: ['nTSecurityDescriptor', 'tokenGroups'],
    control: new RightsAlone(),
  });
  return entry;
}

function has(entry: LdapEntry, name: string): boolean {
  return name === 'objectGUID' ? entry.bytes(name) !== undefined : entry.text(name) !== undefined;
}
