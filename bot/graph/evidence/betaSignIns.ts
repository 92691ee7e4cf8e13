import type { BackgroundSignIns, CodeSignIns } from '../../unlock/evidence/evidence.js';
import { visitsOf } from '../../unlock/evidence/signIns/visits.js';
import { DEVICE_CODE, traitsOf } from '../../unlock/evidence/signIns/traits.js';
import type { Graph } from '../client/client.js';
import { DAY_MS, HABIT_DAYS, readingSignIns, signInRow, signInsPath } from '../resources/signIn.js';
import type { Reading } from './readAll.js';
import { readEach } from './readEach.js';
import { entriesOf } from './signInEntry.js';

// What only beta has (microsoft-apis.md A11). Microsoft may change beta, so these are sources of their own: where they
// cannot be read, the log of v1.0 is judged without them, and the card says so.

const PAGE = 500;
const MOST_PAGES = 2;

/**
 * Reads the sign-ins with a device code: v1.0 does not tell them apart, and Microsoft names no filter for them. Only the
 * newest page is read; `cutOff` where that is not the whole period. Throws `RemoteError`.
 */
export async function readCodeSignIns(graph: Graph, id: string, since: Date): Promise<Reading<CodeSignIns>> {
  const from = new Date(since.getTime() - HABIT_DAYS * DAY_MS).toISOString();
  const path = signInsPath(id, from, PAGE);
  const { rows, cutOff, unclear } = await readEach(graph, readingSignIns, signInRow, path, {
    pages: 1,
    version: 'beta',
  });
  // Whether a code is usual is seen beside the other sign-ins.
  const { visits, more, habits } = visitsOf(
    entriesOf(rows),
    since.toISOString(),
    from,
    ({ protocol }) => traitsOf({ protocol }).protocol === DEVICE_CODE,
  );
  // Rows are the newest first, so where one is older than the period, the period was read.
  const isCut = cutOff && rows.every(({ createdDateTime }) => Date.parse(createdDateTime) >= since.getTime());
  const usedBefore = habits.usual?.protocol.includes(DEVICE_CODE) === true;
  const value = { visits, ...(more > 0 && { more }), usedBefore };
  return { value, cutOff: isCut || more > 0, unclear };
}

/** Reads where a session went on by itself: a stolen one shows only there. The newest 1,000. Throws `RemoteError`. */
export async function readBackgroundSignIns(
  graph: Graph,
  id: string,
  since: Date,
): Promise<Reading<BackgroundSignIns>> {
  const from = since.toISOString();
  const path = signInsPath(id, from, PAGE, 'nonInteractiveUser');
  const options = { pages: MOST_PAGES, version: 'beta' } as const;
  const { rows, cutOff, unclear } = await readEach(graph, readingSignIns, signInRow, path, options);
  const { visits, more } = visitsOf(entriesOf(rows), from, from);
  return { value: { since: from, visits, more, cutOff }, cutOff: cutOff || more > 0, unclear };
}
