import { z } from 'zod';
import type { SignIns, SignInsFrom } from '../../unlock/evidence/evidence.js';
import { RemoteError } from '../../unlock/errors.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { segment } from '../client/escape.js';
import {
  codeOf,
  DAY_MS,
  HABIT_DAYS,
  INTERRUPTS,
  readingSignIns,
  signInRow,
  signInsPath,
  type SignInRow,
} from '../resources/signIn.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { visitsOf } from '../../unlock/evidence/signIns/visits.js';
import type { Reading } from './readAll.js';
import { readEach } from './readEach.js';
import { entriesOf } from './signInEntry.js';

const readingHome: Operation = { name: 'read where the person works', permission: 'User.Read.All' };

const PAGE = 500;
const MOST_PAGES = 3;
const MOST_ADDRESSES = 3;
/** Code for a sign-in without an error code. It does not count as a success. */
const NO_CODE = -1;
const home = z.object({ usageLocation: z.string().nullish() });

/**
 * Reads the sign-ins since a moment, by country and code, and what is usual from the days before
 * (microsoft-apis.md A11; P1). Throws `RemoteError`.
 */
export async function readSignIns(graph: Graph, id: string, since: Date): Promise<Reading<SignIns>> {
  const from = since.toISOString();
  const usualFrom = new Date(since.getTime() - HABIT_DAYS * DAY_MS).toISOString();
  const path = signInsPath(id, usualFrom, PAGE);
  const { rows, cutOff, unclear } = await readEach(graph, readingSignIns, signInRow, path, {
    pages: MOST_PAGES,
  });
  const usageLocation = await readHome(graph, id);
  const isRecent = ({ createdDateTime }: SignInRow) => Date.parse(createdDateTime) >= since.getTime();
  const { visits, more, habits } = visitsOf(entriesOf(rows), from, usualFrom);
  // The newest come first, so what is missing may be older than the days that are shown.
  const isCut = cutOff && rows.every(isRecent);
  const value = {
    since: from,
    from: byCountry(rows.filter(isRecent), isCut),
    cutOff: isCut,
    ...(usageLocation && { home: usageLocation }),
    visits,
    ...(more > 0 && { more }),
    habits,
  };
  return { value, cutOff: isCut || more > 0, unclear };
}

/** Where the log was read, it counts also without this: the country of most sign-ins is taken for home then. */
async function readHome(graph: Graph, id: string): Promise<string | undefined> {
  try {
    const path = `/users/${segment(id)}?$select=usageLocation`;
    return (await read(readingHome, home, () => graph.api(path).get())).usageLocation ?? undefined;
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    graph.log.warn({ err: error }, 'Where the person works is not known');
    return undefined;
  }
}

function byCountry(rows: readonly SignInRow[], cutOff: boolean): readonly SignInsFrom[] {
  const groups = new Map<string, SignInRow[]>();
  for (const row of rows) {
    const country = row.location?.countryOrRegion ?? '';
    groups.set(country, [...(groups.get(country) ?? []), row]);
  }
  return [...groups]
    .map(([country, list]) => ({ ...grouped(country, list), ...(!cutOff && oldestOf(list)) }))
    .toSorted((a, b) => (a.newest > b.newest ? -1 : 1));
}

function grouped(country: string, rows: readonly SignInRow[]): SignInsFrom {
  const codes = new Map<number, number>();
  for (const code of rows.map((row) => codeOf(row) ?? NO_CODE)) codes.set(code, (codes.get(code) ?? 0) + 1);
  const succeeded = codes.get(0) ?? 0;
  const asked = [...INTERRUPTS].reduce((sum, code) => sum + (codes.get(code) ?? 0), 0);
  codes.delete(0);
  const addresses = new Set(
    rows.map(({ ipAddress }) => ipAddress).filter((address) => typeof address === 'string'),
  );
  return {
    ...(country && { country }),
    succeeded,
    failed: rows.length - succeeded - asked,
    codes: [...codes].toSorted((a, b) => b[1] - a[1]).map(([code, count]) => ({ code: String(code), count })),
    newest:
      rows
        .map(({ createdDateTime }) => createdDateTime)
        .toSorted()
        .at(-1) ?? '',
    addresses: [...addresses].slice(0, MOST_ADDRESSES),
  };
}

/** When somebody first got in from there. */
function oldestOf(rows: readonly SignInRow[]): Pick<SignInsFrom, 'oldest'> {
  const [oldest] = rows
    .filter((row) => codeOf(row) === 0)
    .map(({ createdDateTime }) => createdDateTime)
    .toSorted();
  return oldest === undefined ? {} : { oldest };
}
