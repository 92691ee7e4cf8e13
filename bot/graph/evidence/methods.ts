import { z } from 'zod';
import type { MethodKind, RegisteredMethod } from '../../unlock/evidence/evidence.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { readAll } from './readAll.js';

const operation: Operation = {
  name: 'read the sign-in methods of the account',
  permission: 'UserAuthenticationMethod.Read.All',
};

/** The type of a method, and the path it is removed under (apis.md A8). A password has none: it cannot be removed. */
const KINDS: Readonly<Record<string, MethodKind>> = {
  phoneAuthenticationMethod: 'phoneMethods',
  microsoftAuthenticatorAuthenticationMethod: 'microsoftAuthenticatorMethods',
  fido2AuthenticationMethod: 'fido2Methods',
  emailAuthenticationMethod: 'emailMethods',
  softwareOathAuthenticationMethod: 'softwareOathMethods',
  windowsHelloForBusinessAuthenticationMethod: 'windowsHelloForBusinessMethods',
  temporaryAccessPassAuthenticationMethod: 'temporaryAccessPassMethods',
};

const methodRow = z.object({
  '@odata.type': z.string(),
  id: z.string(),
  createdDateTime: z.string().nullish(),
  displayName: z.string().nullish(),
  phoneNumber: z.string().nullish(),
  emailAddress: z.string().nullish(),
});

/** Registered sign-in methods that could be removed (apis.md A8). Throws `RemoteError`. */
export async function readRegisteredMethods(graph: Graph, id: string): Promise<readonly RegisteredMethod[]> {
  const { rows } = await readAll(graph, operation, methodRow, `/users/${segment(id)}/authentication/methods`);
  return rows.flatMap((row) => {
    const kind = KINDS[row['@odata.type'].replace(/^#?microsoft\.graph\./, '')];
    if (!kind) return [];
    const name = nameOf(row);
    const since = row.createdDateTime;
    return [{ id: row.id, kind, ...(name && { name }), ...(since && { since }) }];
  });
}

/** Enough to recognise it by; never a whole number or address. */
function nameOf(row: z.infer<typeof methodRow>): string | undefined {
  if (row.phoneNumber) return masked(row.phoneNumber);
  if (row.emailAddress) return row.emailAddress.replace(/^(.).*(@.*)$/, '$1••••$2');
  return row.displayName ?? undefined;
}

function masked(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `•••• ${digits.slice(-2)}`;
}
