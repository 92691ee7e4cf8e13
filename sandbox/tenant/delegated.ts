import { randomUUID } from 'node:crypto';
import { sha256 } from '../http/redact.js';

/** Somebody's rights in the hands of an app: what its token for Graph may do, and for whom. */
export interface Delegated {
  personId: string;
  scopes: readonly string[];
  until: number;
}

/** The tokens for Graph that were given out on behalf of people. Only their hashes are kept. */
export class DelegatedTokens {
  private readonly given = new Map<string, Delegated>();

  give(token: string, delegated: Delegated): void {
    this.given.set(sha256(token), delegated);
  }

  /** Whose token it is. `undefined` for one that was never given, or that is over. */
  read(token: string, now: Date): Delegated | undefined {
    const found = this.given.get(sha256(token));
    return found && found.until > now.getTime() ? found : undefined;
  }
}

/** microsoft-apis.md A6: a reset that runs on after its answer. */
export interface ResetOperation {
  id: string;
  userId: string;
  createdAt: string;
  /** How often it is still `running` when somebody asks. */
  looksLeft: number;
  ends: 'succeeded' | 'failed';
  detail: string;
}

export function newOperation(of: Omit<ResetOperation, 'id'>): ResetOperation {
  return { id: randomUUID(), ...of };
}
