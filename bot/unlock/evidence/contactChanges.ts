import type { Instant } from '../values.js';
import type { DirectoryChange } from './directoryChange.js';

/** What of a person was changed by which they are reached, or prove who they are when a password is reset. */
export const CONTACT_KINDS = ['address', 'phone', 'reset-data', 'method-data'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** A change of the directory audit to such data. Of the audit's values only addresses that were added are kept. */
export interface ContactChange {
  readonly at: Instant;
  readonly kind: ContactKind;
  /** The property as the audit names it, e.g. `OtherMail`. */
  readonly property: string;
  /** Who did it. Absent where the line does not say. */
  readonly by?: string;
  /** The person did it, or somebody in the account. */
  readonly bySubject: boolean;
  /** Addresses that came in with it, see `DirectoryChange.added`. */
  readonly added?: readonly string[];
}

/**
 * Names of the audit, and of Graph for the same (microsoft-apis.md A12). The first that fits counts. What begins with
 * `StrongAuthentication` is never left out, also under a name that is not known here.
 */
const KINDS: readonly (readonly [RegExp, ContactKind])[] = [
  [/^(other|alternate|alternative)_?e?-?mail(s|address(es)?)?$/i, 'address'],
  [
    /^(mobile(phone)?|alternativemobile(phones?)?|telephonenumber|businessphones?|other(mobiles?|phones?))$/i,
    'phone',
  ],
  [/^strongauthentication(userdetails?|email|phonenumber|alternativephonenumber)$/i, 'reset-data'],
  [/^strongauthentication/i, 'method-data'],
];

/** Services that write such data for whoever registers a method (microsoft-apis.md A12). */
const FOR_THE_PERSON = /^azure (mfa strongauthenticationservice|credential configuration endpoint service)$/i;

/** True unless an admin, or an app of somebody's, changed it: that is not the thief's. */
export function mayBeTheThiefs({ by, bySubject }: Pick<ContactChange, 'by' | 'bySubject'>): boolean {
  return bySubject || by === undefined || FOR_THE_PERSON.test(by.trim());
}

/** What kind of contact data a property is. `undefined` for all others. */
export function contactKind(property: string): ContactKind | undefined {
  return KINDS.find(([name]) => name.test(property.trim()))?.[1];
}

/** Whether a property of the audit is the list `otherMails`, which one call replaces. */
export function isOtherMails(property: string): boolean {
  return /^other_?mails?$/i.test(property.trim());
}

/** The changes of the audit to contact data that succeeded, newest first, one for each property of a line. */
export function contactChanges(changes: readonly DirectoryChange[]): readonly ContactChange[] {
  return changes
    .filter(({ succeeded }) => succeeded)
    .flatMap(({ at, by, bySubject, properties = [], added }) =>
      properties.flatMap((property): readonly ContactChange[] => {
        const kind = contactKind(property);
        if (!kind) return [];
        const came = isOtherMails(property) ? added : undefined;
        return [
          { at, kind, property, bySubject, ...(by !== undefined && { by }), ...(came && { added: came }) },
        ];
      }),
    )
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
