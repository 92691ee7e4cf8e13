import { z } from 'zod';
import type { TracedMail } from '../../unlock/losses/countSent.js';
import type { LogLines, LossSpan } from '../../unlock/ports/lossLogs.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { literal } from '../client/escape.js';
import { readAll } from '../evidence/readAll.js';

const tracing: Operation = { name: 'trace what was sent', permission: 'ExchangeMessageTrace.Read.All' };

const DAY_MS = 24 * 60 * 60_000;
/** microsoft-apis.md N-F: one call covers at most 10 days, and reaches back at most 90. A little less, for the clocks. */
const MOST_DAYS = 10;
const BACK_DAYS = 89;
const PAGE = 5000;
/** Of each address: 20,000 deliveries. 100 calls in 5 minutes are allowed, for the whole tenant. */
const MOST_PAGES = 4;

/** No subject: it is not read, although Microsoft sends it. */
const trace = z.object({
  id: z.string(),
  messageId: z.string().nullish(),
  recipientAddress: z.string().nullish(),
  status: z.string().nullish(),
});

type Trace = z.infer<typeof trace>;

/**
 * Reads what was sent from these addresses, the newest days first (microsoft-apis.md N-F). Each address is a question of
 * its own: the filter knows `eq` alone, and is said to leave an `or` out. Throws `RemoteError`, also when only one of
 * the addresses could not be read.
 */
export async function readSent(
  graph: Graph,
  addresses: readonly string[],
  span: LossSpan,
  renew: () => Promise<void>,
): Promise<LogLines<TracedMail>> {
  const each = await Promise.all(addresses.map((address) => readFrom(graph, address, span, renew)));
  const once = new Map(each.flatMap(({ lines }) => lines).map((row) => [deliveryOf(row), row]));
  return { lines: [...once.values()].map(traced), cut: each.some(({ cut }) => cut) };
}

/** A delivery in the last second of one span of time is in the next one, too. */
function deliveryOf({ id, recipientAddress }: Trace): string {
  return JSON.stringify([id, recipientAddress?.toLowerCase()]);
}

async function readFrom(
  graph: Graph,
  address: string,
  span: LossSpan,
  renew: () => Promise<void>,
): Promise<LogLines<Trace>> {
  const lines: Trace[] = [];
  const { windows, cut: tooOld } = windowsOf(span);
  let pages = MOST_PAGES;
  let cut = tooOld;
  for (const { since, until } of windows) {
    if (pages === 0) return { lines, cut: true };
    const counted = async () => {
      pages -= 1;
      await renew();
    };
    const path = pathOf(address, since, until);
    const { rows, cutOff } = await readAll(graph, tracing, trace, path, { pages, beforePage: counted });
    cut ||= cutOff;
    lines.push(...rows);
  }
  return { lines, cut };
}

function pathOf(address: string, since: string, until: string): string {
  const filter = [
    `receivedDateTime%20ge%20${since}`,
    `receivedDateTime%20le%20${until}`,
    `senderAddress%20eq%20${literal(address)}`,
  ].join('%20and%20');
  return `/admin/exchange/tracing/messageTraces?$filter=${filter}&$top=${PAGE}`;
}

/** Spans of at most ten days each, the newest first. */
function windowsOf({ since, until }: LossSpan): {
  readonly windows: readonly LossSpan[];
  readonly cut: boolean;
} {
  const end = Date.parse(until);
  const start = Math.max(Date.parse(since), end - BACK_DAYS * DAY_MS);
  const windows: LossSpan[] = [];
  for (let to = end; to > start; to -= MOST_DAYS * DAY_MS) {
    windows.push({ since: seconds(Math.max(start, to - MOST_DAYS * DAY_MS)), until: seconds(to) });
  }
  return { windows, cut: start > Date.parse(since) };
}

function seconds(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

function traced({ id, messageId, recipientAddress, status }: Trace): TracedMail {
  return { mail: messageId || id, to: recipientAddress ?? '', status: status ?? '' };
}
