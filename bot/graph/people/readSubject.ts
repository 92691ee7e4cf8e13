import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import type { Subject } from '../../unlock/person.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';

/** The properties that a `Subject` needs. */
export const SUBJECT_PROPERTIES = 'id,displayName,userPrincipalName,mail,proxyAddresses';

/** A look at the account follows, and the person waits for both. */
const LONGEST_MS = 3_000;

const operation: Operation = { name: 'look up the person', permission: 'User.Read.All' };

/** A user as `SUBJECT_PROPERTIES` selects it. */
export const subjectBody = z
  .object({
    id: z.string(),
    displayName: z.string().nullish(),
    userPrincipalName: z.string(),
    mail: z.string().nullish(),
    proxyAddresses: z.array(z.string()).nullish(),
  })
  .transform(({ id, displayName, userPrincipalName, mail, proxyAddresses }): Subject => {
    const name = displayName || userPrincipalName;
    const others = otherAddresses(proxyAddresses ?? [], mail);
    return {
      id,
      name,
      userPrincipalName,
      ...(mail && { mail }),
      ...(others.length > 0 && { otherAddresses: others }),
    };
  });

const SMTP = /^smtp:/i;

/** Mail addresses alone: the list also has addresses of other systems, such as `x500:` (microsoft-apis.md A1). */
function otherAddresses(
  proxyAddresses: readonly string[],
  mail: string | null | undefined,
): readonly string[] {
  const addresses = proxyAddresses
    .filter((one) => SMTP.test(one))
    .map((one) => one.replace(SMTP, '').trim().toLowerCase());
  return [...new Set(addresses)].filter((one) => one !== '' && one !== mail?.toLowerCase());
}

/**
 * Reads a person by object id. Returns `undefined` when Graph does not know the person.
 * microsoft-apis.md A1 / learn.microsoft.com/graph/api/user-get
 */
export async function readSubject(graph: Graph, id: string): Promise<Subject | undefined> {
  try {
    return await read(operation, subjectBody, () =>
      graph
        .api(`/users/${segment(id)}`)
        .select(SUBJECT_PROPERTIES)
        .option('signal', graph.deadline(LONGEST_MS))
        .get(),
    );
  } catch (error) {
    if (error instanceof RemoteError && error.kind === 'not-found') return undefined;
    throw error;
  }
}
