import type { Config } from '../config/config.js';
import type { Handlers } from '../jobs/handlers.js';
import type { Log } from '../log.js';
import { JOB_NAMES } from '../storage/queue/jobs.js';
import { Telemetry } from '../telemetry/telemetry.js';

/** What watches this process, and what it has counted. */
export interface OpenTelemetry {
  readonly telemetry: Telemetry;
  /** What this process counted, as Prometheus text. Empty without a port for metrics. */
  readonly counted: () => Promise<string>;
  /** Sends the traces that were not sent yet. Gives up when `timeIsUp` resolves. */
  readonly close: (timeIsUp: Promise<void>) => Promise<void>;
}

/** Loads only what the operator asks for: without metrics or traces none of their libraries is loaded. */
export async function openTelemetry(
  config: Pick<Config, 'metrics' | 'traces'>,
  { log, now }: { readonly log: Log; readonly now: () => Date },
): Promise<OpenTelemetry> {
  const counts = config.metrics && (await prometheus());
  const traces = config.traces && (await tracesTo(config.traces.endpoint));
  return {
    telemetry: new Telemetry({ counts, trace: traces?.trace, now, log }),
    counted: async () => (counts ? await counts.text() : ''),
    close: (timeIsUp) => Promise.race([traces?.close(), timeIsUp]),
  };
}

async function prometheus() {
  const { Prometheus } = await import('../telemetry/prometheus.js');
  return new Prometheus({ jobs: JOB_NAMES });
}

async function tracesTo(endpoint: string) {
  const { openTraces } = await import('../telemetry/traces.js');
  return openTraces(endpoint);
}

/** The same handlers, each watched. */
export function watchedHandlers(handlers: Handlers, telemetry: Telemetry): Handlers {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (requestId: string, job: { readonly isLast: boolean }) =>
        telemetry.job(name, requestId, () => handler(requestId, job)),
    ]),
  ) as unknown as Handlers;
}
