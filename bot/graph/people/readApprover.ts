import { z } from 'zod';
import type { ApproverFacts } from '../../unlock/ports/directory.js';
import { isSamePerson, type AccountNames } from '../../unlock/decide/samePerson.js';
import { sameId } from '../../unlock/person.js';
import { batch, type BatchAnswer, type BatchGet, type BatchGets } from '../client/batch.js';
import { isMemberBy, membershipGet } from './checkMembership.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { segment } from '../client/escape.js';
import { bodyOf } from '../client/odataPage.js';
import { asPerson, PERSON_PROPERTIES, personFields } from '../resources/person.js';

const operation: Operation = { name: 'read who wants to decide', permission: 'User.Read.All' };

/** Without `$select` Graph would return only the id, the UPN and the mail of these (microsoft-apis.md A1, A24). */
const PROPERTIES = `${PERSON_PROPERTIES},mail,otherMails,proxyAddresses,accountEnabled`;
/** Graph allows this many inner requests in one batch (microsoft-apis.md A18). */
const MOST_AT_ONCE = 20;

const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);
const body = z.object({
  ...personFields,
  mail: z.string().nullish(),
  otherMails: texts,
  proxyAddresses: texts,
  accountEnabled: z.boolean(),
});
type Body = z.output<typeof body>;

/**
 * Reads what the directory says now about the person who wants to decide. Are they in the group, enabled, from another
 * organisation? Which of the others are the same person under another account? One round trip. Throws `RemoteError`:
 * the bot does not believe what it could not read. microsoft-apis.md A1, A17, A18.
 * @param others ids of everybody for whom this person must not decide
 */
export async function readApprover(
  graph: Graph,
  personId: string,
  groupId: string,
  others: readonly string[],
): Promise<ApproverFacts> {
  const [facts] = await readApprovers(graph, [personId], groupId, others);
  return facts!;
}

/** Reads the same about several people at once: twenty questions in a round trip. */
export async function readApprovers(
  graph: Graph,
  personIds: readonly string[],
  groupId: string,
  others: readonly string[],
): Promise<readonly ApproverFacts[]> {
  const accountIds = [...new Set([...personIds, ...others].map((id) => id.toLowerCase()))];
  const answers = await readAll(graph, {
    ...Object.fromEntries(personIds.map((id) => [memberKey(id), membershipGet(id, groupId)])),
    ...Object.fromEntries(accountIds.map((id) => [id, accountGet(id)])),
  });
  const accounts = new Map(
    accountIds.flatMap((id) => {
      const found = accountIn(answers[id]);
      return found ? [[id, found] as [string, Body]] : [];
    }),
  );
  return personIds.map((id) => {
    const strangers = others.filter((other) => !sameId(other, id));
    return factsOf(accounts, id, isMemberBy(answers[memberKey(id)]!, groupId), strangers);
  });
}

const memberKey = (id: string): string => `member-${id.toLowerCase()}`;

const accountGet = (id: string): BatchGet => ({
  operation,
  url: `/users/${segment(id)}?$select=${PROPERTIES}`,
});

function factsOf(
  accounts: ReadonlyMap<string, Body>,
  personId: string,
  isMember: boolean,
  others: readonly string[],
): ApproverFacts {
  const person = accounts.get(personId.toLowerCase());
  if (!person) return { isMember: false, enabled: false, guest: false, sameAs: [] };
  const sameAs = others.filter((id) => {
    const other = accounts.get(id.toLowerCase());
    return other !== undefined && isSamePerson(namesOf(person), namesOf(other));
  });
  const who = asPerson(person);
  return { isMember, enabled: person.accountEnabled, guest: who.external, person: who, sameAs };
}

/** Asks twenty at a time, all at once. */
async function readAll(graph: Graph, gets: BatchGets): Promise<Readonly<Record<string, BatchAnswer>>> {
  const all = Object.entries(gets);
  const parts = Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, part) =>
    Object.fromEntries(all.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE)),
  );
  const answers = await Promise.all(parts.map((some) => batch(graph, operation, some)));
  return Object.assign({}, ...answers) as Record<string, BatchAnswer>;
}

function accountIn(answer: BatchAnswer | undefined): Body | undefined {
  if (!answer || (!answer.ok && answer.error.kind === 'not-found')) return undefined;
  return bodyOf(operation, body, answer);
}

function namesOf({ id, userPrincipalName, mail, otherMails, proxyAddresses }: Body): AccountNames {
  const addresses = [mail ?? '', ...otherMails, ...proxyAddresses];
  return { id, userPrincipalName, addresses };
}
