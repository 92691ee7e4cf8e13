import type { Duplex } from 'node:stream';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import type { Connections } from './connections.js';
import type { LinkRoutes } from './linkRoute.js';
import { LINK_PATH, withoutToken } from './linkToken.js';
import { messages, type MessagesOptions } from './messagesRoute.js';
import { answer, plain, PLAIN } from './httpErrors.js';

/** An activity has a few kB. Teams refuses messages over 100 kB (microsoft-apis.md D4). */
const LARGEST_BODY = 256 * 1024;
/**
 * How long the headers, and a whole request, may take to arrive. Node counts from the first byte of a request (since
 * Node 12.19, github.com/nodejs/node/pull/32329), so a connection may rest for longer. Node exchanges the two if the
 * first is longer.
 */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/**
 * How long a connection may rest between two requests. Proxies in front keep one for less, so that the proxy closes it.
 * If the bot closed it, a request that is just on its way would be lost. nginx keeps one for 60 s (nginx.org,
 * ngx_http_upstream_module, keepalive_timeout), Azure's Application Gateway for 75 s or 120 s and its private addresses
 * for 5 minutes (learn.microsoft.com/azure/application-gateway/application-gateway-faq), Azure's Load Balancer for 4
 * minutes by default (learn.microsoft.com/azure/load-balancer/load-balancer-tcp-reset). Node: 5 s.
 */
const KEEP_ALIVE_MS = 330_000;
/** Teams uses few connections, each for many requests. */
const MOST_CONNECTIONS = 500;

export interface ServerOptions extends MessagesOptions {
  readonly connections: Connections;
  /** Throws or returns `false` when the bot cannot work now. */
  readonly isReady: () => Promise<boolean>;
  /** Shows the evidence of an incident to somebody who says who they are and may read it. */
  readonly evidence: (req: Request, res: Response, next: Next) => Promise<void>;
  /** Where Entra ID sends a browser after a sign-in. Absent without a sign-in page. */
  readonly signedIn?: ((req: Request, res: Response, next: Next) => Promise<void>) | undefined;
  /** The page behind a link to sign in. Absent without a sign-in page. */
  readonly link?: LinkRoutes | undefined;
  /** The server closes further connections at once. Default 500. */
  readonly mostConnections?: number;
}

/** The HTTP side: `/api/messages` for Teams, `/healthz` and `/readyz` for the operator. */
export function createServer(options: ServerOptions): Server {
  const server = restify.createServer({ name: '', maxParamLength: 256, onceNext: true });
  server.server.headersTimeout = HEADERS_MS;
  server.server.requestTimeout = REQUEST_MS;
  server.server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.server.maxConnections = options.mostConnections ?? MOST_CONNECTIONS;
  // By default Node keeps such a connection open and never answers it.
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
    // Logs only the kind. A stack for every scanner would hide what matters.
    const reason = error instanceof Error ? error.name : 'unknown';
    const path = withoutToken(req.path());
    options.log.warn({ reason, method: req.method, path }, 'A request was refused');
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
  const { signedIn } = options;
  if (signedIn) server.get('/sign-in/done', (req, res, next) => void signedIn(req, res, next));
  const { link } = options;
  if (link) {
    server.get(`${LINK_PATH}:token`, (req, res, next) => void link.show(req, res, next));
    server.post(`${LINK_PATH}:token/continue`, (req, res, next) => void link.goOn(req, res, next));
    server.post(`${LINK_PATH}:token/not-me`, (req, res, next) => void link.notMe(req, res, next));
  }
  server.get('/healthz', (_req, res, next) => answer(res, next, 200, { status: 'ok' }));
  server.get('/readyz', (_req, res, next) => void readiness(options, res, next));
  return server;
}

/**
 * Runs before restify reads anything. restify unpacks a compressed body without a limit, and its unpacking errors end
 * the process because it does not handle them. It also writes the files of a form to the disk.
 */
function onlyPlainJson(req: Request, res: Response, next: Next): void {
  const isPlain = (req.headers['content-encoding'] ?? 'identity') === 'identity';
  if (isPlain && req.getContentType() === 'application/json') return next();
  // Otherwise Node would read the rest of this body as the next request.
  res.setHeader('Connection', 'close');
  answer(res, next, 415, PLAIN[415]);
}

/** Errors of restify name restify and repeat what the client sent. */
function inOurWords(error: unknown): void {
  if (!(error instanceof Error)) return;
  const status = 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
  const words = plain(status);
  Object.assign(error, { toJSON: () => ({ error: words }), toString: () => words });
}

async function readiness(options: ServerOptions, res: Response, next: Next): Promise<void> {
  if (options.connections.areEnding) return answer(res, next, 503, { status: 'stopping' });
  const ready = await options.isReady().catch((error: unknown) => {
    options.log.warn({ err: error }, 'Not ready to work');
    return false;
  });
  answer(res, next, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
}

function withoutBanner(_req: Request, res: Response, next: Next): void {
  res.removeHeader('Server');
  next();
}
