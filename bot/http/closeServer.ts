import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import type { Log } from '../log.js';
import type { Connections } from './connections.js';

/**
 * How often idle connections are looked for. The first look is this late too: a client that uses its connection all the
 * time asks once more until then, and is told in the answer that it was the last. Closed at once, what such a client is
 * just sending would be lost.
 */
const LOOK_MS = 100;

export interface Closing {
  readonly connections: Connections;
  /** Resolves when what is still open has to be given up. */
  readonly timeIsUp: Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** Lets nobody in any more, ends the answers under way, and resolves when every connection is closed. */
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

/** Less than `http.Server.close`, which would also close idle connections at this moment. */
function stopListening(server: Server): void {
  Listener.prototype.close.call(server);
}

/** Again and again: a connection that is in use now is idle later. */
async function closeIdleUntil(over: Promise<void>, { connections, wait }: Closing): Promise<void> {
  const isOver = over.then(() => true);
  while (!(await Promise.race([isOver, wait(LOOK_MS).then(() => false)]))) {
    // Node runs this after it has read whatever has arrived: what waits in a socket is not idle.
    await setImmediate();
    connections.closeIdle();
  }
}
