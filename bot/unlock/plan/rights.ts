import type { Accepted } from './acceptance.js';

/** Whose rights a change is made with: those that the bot's app has all the time, or the approver's own. */
export type Rights =
  | { readonly whose: 'app' }
  | {
      readonly whose: 'approver';
      /** The organisation says that Microsoft writes a new password back to Active Directory. */
      readonly writesBack: boolean;
    };

/** What is missing to act for an approver. Stored as the reason of a lapse or of a failed step, so never renamed. */
export const LACKS = [
  /** Their token is gone: it is too old, the process started again, or another instance has it. */
  'rights-gone',
  /** Entra ID wants them to sign in again, or with more than before: a claims challenge. */
  'rights-sign-in',
  /** No administrator consented that the bot's app may act for people. */
  'rights-consent',
  /** Entra ID does not believe the bot's app: its secret, certificate or federated credential. */
  'rights-app',
  /** They have no role in Entra ID with which they may change this account. */
  'rights-role',
] as const;
export type Lack = (typeof LACKS)[number];

/** How far a reset is that Microsoft goes on with after its answer. */
export type ResetStatus = 'running' | 'succeeded' | 'failed';

/** The rights of one approver, while one step runs. Each method throws only `RemoteError`. */
export interface RightsInHand {
  /**
   * Sets a password that the person must change at the next sign-in, also in Active Directory where that is written back
   * (microsoft-apis.md A6). `operation`: where to ask how far it is.
   */
  resetPassword(id: string, password: string): Promise<Accepted>;
  /** @param operation as `resetPassword` returned it */
  status(operation: string): Promise<ResetStatus>;
}

/** The code of an error that says: Microsoft took the change, went on with it, and could not make it. */
export const NOT_MADE = 'NotMade';
