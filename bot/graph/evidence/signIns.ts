import { z } from 'zod';
import type { SignIns, SignInsFrom } from '../../unlock/evidence/evidence.js';
import { read } from '../client/call.js';
import type { Graph } from '../client/client.js';
import { literal, segment } from '../client/escape.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import { readAll } from './readAll.js';

const operation: Operation = { name: 'read the sign-in log', permission: 'AuditLog.Read.All' };
const readingHome: Operation = { name: 'read where the person works', permission: 'User.Read.All' };

const PAGE = 500;
const MOST_PAGES = 3;
const MOST_ADDRESSES = 3;
/** A question in between, not an end (apis.md C5): neither somebody who got in nor somebody who did not. */
const INTERRUPTS: readonly number[] = [50125, 50140];

const signInRow = z.object({
  createdDateTime: z.string(),
  ipAddress: z.string().nullish(),
  location: z.object({ countryOrRegion: z.string().nullish() }).nullish(),
  status: z.object({ errorCode: z.number().nullish() }).nullish(),
});
type Row = z.infer<typeof signInRow>;
const home = z.object({ usageLocation: z.string().nullish() });

/** Sign-ins since a moment, by country and code (apis.md A11; P1). Throws `RemoteError`. */
export async function readSignIns(graph: Graph, id: string, since: Date): Promise<SignIns> {
  const from = since.toISOString();
  const filter = `userId%20eq%20${literal(id)}%20and%20createdDateTime%20ge%20${from}`;
  const { rows, cutOff } = await readAll(
    graph,
    operation,
    signInRow,
    `/auditLogs/signIns?$filter=${filter}&$top=${PAGE}`,
    { pages: MOST_PAGES },
  );
  const { usageLocation } = await read(readingHome, home, () =>
    graph.api(`/users/${segment(id)}?$select=usageLocation`).get(),
  );
  return { since: from, from: byCountry(rows), cutOff, ...(usageLocation && { home: usageLocation }) };
}

function byCountry(rows: readonly Row[]): readonly SignInsFrom[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const country = row.location?.countryOrRegion ?? '';
    groups.set(country, [...(groups.get(country) ?? []), row]);
  }
  return [...groups]
    .map(([country, list]) => grouped(country, list))
    .toSorted((a, b) => (a.newest > b.newest ? -1 : 1));
}

function grouped(country: string, rows: readonly Row[]): SignInsFrom {
  const codes = new Map<number, number>();
  for (const row of rows) codes.set(codeOf(row), (codes.get(codeOf(row)) ?? 0) + 1);
  const succeeded = codes.get(0) ?? 0;
  const asked = INTERRUPTS.reduce((sum, code) => sum + (codes.get(code) ?? 0), 0);
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

/** Without a code nobody can say that it worked. */
function codeOf({ status }: Row): number {
  return status?.errorCode ?? -1;
}
