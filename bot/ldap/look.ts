import { AndFilter, EqualityFilter } from 'ldapts';
import { RemoteError } from '../unlock/errors.js';
import type { Walled } from '../unlock/onPremises/account.js';
import { CODES } from '../unlock/onPremises/codes.js';
import type { ControllerFacts } from './connection.js';
import type { Reached } from './controllers.js';
import { RightsAlone } from './descriptor.js';
import type { LdapEntry } from './entry.js';
import { hiddenFrom } from './hidden.js';
import type { LdapOperation } from './ldapErrors.js';
import { DNS_ADMINS, protectedGroup } from './protectedGroups.js';
import { READ_GROUPS, readsOf } from './rights.js';
import { sidText } from './sid.js';
import { ATTRIBUTES, BYTES, notReadable } from './toAccount.js';

/** An account as it is now, and why the bot may not touch it. */
export interface Found {
  readonly entry: LdapEntry;
  /** Names it in a change, whatever it is called by then ([MS-ADTS] 3.1.1.3.1.2.4). */
  readonly dn: string;
  readonly wall: readonly Walled[];
}

/**
 * Looks an account up, and at the wall. What cannot be read is an error and no wall with a hole.
 * @param sid its bytes
 * @param units distinguished names of the units whose accounts the bot may change
 * @throws RemoteError `not-found` for a SID that no user has, or more than one
 */
export async function look(
  reached: Reached,
  operation: LdapOperation,
  sid: Buffer,
  units: readonly string[],
): Promise<Found> {
  const { connection, facts } = reached;
  const filter = isUserWith(sid);
  const entries = await connection.search(operation, {
    base: facts.base,
    filter,
    attributes: ATTRIBUTES,
    bytes: BYTES,
    most: 2,
    control: new RightsAlone(),
  });
  const [entry, ...others] = entries;
  if (!entry || others.length > 0)
    throw new RemoteError(operation.name, { kind: 'not-found', code: CODES.noSuchAccount });
  nothingIsHidden(entry, facts);
  const guid = entry.bytes('objectGUID');
  if (guid?.length !== 16) throw notReadable();
  const dn = `<GUID=${guid.toString('hex')}>`;
  const wall = [
    ...((entry.integer('adminCount') ?? 0n) > 0n ? [{ why: 'admin-count' } as const] : []),
    ...(isOwn(sid, facts) ? [{ why: 'bot-itself' } as const] : []),
    ...[...formerGroupsOf(entry), ...(await protectedGroupsOf(reached, operation, dn))].map(
      (group) => ({ why: 'protected-group', group }) as const,
    ),
    ...((await isInside(reached, operation, filter, units)) ? [] : [{ why: 'outside' } as const]),
  ];
  return { entry, dn, wall };
}

/**
 * An `adminCount` that the service account may not read looks as if the account were nobody's, and hidden logon hours as
 * if any hour were right. Such an account could not be checked, and neither could one whose list of rights is hidden.
 * @throws RemoteError
 */
function nothingIsHidden(entry: LdapEntry, { ownSids }: ControllerFacts): void {
  const descriptor = entry.bytes('nTSecurityDescriptor');
  const hidden = descriptor && hiddenFrom(ownSids, descriptor);
  if (!hidden) throw notReadable();
  if (hidden.length > 0) throw notReadable(readsOf(hidden));
}

/** The service account itself. Whoever had its password changed would take the bot over. */
function isOwn(sid: Buffer, { ownSids }: ControllerFacts): boolean {
  const text = sidText(sid);
  return text !== undefined && ownSids.includes(text);
}

/** SIDs that it had in other domains are in its token too, and whatever they may do. */
function formerGroupsOf(entry: LdapEntry): readonly string[] {
  const sids = entry.allBytes('sIDHistory').map(sidText);
  if (sids.includes(undefined)) throw entry.unexpected();
  return sids.flatMap((sid = '') => protectedGroup(sid) ?? []);
}

/** The value goes as bytes in a field of its own, so no text can leave its place. */
function isUserWith(sid: Buffer): AndFilter {
  return new AndFilter({
    filters: [
      new EqualityFilter({ attribute: 'objectCategory', value: 'person' }),
      new EqualityFilter({ attribute: 'objectClass', value: 'user' }),
      new EqualityFilter({ attribute: 'objectSid', value: sid }),
    ],
  });
}

/**
 * `tokenGroups` has the SIDs of all security groups that would be in the account's token: also through others, of the
 * forest, and its primary group, which no `member` names ([MS-ADTS] 3.1.1.4.5.19). Everybody is in one at least: none is not read.
 */
async function protectedGroupsOf(
  { connection, facts }: Reached,
  operation: LdapOperation,
  dn: string,
): Promise<readonly string[]> {
  const search = { base: dn, scope: 'base', attributes: ['tokenGroups'], bytes: ['tokenGroups'] } as const;
  const [entry] = await connection.search(operation, search);
  const sids = entry?.allBytes('tokenGroups').map(sidText) ?? [];
  if (sids.length === 0 || sids.includes(undefined)) throw notReadable(READ_GROUPS);
  const dnsAdmins = await sidOfDnsAdmins({ connection, facts }, operation);
  return sids.flatMap((sid = '') => (sid === dnsAdmins ? DNS_ADMINS : (protectedGroup(sid) ?? [])));
}

async function sidOfDnsAdmins(
  { connection, facts }: Reached,
  operation: LdapOperation,
): Promise<string | undefined> {
  const filter = new EqualityFilter({ attribute: 'sAMAccountName', value: DNS_ADMINS });
  const search = { base: facts.base, filter, attributes: ['objectSid'], bytes: ['objectSid'] };
  const [group] = await connection.search(operation, search);
  const bytes = group?.bytes('objectSid');
  return bytes && sidText(bytes);
}

/** The controller says whether the account lies below a unit: it knows how names compare. */
async function isInside(
  { connection }: Reached,
  operation: LdapOperation,
  filter: AndFilter,
  units: readonly string[],
): Promise<boolean> {
  for (const base of units) {
    const search = { base, filter, attributes: ['1.1'] };
    const found = await connection.search(operation, search).catch((error: unknown) => {
      // Nobody lies in a unit that is not there. The doctor says so.
      if (error instanceof RemoteError && error.kind === 'not-found') return [];
      throw error;
    });
    if (found.length > 0) return true;
  }
  return false;
}
