/** Template ids of Microsoft Entra built-in roles: MicrosoftDocs/entra-docs, permissions-reference.md. */
export const roles = {
  authenticationAdministrator: 'c4e39bd9-1100-46d3-8c65-fb160da0071f',
  cloudDeviceAdministrator: '7698a772-787b-4ac8-901f-60d6b08affd2',
  directoryReaders: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
  exchangeAdministrator: '29232cdf-9323-42fd-ade2-1d097af3e4de',
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
  groupsAdministrator: 'fdd7a751-b60b-444a-984c-02652fe8fa1c',
  guestInviter: '95e79109-95c0-4d8e-aee3-d01accf2d47b',
  helpdeskAdministrator: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
  messageCenterReader: '790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b',
  passwordAdministrator: '966707d0-3269-4727-9be2-8c3a10f19b9d',
  privilegedAuthenticationAdministrator: '7be44c8a-adaf-4e2a-84d6-ab2649e08a13',
  privilegedRoleAdministrator: 'e8611ab8-c189-46e8-94e1-60213ab1f814',
  reportsReader: '4a5d8f65-41da-4de4-8968-e035b65339cf',
  securityAdministrator: '194ae4cb-b126-40b2-bd5b-6091b380977d',
  usageSummaryReportsReader: '75934031-6c7e-415a-99d7-48dbd49e875e',
  userAdministrator: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
} as const;

/** `globalAdministrator` -> `Global Administrator`. */
export function roleName(templateId: string): string {
  const key = Object.entries(roles).find(([, id]) => id === templateId)?.[0] ?? 'Custom Role';
  return key.replace(/([A-Z])/g, ' $1').replace(/^./, (first) => first.toUpperCase());
}

/** microsoft-apis.md A4, row "User Administrator": its targets may have only these roles. */
export const withinUserAdministrator: ReadonlySet<string> = new Set([
  roles.directoryReaders,
  roles.groupsAdministrator,
  roles.guestInviter,
  roles.helpdeskAdministrator,
  roles.messageCenterReader,
  roles.passwordAdministrator,
  roles.reportsReader,
  roles.userAdministrator,
  roles.usageSummaryReportsReader,
]);

/** microsoft-apis.md A4, row "Authentication Administrator (passwords)": its targets may have only these roles. */
export const withinAuthenticationAdministrator: ReadonlySet<string> = new Set([
  roles.authenticationAdministrator,
  roles.directoryReaders,
  roles.guestInviter,
  roles.messageCenterReader,
  roles.passwordAdministrator,
  roles.reportsReader,
  roles.usageSummaryReportsReader,
]);

/** microsoft-apis.md A4, row "Privileged Authentication Admin, Global Admin": may act on everyone. */
export const actsOnEveryone: ReadonlySet<string> = new Set([
  roles.privilegedAuthenticationAdministrator,
  roles.globalAdministrator,
]);
