import { GraphClientError } from '@microsoft/microsoft-graph-client';
import { RemoteError } from '../unlock/errors.js';

/** A longer call says no more to who reads it. */
const LONGEST = 600;
const SECRET = /password|secret|token/i;

/**
 * A dry run sends no change, so this is thrown in its place. It extends `GraphClientError`, because the SDK passes only
 * that class on unchanged.
 */
export class HeldBack extends GraphClientError {
  /** @param call the call, without secrets, as an engineer would write it */
  constructor(readonly call: string) {
    super('A dry run sends no change');
    // The SDK's constructor resets the prototype to its own class.
    Object.setPrototypeOf(this, HeldBack.prototype);
    this.name = 'HeldBack';
  }

  /** The same in the domain's words. @param operation completes "Could not ..." */
  asRemoteError(operation: string): RemoteError {
    return new RemoteError(operation, { kind: 'dry-run', call: this.call });
  }
}

/** A call as an engineer writes it: what it is, and what it carries. A password is not in it. */
export function callText(what: string, carried: unknown): string {
  const body = carried === undefined ? '' : ` ${JSON.stringify(carried, hideSecrets)}`;
  const text = `${what}${body}`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

function hideSecrets(key: string, value: unknown): unknown {
  return SECRET.test(key) && typeof value === 'string' ? '…' : value;
}
