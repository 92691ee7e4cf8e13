/**
 * One fact a look at the tenant gave, or why there is none. "Could not check" is never "fine":
 * whoever reads a finding has to name what happens when it is not known.
 */
export type Finding<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly why: 'not-licensed' | 'not-permitted' | 'unavailable' };

/** A finding that could be read. */
export const known = <T>(value: T): Finding<T> => ({ known: true, value });

/** A finding that could not be read. */
export const unknown = (why: 'not-licensed' | 'not-permitted' | 'unavailable'): Finding<never> => ({
  known: false,
  why,
});

/** The account's state in the directory. Times are ISO 8601 in UTC. */
export interface AccountState {
  readonly enabled: boolean;
  /** Mastered in Active Directory (`onPremisesSyncEnabled === true`). */
  readonly directorySynced: boolean;
  readonly guest: boolean;
  readonly lastPasswordChange?: string;
  readonly sessionsValidFrom?: string;
}

/** Why an account is out of the bot's reach (apis.md A4), empty when it is an ordinary one. */
export type Privileges = readonly string[];

/** A row of the Restricted entities list (apis.md B1). */
export interface Restriction {
  readonly address: string;
  readonly reason?: string;
  readonly since?: string;
}

/** Everything that is known about a subject before anybody is asked. */
export interface Findings {
  /** Has a primary SMTP address: without one there is nothing to send mail from. */
  readonly hasMailbox: boolean;
  readonly account: Finding<AccountState>;
  readonly privileges: Finding<Privileges>;
  /** `undefined` inside a known finding: not on the Restricted entities list. */
  readonly restriction: Finding<Restriction | undefined>;
}
