import type { Duplex } from 'node:stream';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { Connections } from './connections.js';
import { messages, type MessagesOptions } from './messagesRoute.js';
import { answer, plain, PLAIN } from './httpErrors.js';

/** An activity is a few kB; Teams refuses messages over 100 kB (microsoft-apis.md D4). */
const LARGEST_BODY = 256 * 1024;
/**
 * Longest that headers, and a whole request, may take to come in. They are counted from the first byte of a request
 * (since Node 12.19, github.com/nodejs/node/pull/32329), so a connection may rest for longer than that. Node exchanges
 * the two when the first is longer than the second.
 */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/**
 * How long a connection may rest between two requests. Longer than any proxy in front keeps one, so that the proxy is
 * the one who closes it: closed by us, what the proxy is just sending would be lost. nginx keeps one for 60 s (nginx.org,
 * ngx_http_upstream_module, keepalive_timeout), Azure's Application Gateway for 75 s or 120 s and its private addresses
 * for 5 minutes (learn.microsoft.com/azure/application-gateway/application-gateway-faq), Azure's Load Balancer for 4
 * minutes unless it is set to more (learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset). Node's default: 5 s.
 */
const KEEP_ALIVE_MS = 330_000;
/** Teams uses few connections, and each for many requests. */
const MOST_CONNECTIONS = 500;

export interface ServerOptions extends MessagesOptions {
  readonly connections: Connections;
  /** Throws, or says `false`, when the bot cannot do its work now. */
  readonly isReady: () => Promise<boolean>;
  /** Prometheus text. */
  readonly metrics: () => Promise<string>;
  /** Shows the evidence of an incident to whoever has a link to it. */
  readonly evidence: (req: Request, res: Response, next: Next) => Promise<void>;
  /** More connections at a time are closed at once. Default 500. */
  readonly mostConnections?: number;
}

/** The HTTP side: `/api/messages` for Teams, `/healthz`, `/readyz` and `/metrics` for the operator. */
export function createServer(options: ServerOptions): Server {
  const server = restify.createServer({ name: '', maxParamLength: 256, onceNext: true });
  server.server.headersTimeout = HEADERS_MS;
  server.server.requestTimeout = REQUEST_MS;
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.server.maxConnections = options.mostConnections ?? MOST_CONNECTIONS;
  // Left alone, a connection that asks for these is kept open and never answered.
  for (const event of ['upgrade', 'connect'] as const) {
    server.server.on(event, (_req: unknown, socket: Duplex) => socket.destroy());
  }
  options.connections.watch(server.server);
  server.pre((req, res, next) => {
    options.connections.answering(req, res);
    next();
  });
  server.pre(withoutBanner);
  server.on('restifyError', (req: Request, _res: Response, error: unknown, done: () => void) => {
    // Only its kind: a stack for every scanner that knocks would hide what matters.
    const reason = error instanceof Error ? error.name : 'unknown';
    options.log.warn({ reason, method: req.method, path: req.path() }, 'A request was refused');
    inOurWords(error);
    done();
  });
  const door = messages(options);
  server.post(
    '/api/messages',
    onlyPlainJson,
    restify.plugins.bodyReader({ maxBodySize: LARGEST_BODY }),
    ...restify.plugins.jsonBodyParser({ mapParams: false, bodyReader: true }),
    (req: Request, res: Response, next: Next) => void door(req, res, next),
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
  answer(res, next, 415, PLAIN[415]);
}

/** restify's own errors name themselves, and repeat what was sent. */
function inOurWords(error: unknown): void {
  if (!(error instanceof Error)) return;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  const words = plain(status);
  Object.assign(error, { toJSON: () => ({ error: words }), toString: () => words });
}

async function readiness(options: ServerOptions, res: Response, next: Next): Promise<void> {
  if (options.connections.areEnding) return answer(res, next, 503, { status: 'stopping' });
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
    answer(res, next, 503, 'Metrics are not available now.');
  }
}

function withoutBanner(_req: Request, res: Response, next: Next): void {
  res.removeHeader('Server');
  next();
}
