import { generatePassword } from '../credentials/generatePassword.js';
import type { CredentialStore, Sealer } from '../unlock/ports/credentials.js';
import type { RequestStore, Transaction } from '../unlock/ports/requestStore.js';
import type { Remedy } from '../unlock/plan/remedy.js';

export interface StepSecretsOptions {
  readonly store: RequestStore;
  readonly credentials: CredentialStore;
  readonly sealer: Sealer;
}

/** Microsoft makes the secret and tells it once, in the answer to the change. */
export function isIssued(remedy: Remedy): boolean {
  return remedy.credential === 'temporary-access-pass';
}

/** The secret that a step makes: sealed before anything else is done with it (design.md rule 5). */
export class StepSecrets {
  constructor(private readonly options: StepSecretsOptions) {}

  /** The secret to send, where it is ours to choose. */
  make(remedy: Remedy): string | undefined {
    return remedy.credential === 'password' ? generatePassword() : undefined;
  }

  /** Keeps it together with the step's start: what is sent must be known after a crash. */
  async keep(tx: Transaction, requestId: string, secret: string): Promise<void> {
    await tx.keepCredential({ requestId, sealed: this.options.sealer.seal(secret, requestId) });
  }

  /** Keeps what came with the answer, in the place of what came with an earlier one. */
  async keepIssued(requestId: string, secret: string): Promise<void> {
    const sealed = this.options.sealer.seal(secret, requestId);
    await this.options.store.change((tx) => tx.replaceCredential({ requestId, sealed }));
  }

  /** What is kept; `undefined` where nothing was made, or it is gone. */
  async kept(requestId: string, remedy: Remedy): Promise<string | undefined> {
    if (!remedy.credential) return undefined;
    const sealed = await this.options.credentials.sealed(requestId);
    return sealed === undefined ? undefined : this.options.sealer.open(sealed, requestId);
  }
}
