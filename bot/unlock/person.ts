/** Languages that the bot speaks. Each needs a folder in `bot/texts`, or the code does not compile. */
export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * True for an id, and not another name of a person. Graph also accepts a user principal name as an id. With such a name
 * the bot would not see that the subject is the requester.
 */
export function isEntraId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(value);
}

/** A person in the directory, as a request stores them. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  /** Display name from the directory or Teams: data, never markup. */
  readonly name: string;
}

/** Who asks or joins. `language` is that of their own Teams. */
export interface Requester extends Person {
  readonly language: Language;
  /** Asks for somebody who called the helpdesk. */
  readonly helpdesk?: true;
}

/** Whose account it is. */
export interface Subject extends Person {
  readonly userPrincipalName: string;
  /** Primary SMTP address. Absent for a person without a mailbox. */
  readonly mail?: string;
}

/** Who clicked or wrote. It comes from the activity, never from a card. */
export interface Actor extends Person {
  readonly tenantId: string;
}

/** Compares Entra ids. They are GUIDs, in upper or lower case. */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
