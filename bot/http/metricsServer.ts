import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../log.js';

export interface MetricsServerOptions {
  /** Prometheus text. Counts only. */
  readonly metrics: () => Promise<string>;
  readonly log: Log;
}

/** A monitor asks for one short page. Whoever is slower than this is no monitor. */
const REQUEST_MS = 10_000;

/**
 * `GET /metrics` for the operator's monitoring. It has a port of its own, because how many break-ins a company has is
 * not for whoever reaches the port for Teams.
 */
export function createMetricsServer({ metrics, log }: MetricsServerOptions): Server {
  const server = createServer((req, res) => {
    req.resume();
    if (req.method !== 'GET' || req.url !== '/metrics') return send(res, 404, 'There is nothing here.');
    metrics().then(
      (text) => send(res, 200, text),
      (error: unknown) => {
        log.error({ err: error }, 'Metrics could not be read');
        send(res, 503, 'Metrics are not available now.');
      },
    );
  });
  server.requestTimeout = REQUEST_MS;
  server.headersTimeout = REQUEST_MS;
  server.on('error', (error) =>
    log.error(
      { err: error },
      'The metrics cannot be read: METRICS_PORT or METRICS_HOST cannot be listened on',
    ),
  );
  return server;
}

/** Ends it at once. Nobody waits for an answer that counts. */
export async function closeMetricsServer(server: Server | undefined): Promise<void> {
  if (!server?.listening) return;
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

function send(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'Content-Type': 'text/plain; version=0.0.4', Connection: 'close' });
  res.end(text);
}
