/** The names under which a directory knows an account. */
export interface AccountNames {
  readonly id: string;
  readonly userPrincipalName?: string | undefined;
  /** Every address it has or has given: mail, other mails, proxy addresses (`SMTP:…`). */
  readonly addresses: readonly string[];
}

/**
 * Do two accounts belong to the same person? Somebody may have several: a guest beside their own, an account for
 * administration beside the one they read mail with. They are one person when an address of the one is an address of the
 * other. Wrong only in the direction that is safe: two people who share a mailbox cannot decide for each other.
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
 * The name a guest has at home: `bo_fabrikam.example#EXT#@contoso.onmicrosoft.com` is `bo@fabrikam.example`
 * (learn.microsoft.com/entra/external-id/user-properties). The last underscore stands for the `@`.
 */
function homeAddress(userPrincipalName: string): string {
  const [, alias = '', domain = ''] = /^(.+)_([^_]+)#ext#@/i.exec(userPrincipalName) ?? [];
  return alias && `${alias}@${domain}`;
}
