import type { UserRecord } from './records.js';
import { domain, people, type Person } from './seed.js';

/** What differs from an ordinary, healthy Dutch or English speaking colleague. */
const differences: Partial<Record<keyof typeof people, Partial<UserRecord>>> = {
  julia: { preferredLanguage: 'nl-NL', jobTitle: 'Account manager' },
  piet: { preferredLanguage: 'nl-NL', jobTitle: 'Team lead' },
  lena: { accountEnabled: false },
  sven: {
    accountEnabled: false,
    onPremisesSyncEnabled: true,
    onPremisesDomainName: `corp.${domain}`,
    onPremisesSamAccountName: 'slarsen',
    onPremisesLastSyncDateTime: '2026-08-20T06:00:00Z',
  },
  gil: { userType: 'Guest', mail: 'gil.torres@fabrikam.example', externalUserState: 'Accepted' },
  mia: { mail: null, proxyAddresses: [] },
};

export function seedUsers(): UserRecord[] {
  return Object.entries(people).map(([key, person]) => ({
    ...healthy(person),
    ...differences[key as keyof typeof people],
  }));
}

function healthy(person: Person): UserRecord {
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
    businessPhones: [],
    mobilePhone: null,
    officeLocation: 'Utrecht',
    accountEnabled: true,
    onPremisesSyncEnabled: null,
    userType: 'Member',
    usageLocation: 'NL',
    passwordPolicies: null,
    otherMails: [],
    proxyAddresses: mail ? [`SMTP:${mail}`] : [],
    assignedLicenses: [],
    externalUserState: null,
    createdDateTime: '2021-03-01T08:00:00Z',
    lastPasswordChangeDateTime: '2026-02-02T09:30:00Z',
    signInSessionsValidFromDateTime: '2026-02-02T09:30:00Z',
  };
}
