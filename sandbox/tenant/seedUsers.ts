import { sidOf, SYNCED } from '../activeDirectory/seed.js';
import type { UserRecord } from './records.js';
import { aliasOfAliya, aliasOfVera, domain, people, type Person } from './seed.js';

/** The differences from an ordinary, healthy, English-speaking colleague. */
const differences: Partial<Record<keyof typeof people, Partial<UserRecord>>> = {
  julia: { preferredLanguage: 'nl-NL', jobTitle: 'Account manager' },
  piet: { preferredLanguage: 'nl-NL', jobTitle: 'Team lead' },
  lena: { accountEnabled: false },
  sven: { accountEnabled: false },
  dora: { accountEnabled: false },
  gil: { ...fromElsewhere('gil.torres@fabrikam.example'), userType: 'Guest' },
  xenia: fromElsewhere('xenia.moor@fabrikam.example'),
  salesDesk: { accountEnabled: false, assignedLicenses: [], jobTitle: null },
  atrium: { accountEnabled: false, assignedLicenses: [], jobTitle: null },
  cornelis: { accountEnabled: false, jobTitle: 'Chair of the board' },
  aliya: { proxyAddresses: [`SMTP:aliya.demir@${domain}`, `smtp:${aliasOfAliya}`] },
  vera: { proxyAddresses: [`SMTP:vera.lammers@${domain}`, `smtp:${aliasOfVera}`] },
  mia: { mail: null, proxyAddresses: [], assignedLicenses: [] },
};

/** microsoft-apis.md A1: Active Directory owns the account. */
export function synced(samAccountName: string): Partial<UserRecord> {
  return {
    onPremisesSyncEnabled: true,
    onPremisesDomainName: `corp.${domain}`,
    onPremisesSamAccountName: samAccountName,
    onPremisesSecurityIdentifier: sidOf(samAccountName),
    onPremisesLastSyncDateTime: '2026-08-20T06:00:00Z',
  };
}

/** microsoft-apis.md A24: signs in with another organisation. `userType` says nothing about that. */
function fromElsewhere(mail: string): Partial<UserRecord> {
  return {
    assignedLicenses: [],
    mail,
    creationType: 'Invitation',
    externalUserState: 'Accepted',
    identities: [{ signInType: 'federated', issuer: 'ExternalAzureAD', issuerAssignedId: null }],
  };
}

/** contrib resources/assignedlicense.md: Microsoft 365 E3. */
const LICENCE = { skuId: '05e9a617-0261-4cee-bb44-138d3ef5d965', disabledPlans: [] };

export function seedUsers(): UserRecord[] {
  return Object.entries(people).map(([key, person]) => ({
    ...healthy(person),
    ...ofActiveDirectory(key as keyof typeof people),
    ...differences[key as keyof typeof people],
  }));
}

function ofActiveDirectory(name: keyof typeof people): Partial<UserRecord> {
  const there = SYNCED[name];
  return there ? synced(there.sam) : {};
}

/** An ordinary colleague, without problems. */
export function healthy(person: Person): UserRecord {
  const [givenName = null, ...rest] = person.displayName.split(' ');
  const mail = person.userPrincipalName.includes('#EXT#') ? null : person.userPrincipalName;
  return {
    id: person.id,
    displayName: person.displayName,
    givenName,
    surname: rest.join(' ') || null,
    userPrincipalName: person.userPrincipalName,
    mail,
    preferredLanguage: 'en-US',
    jobTitle: 'Consultant',
    department: 'Services',
    businessPhones: [],
    mobilePhone: '+31 6 20000071',
    officeLocation: 'Utrecht',
    accountEnabled: true,
    onPremisesSyncEnabled: null,
    userType: 'Member',
    usageLocation: 'NL',
    passwordPolicies: null,
    otherMails: [],
    proxyAddresses: mail ? [`SMTP:${mail}`] : [],
    assignedLicenses: [LICENCE],
    externalUserState: null,
    creationType: null,
    // microsoft-apis.md A24: everybody who signs in here.
    identities: [
      { signInType: 'userPrincipalName', issuer: domain, issuerAssignedId: person.userPrincipalName },
    ],
    createdDateTime: '2021-03-01T08:00:00Z',
    lastPasswordChangeDateTime: '2026-02-02T09:30:00Z',
    signInSessionsValidFromDateTime: '2026-02-02T09:30:00Z',
  };
}
