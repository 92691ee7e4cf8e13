import type { Server as HttpServer } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';
import { personalChatOf } from './connector/ids.js';
import { TeamsConnector } from './connector/teamsConnector.js';
import { control } from './control.js';
import { dispatcher, type World } from './dispatch.js';
import { CallLog } from './http/callLog.js';
import { Faults } from './http/faults.js';
import { type Dispatch, DROPPED, type Outcome, plainHeaders, type SandboxRequest } from './http/message.js';
import type { Settings } from './tenant/settings.js';
import { Entra } from './login/entra.js';
import { Tenant } from './tenant/tenant.js';
import { TicketSystems } from './tickets/ticketSystems.js';

export interface SandboxOptions {
  /** Default: a free port. */
  port?: number;
  now?: () => Date;
  settings?: Partial<Settings>;
}

export interface Sandbox extends World {
  /** The value that a Teams client sends as `serviceUrl`. */
  serviceUrl: string;
  close: () => Promise<void>;
}

/** Starts a simulated Microsoft 365 tenant on 127.0.0.1: Graph, Exchange, the Teams connector and a control surface. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? (() => new Date());
  const tenant = new Tenant(now);
  Object.assign(tenant.settings, options.settings);
  const teams = new TeamsConnector(tenant, now);
  tenant.personalApp = {
    isInstalled: (id) => teams.installed.has(id),
    install: (id) => void teams.installed.add(id),
    chatOf: (id) => personalChatOf(id),
  };
  const entra = new Entra(now);
  const tickets = new TicketSystems(now);
  const faults = new Faults();
  const world: World = { url: '', tenant, faults, calls: new CallLog(), teams, entra, tickets, now };
  const dispatch = dispatcher(world);
  const server = listener(
    (request) =>
      request.path.startsWith('/_sandbox/') ? Promise.resolve(control(world, request)) : dispatch(request),
    now,
  );
  await new Promise<void>((ready) => {
    server.listen(options.port ?? 0, '127.0.0.1', ready);
  });
  world.url = `http://127.0.0.1:${server.address().port}`;
  entra.url = `${world.url}/login/`;
  return Object.assign(world, { serviceUrl: `${world.url}/connector/`, close: () => close(server) });
}

function listener(answer: Dispatch, now: () => Date): Server {
  const server = restify.createServer({ name: 'latchkey-sandbox' });
  server.use(restify.plugins.bodyParser({ mapParams: false }));
  const handle = async (req: Request, res: Response): Promise<void> =>
    reply(req, res, await answer(readRequest(req)), now());
  for (const register of ['get', 'post', 'put', 'patch', 'del'] as const) server[register]('/*', handle);
  return server;
}

function readRequest(req: Request): SandboxRequest {
  const url = new URL(req.url ?? '/', 'http://sandbox');
  return {
    method: req.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: plainHeaders(req.headers),
    body: req.body as unknown,
    raw: rawOf(req.rawBody),
  };
}

/** restify keeps text, or bytes, by the type of the content. */
function rawOf(body: unknown): string {
  return typeof body === 'string' ? body : Buffer.isBuffer(body) ? body.toString('utf8') : '';
}

/**
 * An answer without a body has no content type (microsoft-apis.md A3: 204 without a body). Every answer has a date of
 * the tenant's clock, in whole seconds (microsoft-apis.md A20).
 */
function reply(req: Request, res: Response, outcome: Outcome, now: Date): void {
  if (outcome === DROPPED) {
    req.socket.destroy();
    return;
  }
  const { status, body } = outcome;
  const headers = { Date: now.toUTCString(), ...outcome.headers };
  if (body === undefined) {
    res.writeHead(status, headers);
    res.end();
    return;
  }
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', ...headers });
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => {
    server.close(done);
  });
  (server.server as HttpServer).closeAllConnections();
  await closed;
}
