import type { Next, Request, Response } from 'restify';
import { evidenceFile } from '../../cards/evidence/file.js';
import { evidencePage } from '../../cards/evidence/page.js';
import type { CardFacts } from '../../cards/kit/view.js';
import type { EvidenceLinks } from './evidenceLinks.js';
import type { Log } from '../log.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';

export interface EvidenceRouteOptions {
  readonly store: RequestStore;
  readonly links: EvidenceLinks;
  readonly facts: CardFacts;
  readonly now: () => Date;
  readonly log: Log;
}

const FILE = /^([A-Za-z0-9-]{4,64})\.(?:html|json)$/;

/** No cache keeps the page, it loads nothing, no page frames it, and no other site learns its address. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
} as const;

/** `GET /evidence/<request>.html|json`: a person with the link reads the evidence. The audit trail records it. */
export function evidenceRoute(options: EvidenceRouteOptions) {
  return async (req: Request, res: Response, next: Next): Promise<void> => {
    try {
      const answer = await open(options, req);
      if (answer) res.sendRaw(200, answer.body, { ...HEADERS, 'Content-Type': answer.type });
      // The same answer for everything that is not exactly right. So nobody can find out which requests exist.
      else res.sendRaw(404, 'Not found', { ...HEADERS, 'Content-Type': 'text/plain' });
    } catch (error) {
      options.log.error({ err: error }, 'The evidence could not be shown');
      res.sendRaw(503, 'Not available now', { ...HEADERS, 'Content-Type': 'text/plain' });
    }
    next(false);
  };
}

async function open(
  { store, links, facts, now }: EvidenceRouteOptions,
  req: Request,
): Promise<{ body: string; type: string } | undefined> {
  const { file = '' } = req.params as { readonly file?: string };
  const query = new URLSearchParams(req.getQuery());
  const [, requestId] = FILE.exec(file) ?? [];
  const [until, signature] = [query.get('until') ?? '', query.get('sig') ?? ''];
  if (!requestId || !/^\d{1,12}$/.test(until) || !links.isGood(file, until, signature, now()))
    return undefined;
  const request = await store.load(requestId);
  if (!request?.evidence) return undefined;
  const at = now().toISOString();
  const kind = file.endsWith('.html') ? 'html' : 'json';
  await store.change((tx) => tx.append(requestId, [{ what: 'evidence-downloaded', at, detail: { kind } }]));
  return kind === 'html'
    ? { body: evidencePage(request, facts), type: 'text/html; charset=utf-8' }
    : { body: JSON.stringify(evidenceFile(request), null, 2), type: 'application/json; charset=utf-8' };
}
