import { setTimeout as pause } from 'node:timers/promises';
import { connectorService } from './connector/connectorService.js';
import type { TeamsConnector } from './connector/teamsConnector.js';
import { exchangeService } from './exchange/exchangeService.js';
import { batch } from './graph/batch.js';
import { graphService } from './graph/graphService.js';
import type { CallLog } from './http/callLog.js';
import { answerOf, type Faults } from './http/faults.js';
import { type Answer, type Dispatch, type Outcome, type SandboxRequest } from './http/message.js';
import { decode } from './http/pathPattern.js';
import type { Entra } from './login/entra.js';
import { loginService } from './login/loginService.js';
import type { Tenant } from './tenant/tenant.js';
import { ticketService } from './tickets/ticketService.js';
import type { TicketSystems } from './tickets/ticketSystems.js';

/** All parts of a running sandbox. */
export interface World {
  url: string;
  tenant: Tenant;
  faults: Faults;
  calls: CallLog;
  teams: TeamsConnector;
  entra: Entra;
  tickets: TicketSystems;
  now: () => Date;
}

/** Answers one call: first latency and faults, then the service. It logs every call. */
export function dispatcher(world: World): Dispatch {
  const dispatch: Dispatch = async (request) => {
    const arrived = world.now();
    const outcome = await withFaults(world, request, () => serve(world, request, dispatch));
    world.calls.add(request, outcome, arrived);
    return outcome;
  };
  return dispatch;
}

async function withFaults(
  world: World,
  request: SandboxRequest,
  serveIt: () => Promise<Outcome>,
): Promise<Outcome> {
  const fault = world.faults.take(request);
  const instead = fault && answerOf(fault);
  const wait = world.tenant.settings.latencyMs + (fault?.delayMs ?? 0);
  if (fault?.phase === 'after') {
    const served = await serveIt();
    if (wait > 0) await pause(wait);
    return instead ?? served;
  }
  if (wait > 0) await pause(wait);
  return instead ?? serveIt();
}

async function serve(world: World, request: SandboxRequest, dispatch: Dispatch): Promise<Outcome> {
  const { path, method } = request;
  if (method === 'POST' && /^\/graph\/(v1\.0|beta)\/\$batch$/.test(decode(path)) && !request.inBatch) {
    return batch(request, dispatch, world.now());
  }
  return service(world, request);
}

function service(world: World, request: SandboxRequest): Answer {
  const prefix = request.path.split('/')[1];
  if (prefix === 'graph') return graphService(world.tenant, world.url, request);
  if (prefix === 'exchange') return exchangeService(world.tenant, world.url, request);
  if (prefix === 'login') return loginService(world.entra, world.tenant, request);
  if (prefix === 'tickets') return ticketService(world.tickets, world.tenant, request);
  if (prefix === 'connector') return connectorService(world.teams, request);
  return {
    status: 404,
    body: { error: { code: 'NotFound', message: `The sandbox has nothing at ${request.path}.` } },
  };
}
