import type { DirectoryPerson, Subject } from '../person.js';
import type { DirectoryFindings, AccountState } from '../findings.js';

/** What the directory says about a person who wants to decide. */
export interface ApproverFacts {
  /** Transitive member of the group. */
  readonly isMember: boolean;
  /** May sign in. A person whose account was just disabled may still have Teams open. */
  readonly enabled: boolean;
  /** Comes from another organisation, as a guest or as a member. */
  readonly guest: boolean;
  /** Absent for somebody whom the directory does not know. */
  readonly person?: DirectoryPerson;
  /** Which of the others are the same person, under another account. */
  readonly sameAs: readonly string[];
}

/** The directory, as the domain needs it. Every method throws only `RemoteError`. */
export interface Directory {
  /** Finds a few people whose name or address begins with the text. Empty when none match. */
  find(text: string): Promise<readonly Subject[]>;
  /** Returns `undefined` when the directory does not know the id. */
  subject(id: string): Promise<Subject | undefined>;
  /** Reads who somebody is. Returns `undefined` when the directory does not know the id. */
  person(id: string): Promise<DirectoryPerson | undefined>;
  /** Makes one round trip, at most three. A part that could not be read is an unknown finding, never an error. */
  readFindings(id: string): Promise<DirectoryFindings>;
  /**
   * Reads only the special rights, for rule 3 at every step. It costs less than a look and has none of its limits
   * (microsoft-apis.md A19).
   */
  readPrivilegesNow(id: string): Promise<Pick<DirectoryFindings, 'privileges' | 'eligible'>>;
  /** Reads the account as it is now, also to confirm a change. */
  account(id: string): Promise<AccountState>;
  /** Reads facts about a person who wants to decide, at the click. `others`: for whom they must not decide. */
  approverFacts(personId: string, groupId: string, others: readonly string[]): Promise<ApproverFacts>;
  /** Reads the same about several people, in the order in which they are given. As fast as for one of them. */
  standings(
    personIds: readonly string[],
    groupId: string,
    others: readonly string[],
  ): Promise<readonly ApproverFacts[]>;
}
