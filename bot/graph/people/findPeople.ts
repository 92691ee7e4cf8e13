import { z } from 'zod';
import type { Subject } from '../../unlock/person.js';
import { read } from '../client/call.js';
import { nextPath } from '../client/nextPath.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { literal, searchText } from '../client/escape.js';
import { SUBJECT_PROPERTIES, subjectBody } from './readSubject.js';

/** A shorter text would list half the company. */
const SHORTEST = 3;
const MOST = 5;
/** A whole address, and not the beginning of one. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const SEARCHED = ['displayName', 'mail', 'userPrincipalName'] as const;

const operation: Operation = { name: 'search the directory', permission: 'User.Read.All' };

const people = z.object({ value: z.array(subjectBody), '@odata.nextLink': z.string().nullish() });
/** A page may have fewer people than were asked for (learn.microsoft.com/graph/paging). */
const MOST_PAGES = 5;

/**
 * Finds people whose name (by its words) or address begins with the text. When nobody has a whole address, it finds whose
 * second address it is. Returns at most 5, and none for less than 3 characters. Throws `RemoteError`.
 * microsoft-apis.md A2 / learn.microsoft.com/graph/search-query-parameter
 */
export async function findPeople(graph: Graph, text: string): Promise<readonly Subject[]> {
  const wanted = searchText(text);
  if (wanted.length < SHORTEST) return [];
  const clause = SEARCHED.map((property) => `"${property}:${wanted}"`).join(' OR ');
  const found = await ask(graph, `$search=${encodeURIComponent(clause)}`);
  if (found.length > 0 || !ADDRESS.test(wanted)) return found;
  // People know the address that they write to, and not the one with which somebody signs in.
  return ask(graph, `$filter=proxyAddresses/any(a:a%20eq%20${literal(`smtp:${wanted}`)})`);
}

async function ask(graph: Graph, query: string): Promise<readonly Subject[]> {
  const found: Subject[] = [];
  let next: string | undefined = `/users?${query}&$count=true&$select=${SUBJECT_PROPERTIES}&$top=${MOST}`;
  for (let page = 0; next !== undefined && page < MOST_PAGES && found.length < MOST; page++) {
    const path = next;
    const answer: z.output<typeof people> = await read(operation, people, () =>
      graph.api(path).header('ConsistencyLevel', 'eventual').get(),
    );
    found.push(...answer.value);
    next = nextPath(answer['@odata.nextLink'] ?? '', 'v1.0');
  }
  return found.slice(0, MOST);
}
