/** Languages the bot speaks. Each has its folder in `bot/texts`; one on this list without it does not compile. */
export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * Is this an id, and not another name for somebody? Graph takes a user principal name wherever it takes an id, so who
 * came as one would not be recognised as who asked.
 */
export function isEntraId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(value);
}

/** Someone in the directory, as a request remembers them. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  /** Display name as the directory or Teams gave it: data, never markup. */
  readonly name: string;
}

/** Who asks, or joins in asking. `language` is that of their own Teams. */
export interface Requester extends Person {
  readonly language: Language;
}

/** Whose account it is. */
export interface Subject extends Person {
  readonly userPrincipalName: string;
  /** Primary SMTP address; absent for someone without a mailbox. */
  readonly mail?: string;
}

/** Who clicked or wrote. Taken from the activity, never from a card. */
export interface Actor extends Person {
  readonly tenantId: string;
}

/** Entra ids are GUIDs, written in either case. */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
