import { generatePassword } from '../credentials/generatePassword.js';
import type { RemoteError } from '../unlock/errors.js';
import type { CredentialStore, Sealer } from '../unlock/ports/credentials.js';
import type { Transaction } from '../unlock/ports/requestStore.js';
import type { Remedy } from '../unlock/plan/remedy.js';

export interface StepSecretsOptions {
  readonly credentials: CredentialStore;
  readonly sealer: Sealer;
}

/** True when Microsoft makes the secret and returns it once, in the answer to the change. */
export function isIssued(remedy: Remedy): boolean {
  return remedy.credential === 'temporary-access-pass';
}

/** True when nothing was changed, and another random password may pass. */
export function isPasswordRefused(remedy: Remedy, error: RemoteError): boolean {
  if (error.kind !== 'rejected' || remedy.credential !== 'password') return false;
  return remedy.refusesPassword?.(error) ?? true;
}

/** The secret that a step makes. It is sealed before anything else happens to it (design.md rule 5). */
export class StepSecrets {
  constructor(private readonly options: StepSecretsOptions) {}

  /** Returns the secret to send. `undefined` when the bot does not choose it. */
  make(remedy: Remedy): string | undefined {
    return remedy.credential === 'password' ? generatePassword() : undefined;
  }

  /**
   * Stores it together with the step's start, before another try, or with the answer that brought it. After a crash the
   * bot must still know what it sent. It takes the place of an earlier one, which Microsoft refused or never answered.
   */
  async keep(tx: Transaction, requestId: string, secret: string): Promise<void> {
    await tx.replaceCredential({ requestId, sealed: this.options.sealer.seal(secret, requestId) });
  }

  /** Returns the stored secret. `undefined` when there was none, or it is wiped. */
  async kept(requestId: string, remedy: Remedy): Promise<string | undefined> {
    if (!remedy.credential) return undefined;
    const sealed = await this.options.credentials.sealed(requestId);
    return sealed === undefined ? undefined : this.options.sealer.open(sealed, requestId);
  }
}
