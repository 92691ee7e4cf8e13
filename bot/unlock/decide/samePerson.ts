import { guestHome } from '../guestHome.js';

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
  const home = guestHome(userPrincipalName ?? '')?.address ?? '';
  const all = [...addresses, userPrincipalName ?? '', home].map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/^smtp:/, ''),
  );
  return new Set(all.filter((name) => /^[^@\s]+@[^@\s]+$/.test(name)));
}
