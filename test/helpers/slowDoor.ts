import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that hands on every answer late, once it is told to. It reads nothing: the bytes are encrypted. */
export class SlowDoor {
  /** How long each answer is held, in milliseconds. */
  holdsMs = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server = createServer((near) => this.through(near));

  private constructor(
    private readonly host: string,
    private readonly port: number,
  ) {}

  /** @param to of the server, such as `ldaps://localhost:636` */
  static async open(to: string): Promise<SlowDoor> {
    const { hostname, port } = new URL(to.replace(/^ldaps:/, 'https:'));
    const door = new SlowDoor(hostname, Number(port || 636));
    await new Promise<void>((listening) => door.server.listen(0, '127.0.0.1', listening));
    return door;
  }

  /** Where it stands: the same name, so that the certificate is right. */
  get url(): string {
    return `ldaps://${this.host}:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((closed) => this.server.close(closed));
  }

  private through(near: Socket): void {
    const far = connect(this.port, this.host);
    for (const socket of [near, far]) {
      this.sockets.add(socket);
      // Whoever is killed leaves in the middle.
      socket.on('error', () => undefined);
    }
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => void setTimeout(() => near.destroyed || near.write(bytes), this.holdsMs));
    near.on('close', () => far.destroy());
    far.on('close', () => void setTimeout(() => near.destroy(), this.holdsMs));
  }
}
