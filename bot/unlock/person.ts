import type { Instant } from './values.js';

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

/** True for a whole object id. A name can never look like one. */
export function isObjectId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** A person in the directory, as a request stores them. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  /** Display name from the directory, or from Teams where the directory does not know them: data, never markup. */
  readonly name: string;
}

/** What somebody does in the organisation, as far as the directory says so: data, never markup. */
export interface Work {
  readonly title?: string;
  readonly department?: string;
}

/** Somebody as the directory knows them now. */
export interface DirectoryPerson extends Person, Work {
  /** The sign-in name (user principal name): nobody else in the tenant has it. */
  readonly address: string;
  /** Comes from another organisation: a guest, or a member whom another tenant owns. */
  readonly external: boolean;
}

/** What the directory said about somebody at the moment when they asked. */
export type AskerFacts = { readonly at: Instant } & (
  | ({ readonly kind: 'there' } & Pick<DirectoryPerson, 'address' | 'external' | keyof Work>)
  /** The directory did not know their id. The name is the one that Teams sent. */
  | { readonly kind: 'not-there' }
);

/** Who asks or joins. `language` is that of their own Teams. */
export interface Requester extends Person {
  readonly language: Language;
  /** Asks for somebody who called the helpdesk. */
  readonly helpdesk?: true;
  /** Absent in requests from before the bot read it. */
  readonly directory?: AskerFacts;
}

/** Whose account it is. */
export interface Subject extends Person {
  readonly userPrincipalName: string;
  /** Primary SMTP address. Absent for a person without a mailbox. */
  readonly mail?: string;
  /** Other addresses of the mailbox, from which they may send too. Absent where there are none. */
  readonly otherAddresses?: readonly string[];
}

/**
 * Who clicked or wrote. It comes from the activity, never from a card. `name` is empty where Teams sent none: records
 * and cards take the directory's name.
 */
export interface Actor extends Person {
  readonly tenantId: string;
}

/** Compares Entra ids. They are GUIDs, in upper or lower case. */
export function sameId(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
