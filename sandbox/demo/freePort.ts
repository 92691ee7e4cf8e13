import { createServer, type AddressInfo } from 'node:net';

/** A free port: the wished one, or any other when that one is taken. */
export async function freePort(wished = 0): Promise<number> {
  const found = await probe(wished);
  return found ?? (await probe(0)) ?? 0;
}

function probe(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const free = (server.address() as AddressInfo).port;
      server.close(() => resolve(free));
    });
  });
}
