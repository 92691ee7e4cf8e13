import type { BegunSignIn, SignInStore } from '../../bot/signIn/ports/signInStore.js';

/** A `SignInStore` in memory, with the rules of the one in the database. */
export class MemorySignIns implements SignInStore {
  readonly begun: BegunSignIn[] = [];
  private readonly used = new Set<string>();

  async begin(signIn: BegunSignIn): Promise<void> {
    this.begun.push(signIn);
  }

  async take(stateHash: string, at: string): Promise<BegunSignIn | undefined> {
    const found = this.begun.find((one) => one.stateHash === stateHash);
    if (!found || this.used.has(stateHash) || found.expiresAt <= at) return undefined;
    this.used.add(stateHash);
    return found;
  }
}
