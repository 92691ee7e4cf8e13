/** The names under which a directory knows an account. */
export interface AccountNames {
  readonly id: string;
  readonly userPrincipalName?: string | undefined;
  /** Every address that the account has or names: mail, other mails, proxy addresses (`SMTP:…`). */
  readonly addresses: readonly string[];
}

/**
 * True when two accounts belong to the same person. A person may have several: a guest account, or a second account for
 * administration. They are one person when both have the same address. An error is only possible in the safe direction:
 * two people who share a mailbox cannot decide for each other.
 */
export function isSamePerson(one: AccountNames, other: AccountNames): boolean {
  if (one.id.toLowerCase() === other.id.toLowerCase()) return true;
  const theirs = namesOf(other);
  return [...namesOf(one)].some((name) => theirs.has(name));
}

function namesOf({ userPrincipalName, addresses }: AccountNames): Set<string> {
  const home = homeAddress(userPrincipalName ?? '');
  const all = [...addresses, userPrincipalName ?? '', home].map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/^smtp:/, ''),
  );
  return new Set(all.filter((name) => /^[^@\s]+@[^@\s]+$/.test(name)));
}

/**
 * Returns the name of a guest in their own tenant: `bo_fabrikam.example#EXT#@contoso.onmicrosoft.com` is
 * `bo@fabrikam.example` (learn.microsoft.com/entra/external-id/user-properties). The last underscore means `@`.
 */
function homeAddress(userPrincipalName: string): string {
  const [, alias = '', domain = ''] = /^(.+)_([^_]+)#ext#@/i.exec(userPrincipalName) ?? [];
  return alias && `${alias}@${domain}`;
}
