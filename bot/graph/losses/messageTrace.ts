import { z } from 'zod';
import type { TracedMail } from '../../unlock/losses/countSent.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Delivery, LogLines, LossSpan, TraceSoFar } from '../../unlock/ports/lossLogs.js';
import type { Operation } from '../../microsoft/remoteErrors.js';
import type { Graph } from '../client/client.js';
import { literal } from '../client/escape.js';
import { eachRow } from '../evidence/eachRow.js';
import { readPage } from '../evidence/readAll.js';

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

/**
 * Reads what was sent from these addresses, the newest days first (microsoft-apis.md N-F). Each address is a question of
 * its own: the filter knows `eq` alone, and is said to leave an `or` out. Throws `RemoteError`, also when only one of
 * the addresses could not be read.
 * @param soFar what an earlier try read, by address. It is brought up to date page by page
 */
export async function readSent(
  graph: Graph,
  addresses: readonly string[],
  span: LossSpan,
  renew: () => Promise<void>,
  soFar: Map<string, TraceSoFar>,
): Promise<LogLines<TracedMail>> {
  const each = await Promise.all(
    addresses.map((address) => new AddressTrace(graph, address, span, renew, soFar).read()),
  );
  // A delivery in the last second of one span of time is in the next one, too.
  const once = new Map(each.flatMap(({ deliveries }) => deliveries).map(({ key, mail }) => [key, mail]));
  return { lines: [...once.values()], cut: each.some(({ cut }) => cut) };
}

/** Traces one address. */
class AddressTrace {
  constructor(
    private readonly graph: Graph,
    private readonly address: string,
    private readonly span: LossSpan,
    private readonly renew: () => Promise<void>,
    private readonly soFar: Map<string, TraceSoFar>,
  ) {}

  async read(): Promise<TraceSoFar> {
    const earlier = this.soFar.get(this.address);
    try {
      return await this.goOn(earlier ?? this.begun());
    } catch (error) {
      const hasStopped = earlier !== undefined && earlier.pages < MOST_PAGES;
      if (!hasStopped || !(error instanceof RemoteError) || !isUnknownLink(error)) throw error;
      // Microsoft does not know any more where the earlier try stopped.
      return this.goOn(this.begun());
    }
  }

  private begun(): TraceSoFar {
    const { windows, cut } = windowsOf(this.span);
    const left = windows.map(({ since, until }) => pathOf(this.address, since, until));
    return { deliveries: [], left, pages: MOST_PAGES, cut };
  }

  private async goOn(from: TraceSoFar): Promise<TraceSoFar> {
    let mine = from;
    this.soFar.set(this.address, mine);
    for (let [path, ...rest] = mine.left; path !== undefined; [path, ...rest] = mine.left) {
      if (mine.pages === 0) return { ...mine, cut: true };
      await this.renew();
      const { rows: raws, next } = await readPage(this.graph, tracing, z.unknown(), path);
      const { rows, unclear } = eachRow(tracing, trace, raws);
      mine = {
        deliveries: [...mine.deliveries, ...rows.map(deliveryOf)],
        left: [...(next === undefined ? [] : [next]), ...rest],
        pages: mine.pages - 1,
        // A delivery that is not understood is not counted.
        cut: mine.cut || unclear.length > 0,
      };
      // A try that was given up for its time may still go on beside this one: each has a state of its own.
      this.soFar.set(this.address, mine);
    }
    return mine;
  }
}

function isUnknownLink({ kind }: RemoteError): boolean {
  return kind === 'rejected' || kind === 'not-found';
}

function deliveryOf({ id, messageId, recipientAddress, status }: z.infer<typeof trace>): Delivery {
  return {
    key: JSON.stringify([id, recipientAddress?.toLowerCase()]),
    mail: { mail: messageId || id, to: recipientAddress ?? '', status: status ?? '' },
  };
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
