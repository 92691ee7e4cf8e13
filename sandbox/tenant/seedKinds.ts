import { domain, people } from './seed.js';

/** microsoft-apis.md A32: how a domain of the tenant signs in. */
export interface Domain {
  id: string;
  authenticationType: 'Managed' | 'Federated';
}

/** microsoft-apis.md A33: a group of accounts that some administrators look after. */
export interface AdministrativeUnit {
  id: string;
  displayName: string;
  isMemberManagementRestricted: boolean;
  members: string[];
  /** Who has a role for this unit. */
  administrators: string[];
}

const federatedDomain = `fed.${domain}`;

/** microsoft-apis.md A31: what a mailbox is for, where it is not of a person. By user id. */
export function seedPurposes(): Map<string, 'linked' | 'shared' | 'room' | 'equipment' | 'others'> {
  return new Map([
    [people.salesDesk.id, 'shared'],
    [people.atrium.id, 'room'],
  ]);
}

export function seedDomains(): Domain[] {
  return [
    { id: domain, authenticationType: 'Managed' },
    { id: federatedDomain, authenticationType: 'Federated' },
  ];
}

export function seedUnits(): AdministrativeUnit[] {
  return [
    {
      id: 'c040a5e0-0000-4000-8000-000000000001',
      displayName: 'Board',
      isMemberManagementRestricted: true,
      members: [people.cornelis.id],
      administrators: [people.greta.id],
    },
    {
      id: 'c040a5e0-0000-4000-8000-000000000002',
      displayName: 'Utrecht',
      isMemberManagementRestricted: false,
      members: [people.piet.id, people.cornelis.id],
      administrators: [],
    },
  ];
}
