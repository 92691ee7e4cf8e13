import type { DirectoryPerson, Person, Subject } from '../person.js';
import type { AccountState, DirectoryFindings, Finding } from '../findings.js';
import type { Phones } from '../proof/phone.js';

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

/** A person in a group. */
export interface Member {
  readonly id: string;
  /** Empty where the directory has none. */
  readonly name: string;
  readonly enabled: boolean;
  readonly guest: boolean;
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
  /** Reads the telephone numbers, for an approver who calls back. A part that could not be read is not an error. */
  phones(id: string): Promise<Finding<Phones>>;
  /** Returns the manager as the directory has them now. `undefined` when there is none. */
  manager(id: string): Promise<Person | undefined>;
  /** True for a transitive member of the group. */
  isMember(personId: string, groupId: string): Promise<boolean>;
  /** Reads facts about a person who wants to decide, at the click. `others`: for whom they must not decide. */
  approverFacts(personId: string, groupId: string, others: readonly string[]): Promise<ApproverFacts>;
  /** Reads everybody in a group, also through groups inside it. No person waits for it. */
  members(groupId: string): Promise<readonly Member[]>;
  /** Reads the same about several people, in the order in which they are given. As fast as for one of them. */
  standings(
    personIds: readonly string[],
    groupId: string,
    others: readonly string[],
  ): Promise<readonly ApproverFacts[]>;
}
