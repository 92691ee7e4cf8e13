import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** The answers that are still open, each with the method and path of its request. */
type Answers = Map<ServerResponse, string>;

/** Knows the open connections, and the answers that are still open on each. */
export class Connections {
  private readonly open = new Map<Socket, Answers>();
  private server: Server | undefined;
  private ending = false;

  /** Call it once, before the server listens. */
  watch(server: Server): void {
    this.server = server;
    server.on('connection', (socket: Socket) => {
      this.open.set(socket, new Map());
      socket.once('close', () => this.open.delete(socket));
    });
  }

  /** True when the process stops. The next request has to go to another process. */
  get areEnding(): boolean {
    return this.ending;
  }

  /** Every request passes here before it is answered. */
  answering(request: IncomingMessage, response: ServerResponse): void {
    const answers = this.open.get(request.socket);
    answers?.set(response, whatIsAsked(request));
    response.once('close', () => answers?.delete(response));
    if (this.ending) endAfter(response);
  }

  /** From now on each answer is the last one on its connection. This includes the answers that are still open. */
  end(): void {
    this.ending = true;
    for (const answers of this.open.values()) for (const response of answers.keys()) endAfter(response);
  }

  /** Closes the connections that have no open request. */
  closeIdle(): void {
    this.server?.closeIdleConnections();
    // Node 20 treats a connection without any bytes as one in use (github.com/nodejs/node/issues/63452).
    for (const socket of this.open.keys()) if (socket.bytesRead === 0) socket.destroy();
  }

  /** Closes everything. Returns what was cut off. */
  closeAll(): { connections: number; requests: string[] } {
    // A connection that closed a moment ago may still be in the list.
    const left = [...this.open].filter(([socket]) => !socket.destroyed);
    for (const [socket] of left) socket.destroy();
    const requests = left.flatMap(([, answers]) => [...answers.values()]);
    return { connections: left.length, requests: [...new Set(requests)] };
  }
}

/** Leaves out the query, because it may contain a signature that opens a page. */
function whatIsAsked({ method, url = '' }: IncomingMessage): string {
  return `${method} ${url.split('?')[0]}`;
}

/** Says in the answer that the connection ends. Node then closes it. */
function endAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
