import type { Server } from 'restify';
import type { CardFacts } from '../../cards/kit/view.js';
import type { Connections } from '../http/connections.js';
import { evidenceRoute } from '../http/evidenceRoute.js';
import { createServer } from '../http/server.js';
import type { Log } from '../log.js';
import type { Cloud } from '../microsoft/clouds.js';
import type { OpenStorage } from '../storage/openStorage.js';
import type { TeamsBot } from '../teams/incoming/teamsBot.js';
import type { TeamsAdapter } from '../teams/sdk/adapter.js';
import type { ReceivedActivity } from '../teams/incoming/receivedActivity.js';
import type { Telemetry, Turn } from '../telemetry/telemetry.js';
import type { UnlockService } from '../unlock/service.js';
import type { BrowserDoor } from './openBrowserDoor.js';

export interface CreateHttpOptions {
  readonly connections: Connections;
  readonly adapter: TeamsAdapter;
  readonly bot: TeamsBot;
  readonly storage: OpenStorage;
  readonly service: Pick<UnlockService, 'rights'>;
  readonly tenantId: string;
  readonly door: BrowserDoor;
  readonly facts: CardFacts;
  readonly cloud: Cloud;
  /** True in the sandbox, which does not sign. */
  readonly unsigned: boolean;
  readonly telemetry: Telemetry;
  readonly log: Log;
  readonly now: () => Date;
}

/** The server with every HTTP route of the bot. */
export function createHttp(options: CreateHttpOptions): Server {
  const {
    connections,
    adapter,
    bot,
    storage,
    service,
    tenantId,
    door,
    facts,
    cloud,
    unsigned,
    telemetry,
    log,
    now,
  } = options;
  return createServer({
    connections,
    receive: (authorization, activity) =>
      telemetry.turn(turnOf(activity), (began) =>
        adapter.receive(authorization, activity, (context) => began(() => bot.run(context))),
      ),
    isReady: () => storage.isReady(),
    evidence: evidenceRoute({
      store: storage.requests,
      readers: door.readers,
      rights: (personId, request) => service.rights(personId, request),
      tenantId,
      facts,
      now,
      log,
    }),
    signedIn: door.signedIn,
    link: door.link,
    cloud,
    unsigned,
    log,
  });
}

/** The kind of turn. Its words are ours: the client sends any type and name. */
function turnOf({ type, name, value }: ReceivedActivity): Turn {
  if (type === 'message') return typeof value === 'object' && value !== null ? 'click' : 'message';
  if (type !== 'invoke') return 'other';
  return name === 'adaptiveCard/action' ? 'click' : 'invoke';
}
