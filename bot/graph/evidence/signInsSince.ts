import type { LoggedSignIn } from '../../unlock/handover/signIns.js';
import type { Graph } from '../client/client.js';
import { codeOf, readingSignIns, signInRow, signInsPath } from '../resources/signIn.js';
import { readAll } from './readAll.js';

const PAGE = 100;
/** Newest first. Whoever tried more often than that since then is in there, too. */
const MOST_PAGES = 3;

/**
 * Reads the sign-ins of one person since a moment, by moment and code (microsoft-apis.md A11; P1). A row that does not
 * say how it ended is left out. Throws `RemoteError`.
 */
export async function readSignInsSince(
  graph: Graph,
  id: string,
  since: Date,
): Promise<readonly LoggedSignIn[]> {
  const from = `${since.toISOString().slice(0, 19)}Z`;
  const path = signInsPath(id, from, PAGE);
  const { rows } = await readAll(graph, readingSignIns, signInRow, path, { pages: MOST_PAGES });
  return rows.flatMap((row) => {
    const code = codeOf(row);
    return code === undefined ? [] : [{ at: new Date(row.createdDateTime).toISOString(), code }];
  });
}
