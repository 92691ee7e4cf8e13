/** What a person can report (design.md, "Words"). The bot offers the symptoms in this order. */
export const SYMPTOMS = [
  'cannot-send-mail',
  'password-not-accepted',
  'sign-in-blocked',
  'lost-sign-in-method',
  'compromised',
  'not-sure',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];

/**
 * What the person's words say that an error code does not. `malicious-address`: which of the two meanings 50053 has.
 * `mailbox-full`: the same for 5.2.2. `password-changed`: the password is new, and the mail app of a phone does not know
 * it yet. `lost-method`: they said that they no longer have what they confirm a sign-in with.
 */
export type Hint = 'malicious-address' | 'mailbox-full' | 'password-changed' | 'lost-method';

/** What the dialog collected. Free text is data: the bot shows it and never interprets it. */
export interface Answers {
  /** "Since when", in the person's words. */
  readonly since?: string;
  /** Other details from the person. */
  readonly details?: string;
  /** The error code that the bot recognised in a pasted text, e.g. `AADSTS50126` or `5.1.8`. */
  readonly errorCode?: string;
  /** Absent in requests of earlier versions, and where the words say no more than the code. */
  readonly hint?: Hint;
}

/** What the bot read of an error: its code, and what the words beside it say. */
export type Reported = Pick<Answers, 'errorCode' | 'hint'>;
