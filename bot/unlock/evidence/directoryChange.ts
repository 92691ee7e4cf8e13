import type { Instant } from '../values.js';

/** A line of the directory audit about, or by, this person in the last 7 days (microsoft-apis.md A12). */
export interface DirectoryChange {
  readonly at: Instant;
  /** Microsoft's words, e.g. `User registered security info`. */
  readonly what: string;
  /** Name of the person or app that did it. */
  readonly by?: string;
  readonly bySubject: boolean;
  readonly succeeded: boolean;
  /** Name of what was changed, e.g. the app that got the consent. */
  readonly target?: string;
  /** Id of what was changed. */
  readonly targetId?: string;
  /** Microsoft's service that wrote the line, e.g. `Authentication Methods`. */
  readonly service?: string;
  /** Microsoft's reason, e.g. `User registered Mobile Phone SMS`. */
  readonly reason?: string;
  /** Names of the properties that changed, e.g. `OtherMail`. */
  readonly properties?: readonly string[];
  /**
   * Mail addresses that this line added to those of the person outside the organisation (`otherMails`). Absent where the
   * line does not say what was there before and after.
   */
  readonly added?: readonly string[];
  /** Of a consent to an app: for everybody, or for this one person. Absent where the line does not say. */
  readonly forAll?: boolean;
  /** The log has more, older than this one, that was not read. */
  readonly more?: true;
}
