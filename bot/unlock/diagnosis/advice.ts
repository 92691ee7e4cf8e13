import type { Symptom } from '../symptoms.js';

/** Causes that no remedy changes. Each has its sentences in the texts, and its codes in a table beside this file. */
export const ADVICE = [
  'conditional-access',
  'risk',
  'device',
  'second-factor',
  'register',
  'register-elsewhere',
  'external-factor',
  'unknown-account',
  'wrong-account',
  'cross-tenant',
  'home-organisation',
  'directory-agent',
  'automatic-sign-in',
  'certificate',
  'sign-in-again',
  'password-changed',
  'password-refused',
  'password-not-changed',
  'pass-used',
  'logon-hours',
  'workstations',
  'smart-card',
  'waits-for-sync',
  'sync-stopped',
  'app-consent',
  'app-not-assigned',
  'app-settings',
  'age-group',
  'try-again',
  'interrupt',
  'sending-limit',
  'account-banned',
  'organisation-blocked',
  'address-blocked',
  'external-forwarding',
  'relay',
  'server-blocked',
  'mail-app',
  'send-as',
  'recipient-address',
  'recipient-permission',
  'recipient-mailbox',
  'recipient-system',
  'message',
  'wait',
] as const;
export type Advice = (typeof ADVICE)[number];

/** Where the meaning of a family is written (microsoft-apis.md C5 and B2, with dates). */
export type Source =
  /** Microsoft's list of AADSTS codes. */
  | 'ENTRA'
  /** Microsoft's list of codes in non-delivery reports, and its pages about single codes. */
  | 'NDR'
  /** Microsoft's page about outbound spam policies. */
  | 'DEF'
  /** The registry of enhanced status codes: RFC 3463, RFC 5248, RFC 7372. */
  | 'RFC'
  /** In neither list. Seen in forums, or in error texts that people copied. */
  | 'community';

/** Codes that mean the same for whoever sees them. Without an advice a remedy may help. */
export interface Family {
  readonly symptom: Symptom;
  readonly advice?: Advice;
  readonly source: Source;
  readonly codes: readonly string[];
}
