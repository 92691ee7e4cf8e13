import type { CloudAdapter, TurnContext } from 'botbuilder';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { botResponse } from './botResponse.js';
import type { Log } from './log.js';

/** An activity is a few kB; Teams refuses messages over 100 kB (apis.md D4). */
const LARGEST_BODY = 256 * 1024;
/** Longest that headers, and a whole request, may take to come in. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;

const NOT_AN_ACTIVITY = { error: 'The body must be a Bot Framework activity in JSON.' };

export interface ServerOptions {
  readonly adapter: Pick<CloudAdapter, 'process'>;
  readonly onTurn: (context: TurnContext) => Promise<void>;
  /** Throws, or says `false`, when the bot cannot do its work now. */
  readonly isReady: () => Promise<boolean>;
  /** Prometheus text. */
  readonly metrics: () => Promise<string>;
  /** Shows the evidence of an incident to whoever has a link to it. */
  readonly evidence: (req: Request, res: Response, next: Next) => Promise<void>;
  /** Sandbox: activities are not signed, so a token that a client sends all the same is not looked at. */
  readonly unsigned: boolean;
  readonly log: Log;
}

/** The HTTP side: `/api/messages` for Teams, `/healthz`, `/readyz` and `/metrics` for the operator. */
export function createServer(options: ServerOptions): Server {
  const { log } = options;
  const server = restify.createServer({ name: '', maxParamLength: 256, onceNext: true });
  server.server.headersTimeout = HEADERS_MS;
  server.server.requestTimeout = REQUEST_MS;
  server.pre(withoutBanner);
  server.on('restifyError', (req: Request, _res: Response, error: unknown, done: () => void) => {
    // Only its kind: a stack for every scanner that knocks would hide what matters.
    const reason = error instanceof Error ? error.name : 'unknown';
    log.warn({ reason, method: req.method, path: req.path() }, 'A request was refused');
    done();
  });
  server.post(
    '/api/messages',
    onlyPlainJson,
    restify.plugins.bodyReader({ maxBodySize: LARGEST_BODY }),
    ...restify.plugins.jsonBodyParser({ mapParams: false, bodyReader: true }),
    (req: Request, res: Response, next: Next) => void messages(options, req, res, next),
  );
  server.get('/evidence/:file', (req, res, next) => void options.evidence(req, res, next));
  server.get('/healthz', (_req, res, next) => answer(res, next, 200, { status: 'ok' }));
  server.get('/readyz', (_req, res, next) => void readiness(options, res, next));
  server.get('/metrics', (_req, res, next) => void metrics(options, res, next));
  return server;
}

/**
 * Before anything is read: restify unpacks what is compressed without a limit, and without listening for what goes
 * wrong with it, which ends the process; and it writes the files of a form to the disk.
 */
function onlyPlainJson(req: Request, res: Response, next: Next): void {
  const isPlain = (req.headers['content-encoding'] ?? 'identity') === 'identity';
  if (isPlain && req.getContentType() === 'application/json') return next();
  // What is not read would otherwise be taken for the next request.
  res.setHeader('Connection', 'close');
  answer(res, next, 415, { error: 'The body must be application/json, not compressed.' });
}

async function messages(options: ServerOptions, req: Request, res: Response, next: Next): Promise<void> {
  if (options.unsigned) delete req.headers.authorization;
  if (!isActivity(req.body)) return answer(res, next, 400, NOT_AN_ACTIVITY);
  try {
    await options.adapter.process(req, botResponse(res), options.onTurn);
    next(false);
  } catch (error) {
    if (res.headersSent) return next(false);
    if (error instanceof Error && error.name === 'ZodError') return answer(res, next, 400, NOT_AN_ACTIVITY);
    options.log.error({ err: error }, 'An activity could not be processed');
    answer(res, next, 500, { error: 'The activity could not be processed.' });
  }
}

function isActivity(body: unknown): boolean {
  return typeof body === 'object' && body !== null && typeof Reflect.get(body, 'type') === 'string';
}

async function readiness(options: ServerOptions, res: Response, next: Next): Promise<void> {
  const ready = await options.isReady().catch((error: unknown) => {
    options.log.warn({ err: error }, 'Not ready');
    return false;
  });
  answer(res, next, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
}

async function metrics(options: ServerOptions, res: Response, next: Next): Promise<void> {
  try {
    res.sendRaw(200, await options.metrics(), { 'Content-Type': 'text/plain; version=0.0.4' });
    next(false);
  } catch (error) {
    options.log.error({ err: error }, 'Metrics could not be read');
    answer(res, next, 503, { error: 'Metrics are not available now.' });
  }
}

function answer(res: Response, next: Next, status: number, body: object): void {
  res.send(status, body);
  next(false);
}

function withoutBanner(_req: Request, res: Response, next: Next): void {
  res.removeHeader('Server');
  next();
}
