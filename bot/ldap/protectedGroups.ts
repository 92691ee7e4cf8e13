// Groups whose members may change others, or are meant to be handled with care. They are known by the numbers that
// Windows gives them in every language ([MS-DTYP] 2.4.2.4; learn.microsoft.com "Appendix C: Protected Accounts and Groups
// in Active Directory"). The names are for people.

/** Groups of a controller itself: `S-1-5-32-…`. */
const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['S-1-5-32-544', 'Administrators'],
  ['S-1-5-32-548', 'Account Operators'],
  ['S-1-5-32-549', 'Server Operators'],
  ['S-1-5-32-550', 'Print Operators'],
  ['S-1-5-32-551', 'Backup Operators'],
  ['S-1-5-32-552', 'Replicator'],
]);

/** Groups of a domain, by their own number. Those of the forest are in another domain than the account. */
const OF_A_DOMAIN: ReadonlyMap<string, string> = new Map([
  ['498', 'Enterprise Read-only Domain Controllers'],
  ['512', 'Domain Admins'],
  ['516', 'Domain Controllers'],
  ['517', 'Cert Publishers'],
  ['518', 'Schema Admins'],
  ['519', 'Enterprise Admins'],
  ['520', 'Group Policy Creator Owners'],
  ['521', 'Read-only Domain Controllers'],
  ['525', 'Protected Users'],
  ['526', 'Key Admins'],
  ['527', 'Enterprise Key Admins'],
]);

/** This one has no number of its own. Windows' DNS server makes it, with this name in every language. */
export const DNS_ADMINS = 'DnsAdmins';

/** The group's name, if the SID is that of a protected one. */
export function protectedGroup(sid: string): string | undefined {
  const [, rid] = /^S-1-5-21-\d+-\d+-\d+-(\d+)$/.exec(sid) ?? [];
  return rid === undefined ? BUILT_IN.get(sid) : OF_A_DOMAIN.get(rid);
}
