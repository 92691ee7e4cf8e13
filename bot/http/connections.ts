import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Answers that are not given yet, each with what was asked. */
type Answers = Map<ServerResponse, string>;

/** Knows which connections are open, and which answers are not given yet. */
export class Connections {
  private readonly open = new Map<Socket, Answers>();
  private server: Server | undefined;
  private ending = false;

  /** Called once, before the server listens. */
  watch(server: Server): void {
    this.server = server;
    server.on('connection', (socket: Socket) => {
      this.open.set(socket, new Map());
      socket.once('close', () => this.open.delete(socket));
    });
  }

  /** The process stops: whoever asks has to ask somebody else next time. */
  get areEnding(): boolean {
    return this.ending;
  }

  /** Every request comes by here before it is answered. */
  answering(request: IncomingMessage, response: ServerResponse): void {
    const answers = this.open.get(request.socket);
    answers?.set(response, whatIsAsked(request));
    response.once('close', () => answers?.delete(response));
    if (this.ending) endAfter(response);
  }

  /** From now on each answer is the last one on its connection, also those that are being worked on. */
  end(): void {
    this.ending = true;
    for (const answers of this.open.values()) for (const response of answers.keys()) endAfter(response);
  }

  /** Closes the connections on which nothing is asked at this moment. */
  closeIdle(): void {
    this.server?.closeIdleConnections();
    // Node 20 takes a connection on which nothing came yet for one in use (github.com/nodejs/node/issues/63452).
    for (const socket of this.open.keys()) if (socket.bytesRead === 0) socket.destroy();
  }

  /** Closes everything; says what that cut off. */
  closeAll(): { connections: number; requests: string[] } {
    // One that was closed a moment ago may still be listed.
    const left = [...this.open].filter(([socket]) => !socket.destroyed);
    for (const [socket] of left) socket.destroy();
    const requests = left.flatMap(([, answers]) => [...answers.values()]);
    return { connections: left.length, requests: [...new Set(requests)] };
  }
}

/** Without the query, which may open something. */
function whatIsAsked({ method, url = '' }: IncomingMessage): string {
  return `${method} ${url.split('?')[0]}`;
}

/** Tells the client that the connection ends with this answer, and Node to end it. */
function endAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}
