import type { Subject } from '../person.js';
import type { DirectoryFindings, AccountState } from '../findings.js';

/** What the directory says about somebody who wants to decide. */
export interface ApproverFacts {
  /** Transitive member of the group. */
  readonly isMember: boolean;
  /** May sign in: whoever was disabled a minute ago may still have Teams open. */
  readonly enabled: boolean;
  readonly guest: boolean;
  /** Which of the others are this same person, under another account. */
  readonly sameAs: readonly string[];
}

/** The directory, as the unlock workflow needs it. Every method throws `RemoteError` and nothing else. */
export interface Directory {
  /** People whose name or address begins with the text; few, never a listing. Empty when none match. */
  find(text: string): Promise<readonly Subject[]>;
  /** `undefined` when there is no such person. */
  subject(id: string): Promise<Subject | undefined>;
  /** One round trip; a part that could not be read is an unknown finding, never an error. */
  readFindings(id: string): Promise<DirectoryFindings>;
  /**
   * Special rights alone, for rule 3 at every step: cheaper than a look, and without its limits (microsoft-apis.md
   * A19).
   */
  readPrivilegesNow(id: string): Promise<Pick<DirectoryFindings, 'privileges' | 'eligible'>>;
  /** The account as it is now; used to read a change back. */
  account(id: string): Promise<AccountState>;
  /** Who somebody is who wants to decide, asked at the click. `others`: for whom they must not decide. */
  approverFacts(personId: string, groupId: string, others: readonly string[]): Promise<ApproverFacts>;
}
