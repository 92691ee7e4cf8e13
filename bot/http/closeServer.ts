import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Log } from '../log.js';
import type { Connections } from './connections.js';

/**
 * How often the bot looks for idle connections. The first look is this late too. Until then a busy client asks once
 * more, and the answer says that it was the last one. If the bot closed the connection at once, it would lose what such
 * a client is just sending.
 */
const LOOK_MS = 100;

export interface Closing {
  readonly connections: Connections;
  /** Resolves when the bot has to give up what is still open. */
  readonly timeIsUp: Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** Refuses new connections and ends the running answers. Resolves when every connection is closed. */
export async function closeServer(server: Server, closing: Closing): Promise<void> {
  if (!server.listening) return;
  const { connections, timeIsUp, log } = closing;
  const closed = once(server, 'close').then(() => undefined);
  connections.end();
  stopListening(server);
  await closeIdleUntil(Promise.race([closed, timeIsUp]), closing);
  const left = connections.closeAll();
  if (left.connections > 0)
    log.warn(left, 'Connections were cut off: what they asked for did not end in time');
  await closed;
}

/** Does less than `http.Server.close`, which would also close idle connections at this moment. */
function stopListening(server: Server): void {
  Listener.prototype.close.call(server);
}

/** Looks again and again, because a connection that is in use now is idle later. */
async function closeIdleUntil(over: Promise<void>, { connections, wait }: Closing): Promise<void> {
  const isOver = over.then(() => true);
  while (!(await Promise.race([isOver, wait(LOOK_MS).then(() => false)]))) {
    // Node runs this after it has read everything that arrived. So a socket with unread bytes does not look idle.
    await setImmediate();
    connections.closeIdle();
  }
}
