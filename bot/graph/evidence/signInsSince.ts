import type { LoggedSignIn } from '../../unlock/handover/signIns.js';
import type { Graph } from '../client/client.js';
import { codeOf, readingSignIns, signInRow, signInsPath } from '../resources/signIn.js';
import { readAll, type Listing } from './readAll.js';

const PAGE = 100;
/** Newest first. Where there are more, older ones are not known. */
const MOST_PAGES = 3;

/**
 * Reads the sign-ins of one person since a moment, by moment and code (microsoft-apis.md A11; P1). A row that does not
 * say how it ended is left out. Throws `RemoteError`.
 */
export async function readSignInsSince(
  graph: Graph,
  id: string,
  since: Date,
): Promise<Listing<LoggedSignIn>> {
  const from = `${since.toISOString().slice(0, 19)}Z`;
  const path = signInsPath(id, from, PAGE);
  const { rows, cutOff } = await readAll(graph, readingSignIns, signInRow, path, { pages: MOST_PAGES });
  const signIns = rows.flatMap((row): LoggedSignIn[] => {
    const code = codeOf(row);
    return code === undefined ? [] : [{ at: new Date(row.createdDateTime).toISOString(), code }];
  });
  return { rows: signIns, cutOff };
}
