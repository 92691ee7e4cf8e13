import { people, type Person } from '../tenant/seed.js';
import { DISABLED, SMART_CARD, STAFF, type AdUser } from './adUser.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What differs from an ordinary colleague, at the moment when the domain starts. Times are in milliseconds before it. */
interface Different extends Partial<Omit<AdUser, 'objectSid' | 'sAMAccountName'>> {
  readonly lockedAgo?: number;
  readonly setAgo?: number;
  readonly endedAgo?: number;
}

type Name = keyof typeof people;

/** Those whom Active Directory owns, and the name that they have there. */
export const SYNCED: Partial<Record<Name, { readonly sam: string; readonly differs?: Different }>> = {
  sven: { sam: 'slarsen', differs: { userAccountControl: DISABLED } },
  agnes: { sam: 'afalk' },
  tara: { sam: 'tnolan', differs: { logonHours: 'not-now' } },
  willem: { sam: 'waarts' },
  hugo: { sam: 'hcastell', differs: { lockedAgo: 4 * MINUTE_MS, badPwdCount: 3 } },
  nils: { sam: 'nekman', differs: { setAgo: 120 * DAY_MS } },
  wanda: { sam: 'wczerny', differs: { pwdLastSet: 0 } },
  kim: { sam: 'klaurent', differs: { userWorkstations: ['DESK-17', 'DESK-18'] } },
  yara: { sam: 'ysantos', differs: { endedAgo: 2 * DAY_MS } },
  uma: { sam: 'upillai', differs: { userAccountControl: SMART_CARD } },
  zoltan: { sam: 'zkiss', differs: { lockedAgo: 4 * MINUTE_MS, adminCount: 1 } },
  gerda: { sam: 'gblom', differs: { lockedAgo: 4 * MINUTE_MS, protectedGroups: ['Backup Operators'] } },
  jorik: {
    sam: 'jtamm',
    differs: { lockedAgo: 4 * MINUTE_MS, ou: 'OU=Plant,DC=corp,DC=contoso,DC=example' },
  },
};

/** Everybody's first password in the domain. */
export const domainPassword = 'Start-At-Your-Desk-2026';

/** The SID of a name: the same each time, and of nobody else. @throws for two names that would share one, never here */
export function sidOf(sam: string): string {
  const rid = [...sam].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  return `S-1-5-21-1004336348-1177238915-682003330-${1_000 + rid}`;
}

/** The SID of somebody of the seed. */
export function sidOfPerson(person: Person): string {
  const name = (Object.keys(people) as Name[]).find((one) => people[one].id === person.id);
  const there = name && SYNCED[name];
  if (!there) throw new Error(`${person.displayName} is not in Active Directory`);
  return sidOf(there.sam);
}

/** The users of the domain at its start. */
export function seedDomain(now: Date): readonly AdUser[] {
  return Object.values(SYNCED).map(({ sam, differs = {} }) => adUser(sam, differs, now.getTime()));
}

/** A user who is fine, with differences. */
function adUser(sam: string, differs: Different, now: number): AdUser {
  const { lockedAgo, setAgo = 10 * DAY_MS, endedAgo, ...others } = differs;
  return {
    objectSid: sidOf(sam),
    sAMAccountName: sam,
    ou: STAFF,
    password: domainPassword,
    userAccountControl: 0,
    lockoutTime: lockedAgo === undefined ? 0 : now - lockedAgo,
    pwdLastSet: now - setAgo,
    accountExpires: endedAgo === undefined ? 0 : now - endedAgo,
    cannotChangePassword: false,
    logonHours: 'any',
    userWorkstations: [],
    adminCount: 0,
    protectedGroups: [],
    badPwdCount: 0,
    badPasswordTime: lockedAgo === undefined ? 0 : now - lockedAgo,
    ...others,
  };
}
