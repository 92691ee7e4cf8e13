import type { Next, Request, Response } from 'restify';
import { evidenceFile } from '../../cards/evidence/file.js';
import { evidencePage } from '../../cards/evidence/page.js';
import type { CardFacts } from '../../cards/kit/view.js';
import type { Log } from '../log.js';
import { mayReadEvidence } from '../unlock/decide/mayReadEvidence.js';
import { isFrozen } from '../unlock/limits/isFrozen.js';
import { RemoteError } from '../unlock/errors.js';
import type { RequestStore } from '../unlock/ports/requestStore.js';
import type { PolicyFacts } from '../unlock/request/commands.js';
import type { UnlockRequest } from '../unlock/request/request.js';
import { PAGE_HEADERS, sayInBrowser, sendTo } from './browserPage.js';
import type { EvidenceReaders } from './evidenceReaders.js';

export interface EvidenceRouteOptions {
  readonly store: RequestStore;
  readonly readers: EvidenceReaders;
  /** Asks the directory at each opening. Throws `RemoteError`. */
  readonly rights: (personId: string, request?: UnlockRequest) => Promise<PolicyFacts>;
  readonly tenantId: string;
  readonly facts: CardFacts;
  readonly now: () => Date;
  readonly log: Log;
}

const FILE = /^([A-Za-z0-9-]{4,64})\.(?:html|json)$/;

interface File {
  readonly body: string;
  readonly type: string;
}

/**
 * `GET /evidence/<request>.html|json`: somebody who says who they are reads the evidence, if they may decide on the
 * request now. The audit trail says who opened it.
 */
export function evidenceRoute(options: EvidenceRouteOptions) {
  const { facts, log, readers } = options;
  return async (req: Request, res: Response, next: Next): Promise<void> => {
    const say = (status: number, key: 'notHere' | 'unavailable') =>
      sayInBrowser(req, res, status, { lines: [`pages:evidence.${key}`], otherwise: facts.language });
    const { file = '' } = req.params as { readonly file?: string };
    try {
      const who = FILE.test(file) ? await readers.who(req, file) : ({ kind: 'unknown' } as const);
      if (who.kind === 'ask') {
        res.setHeader('Set-Cookie', who.cookie);
        sendTo(res, who.location);
        return next(false);
      }
      const opened = who.kind === 'known' ? await open(options, who.personId, file) : undefined;
      if (opened) {
        res.sendRaw(200, opened.body, { ...PAGE_HEADERS, 'Content-Type': opened.type });
        return next(false);
      }
      // The same answer for everything that is not exactly right. So nobody can find out which requests exist.
      if (readers.forget) res.setHeader('Set-Cookie', readers.forget);
      say(404, 'notHere');
    } catch (error) {
      if (error instanceof RemoteError)
        log.warn({ err: error }, 'Who opens the evidence could not be checked');
      else log.error({ err: error }, 'The evidence could not be shown');
      say(503, 'unavailable');
    }
    next(false);
  };
}

async function open(
  { store, rights, tenantId, facts, now }: EvidenceRouteOptions,
  personId: string,
  file: string,
): Promise<File | undefined> {
  const [, requestId = ''] = FILE.exec(file) ?? [];
  const request = await store.load(requestId);
  // Also where there is no such request, so that the time of the answer does not tell.
  const standing = await rights(personId, request);
  if (!request?.evidence) return undefined;
  if (mayReadEvidence(request, { id: personId, name: '', tenantId }, standing)) return undefined;
  const kind = file.endsWith('.html') ? 'html' : 'json';
  const at = now().toISOString();
  const opened = { what: 'evidence-downloaded', at, actorId: personId, detail: { kind } } as const;
  const isOpen = await store.change(async (tx) => {
    if (await isFrozen(tx, personId, 'evidence', at)) return false;
    await tx.append(requestId, [opened]);
    return true;
  });
  if (!isOpen) return undefined;
  return kind === 'html'
    ? { body: evidencePage(request, facts), type: 'text/html; charset=utf-8' }
    : { body: JSON.stringify(evidenceFile(request), null, 2), type: 'application/json; charset=utf-8' };
}
