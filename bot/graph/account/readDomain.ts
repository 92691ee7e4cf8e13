import { z } from 'zod';
import { RemoteError } from '../../unlock/errors.js';
import { known, type Finding, type SignInDomain } from '../../unlock/findings.js';
import { UNEXPECTED_ANSWER, type Operation } from '../../microsoft/remoteErrors.js';
import { read } from '../client/call.js';
import type { BatchAnswer, BatchGet } from '../client/batch.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import { bodyOf } from '../client/odataPage.js';
import { findingFrom } from './findingOf.js';
import { readingAccount } from './readAccount.js';

const operation: Operation = { name: 'read how the domain signs in', permission: 'Domain.Read.All' };

const domain = z.object({ id: z.string(), authenticationType: z.string() });
/** A listing that goes on is no fault: the domain may be on this page, or is asked for by its name. */
const listed = z.object({ value: z.array(domain) });
const named = z.object({ userPrincipalName: z.string() });

const FEDERATED = 'federated';
/** This comes after a first round trip, and a person watches a typing sign. */
const LONGEST_MS = 2_000;

/** Asks how the domains of the tenant sign in (microsoft-apis.md A32). One call, whoever the look is about. */
export const domainsGet: BatchGet = {
  operation,
  url: '/domains?$select=id,authenticationType',
  optional: true,
};

/**
 * Returns how the domain of the account signs in. Where the listing does not tell, it asks for that domain alone, once.
 * Not after a refusal: the permission is the same. Never throws `RemoteError`.
 */
export function readDomain(
  graph: Graph,
  { account, domains }: Readonly<Record<'account' | 'domains', BatchAnswer>>,
): Promise<Finding<SignInDomain>> {
  return findingFrom(graph, async () => {
    const name = domainOf(bodyOf(readingAccount, named, account).userPrincipalName);
    if (name === undefined)
      throw new RemoteError(operation.name, { kind: 'unavailable', code: UNEXPECTED_ANSWER });
    const found = domains.ok && listed.safeParse(domains.body).data?.value.find(({ id }) => isSame(id, name));
    if (found) return known(asDomain(name, found.authenticationType));
    if (!domains.ok && !mayKnowByName(domains.error)) throw domains.error;
    const alone = await read(operation, domain, () =>
      graph
        .api(`/domains/${segment(name)}`)
        .select('id,authenticationType')
        .option('signal', graph.deadline(LONGEST_MS))
        .get(),
    );
    return known(asDomain(name, alone.authenticationType));
  });
}

/** A server that does not know the listing may know the domain. One that is slow, or refuses, is not asked again. */
function mayKnowByName({ kind }: RemoteError): boolean {
  return kind === 'not-found' || kind === 'rejected';
}

function asDomain(name: string, authenticationType: string): SignInDomain {
  return { name, federated: authenticationType.toLowerCase() === FEDERATED };
}

function domainOf(userPrincipalName: string): string | undefined {
  const name = userPrincipalName.split('@').at(-1)?.toLowerCase();
  return userPrincipalName.includes('@') ? name : undefined;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other;
}
