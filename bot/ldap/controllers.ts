import { RemoteError } from '../unlock/errors.js';
import { LdapConnection, type ConnectionOptions, type ControllerFacts } from './connection.js';
import { CODES } from '../unlock/onPremises/codes.js';
import type { LdapOperation } from './ldapErrors.js';

/** A controller that was reached, and what it says of itself. */
export interface Reached {
  readonly connection: LdapConnection;
  readonly facts: ControllerFacts;
}

/**
 * Does some work on one controller, and leaves it.
 * @param wanted its DNS name: then no other is asked. Absent: the first that can be reached, in the operator's order
 */
export async function onController<T>(
  options: ConnectionOptions,
  operation: LdapOperation,
  wanted: string | undefined,
  work: (reached: Reached) => Promise<T>,
): Promise<T> {
  const reached = await reach(options, operation, wanted?.toLowerCase());
  try {
    return await work(reached);
  } finally {
    reached.connection.close();
  }
}

async function reach(
  options: ConnectionOptions,
  operation: LdapOperation,
  wanted: string | undefined,
): Promise<Reached> {
  const failures: RemoteError[] = [];
  for (const url of inOrder(options.ldap.urls, wanted)) {
    try {
      return await usable(url, options, operation, wanted);
    } catch (error) {
      // A service account that one controller refuses is not tried on the next one: that would lock it out.
      if (!(error instanceof RemoteError) || error.kind === 'forbidden') throw error;
      failures.push(error);
    }
  }
  const [first] = failures;
  throw first ?? new RemoteError(operation.name, { kind: 'unavailable', code: 'NoController' });
}

/** An address with the wanted name comes first. The others may lead to it too, under another name. */
function inOrder(urls: readonly string[], wanted: string | undefined): readonly string[] {
  const isNamed = (url: string): boolean => new URL(url).hostname.toLowerCase() === wanted;
  return [...urls.filter(isNamed), ...urls.filter((url) => !isNamed(url))];
}

async function usable(
  url: string,
  options: ConnectionOptions,
  operation: LdapOperation,
  wanted: string | undefined,
): Promise<Reached> {
  const connection = await LdapConnection.open(url, options, operation);
  try {
    const facts = await connection.facts(operation);
    const code = whyNot(facts, wanted);
    if (code) throw new RemoteError(operation.name, { kind: 'unavailable', code });
    return { connection, facts };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function whyNot(
  { name, isReadOnly, isSynchronized }: ControllerFacts,
  wanted: string | undefined,
): string | undefined {
  if (wanted !== undefined && name !== wanted) return CODES.otherController;
  // What is read is changed there next, so it has to take changes.
  if (isReadOnly) return CODES.readOnly;
  return isSynchronized ? undefined : 'NotSynchronized';
}
