import type { MethodKind, RegisteredMethod } from '../../unlock/evidence/evidence.js';
import type { Graph } from '../client/client.js';
import {
  kindOf,
  methodRow,
  methodsPath,
  readingMethods,
  type MethodRow,
} from '../resources/authenticationMethod.js';
import { dated } from '../resources/dated.js';
import type { Listing } from './readAll.js';
import { readEach } from './readEach.js';

/**
 * Maps the type of a method to the path that removes it (microsoft-apis.md A8). Graph cannot remove a password, so it
 * is not here.
 */
const KINDS: Readonly<Record<string, MethodKind>> = {
  phone: 'phoneMethods',
  microsoftAuthenticator: 'microsoftAuthenticatorMethods',
  fido2: 'fido2Methods',
  email: 'emailMethods',
  softwareOath: 'softwareOathMethods',
  windowsHelloForBusiness: 'windowsHelloForBusinessMethods',
  temporaryAccessPass: 'temporaryAccessPassMethods',
};

/** Everybody has it, and it is no second method. */
const PASSWORD = 'password';

/**
 * Reads every registered sign-in method but the password, also those of a kind that the bot does not know
 * (microsoft-apis.md A8). Throws `RemoteError`.
 */
export async function readRegisteredMethods(graph: Graph, id: string): Promise<Listing<RegisteredMethod>> {
  const { rows, ...lacking } = await readEach(graph, readingMethods, methodRow, methodsPath(id));
  const methods = rows.flatMap((row): RegisteredMethod[] => {
    const raw = kindOf(row);
    if (raw === PASSWORD) return [];
    const kind = KINDS[raw] ?? raw;
    const name = nameOf(row);
    const since = dated(row.createdDateTime);
    return [{ id: row.id, kind, ...(name && { name }), ...(since && { since }) }];
  });
  return { rows: methods, ...lacking };
}

/** Returns enough to recognise the method, never a whole number or address. */
function nameOf(row: MethodRow): string | undefined {
  if (row.phoneNumber) return masked(row.phoneNumber);
  if (row.emailAddress) return row.emailAddress.replace(/^(.).*(@.*)$/, '$1••••$2');
  return row.displayName ?? undefined;
}

function masked(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `•••• ${digits.slice(-2)}`;
}
