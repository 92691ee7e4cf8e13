import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Latchkey } from '../../bot/compose/compose.js';

/** Asks the bot's own server for its metrics, as a monitor does. The world needs `METRICS_PORT`. */
export async function metricsPage({ metricsServer }: Latchkey): Promise<string> {
  if (!metricsServer) throw new Error('This bot has no METRICS_PORT');
  if (!metricsServer.listening) {
    metricsServer.listen(0, '127.0.0.1');
    await once(metricsServer, 'listening');
  }
  const { port } = metricsServer.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`);
  if (!answer.ok) throw new Error(`The metrics said ${answer.status}`);
  return answer.text();
}
