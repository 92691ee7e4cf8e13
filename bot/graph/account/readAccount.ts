import { z } from 'zod';
import { isExternal } from '../../unlock/external.js';
import type { AccountState } from '../../unlock/findings.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { Receipt } from '../client/receipt.js';
import {
  PROVENANCE_PROPERTIES,
  provenanceFields,
  WORK_PROPERTIES,
  workFields,
  workOf,
} from '../resources/person.js';

const PROPERTIES = `id,accountEnabled,onPremisesSyncEnabled,onPremisesSecurityIdentifier,assignedLicenses,lastPasswordChangeDateTime,signInSessionsValidFromDateTime,${PROVENANCE_PROPERTIES},${WORK_PROPERTIES}`;

export const readingAccount: Operation = { name: 'read the account', permission: 'User.Read.All' };

/**
 * Graph returns these properties only when the query selects them (microsoft-apis.md A1). Graph returns null for
 * `accountEnabled` when the app may not read it. Then the schema fails, and the account is not known.
 */
export const accountBody = z
  .object({
    accountEnabled: z.boolean(),
    onPremisesSyncEnabled: z.boolean().nullish(),
    onPremisesSecurityIdentifier: z.string().nullish(),
    assignedLicenses: z.array(z.unknown()).nullish(),
    lastPasswordChangeDateTime: z.string().nullish(),
    signInSessionsValidFromDateTime: z.string().nullish(),
    ...provenanceFields,
    ...workFields,
  })
  .transform((user): AccountState => {
    const { assignedLicenses, lastPasswordChangeDateTime, signInSessionsValidFromDateTime } = user;
    return {
      enabled: user.accountEnabled,
      directorySynced: user.onPremisesSyncEnabled === true,
      ...(user.onPremisesSyncEnabled &&
        user.onPremisesSecurityIdentifier && { sid: user.onPremisesSecurityIdentifier }),
      guest: isExternal(user),
      ...(assignedLicenses && { licensed: assignedLicenses.length > 0 }),
      ...(lastPasswordChangeDateTime && { lastPasswordChange: lastPasswordChangeDateTime }),
      ...(signInSessionsValidFromDateTime && { sessionsValidFrom: signInSessionsValidFromDateTime }),
      ...workOf(user),
    };
  });

/** Path of the account. A single call and a batch both use it. */
export function accountPath(id: string): string {
  return `/users/${segment(id)}?$select=${PROPERTIES}`;
}

/** Reads the account as it is now. microsoft-apis.md A1 / learn.microsoft.com/graph/api/user-get */
export async function readAccount(graph: Graph, id: string): Promise<AccountState> {
  const receipt = new Receipt();
  const account = await read(readingAccount, accountBody, () =>
    graph.api(accountPath(id)).middlewareOptions([receipt]).get(),
  );
  const { answeredAt } = receipt;
  return { ...account, ...(answeredAt && { readAt: answeredAt }) };
}
