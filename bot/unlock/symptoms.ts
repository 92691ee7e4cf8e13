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

/** What the dialog collected. Free text is data: the bot shows it and never interprets it. */
export interface Answers {
  /** "Since when", in the person's words. */
  readonly since?: string;
  /** Other details from the person. */
  readonly details?: string;
  /** The error code that the bot recognised in a pasted text, e.g. `AADSTS50126` or `5.1.8`. */
  readonly errorCode?: string;
}
