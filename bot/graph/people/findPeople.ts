import { z } from 'zod';
import type { Subject } from '../../unlock/person.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { searchText } from '../client/escape.js';
import { SUBJECT_PROPERTIES, subjectBody } from './readSubject.js';

/** A shorter text would list half the company. */
const SHORTEST = 3;
const MOST = 5;
const SEARCHED = ['displayName', 'mail', 'userPrincipalName'] as const;

const operation: Operation = { name: 'search the directory', permission: 'User.Read.All' };

const people = z.object({ value: z.array(subjectBody) });

/**
 * Finds people whose name (by its words) or address begins with the text. Returns at most 5, and none for less than 3
 * characters. microsoft-apis.md A2 / learn.microsoft.com/graph/search-query-parameter
 */
export async function findPeople(graph: Graph, text: string): Promise<readonly Subject[]> {
  const wanted = searchText(text);
  if (wanted.length < SHORTEST) return [];
  const clause = SEARCHED.map((property) => `"${property}:${wanted}"`).join(' OR ');
  const { value } = await read(operation, people, () =>
    graph
      .api(`/users?$search=${encodeURIComponent(clause)}&$count=true`)
      .header('ConsistencyLevel', 'eventual')
      .select(SUBJECT_PROPERTIES)
      .top(MOST)
      .get(),
  );
  return value.slice(0, MOST);
}
