/** What a person can say they see (design.md, "Words"). The order is the order in which they are offered. */
export const SYMPTOMS = [
  'cannot-send-mail',
  'password-not-accepted',
  'sign-in-blocked',
  'lost-sign-in-method',
  'compromised',
  'not-sure',
] as const;
export type Symptom = (typeof SYMPTOMS)[number];

/** What the waterfall collected. Free text is data: it is shown, never interpreted. */
export interface Answers {
  /** "Since when", in the person's words. */
  readonly since?: string;
  /** Anything else they wanted to say. */
  readonly details?: string;
  /** The error code recognised in what they pasted, e.g. `AADSTS50126` or `5.1.8`. */
  readonly errorCode?: string;
}
