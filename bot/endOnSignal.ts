import type { Latchkey } from './compose/compose.js';
import type { Log } from './log.js';

/**
 * How long running answers and jobs may take to end. Teams waits less than this for an answer to a click
 * (microsoft-apis.md D1).
 */
const WORK_MS = 20_000;
/**
 * Then the process exits. Kubernetes (kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle) and Azure Container
 * Apps (learn.microsoft.com/azure/container-apps/application-lifecycle-management) kill it 30 s after SIGTERM.
 */
const ALL_MS = 25_000;

/** The part of Node's `process` that this file uses. */
export interface Process {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): void;
}

export interface Ending {
  readonly process: Process;
  /** Waits without keeping the process alive. */
  readonly patience: (ms: number) => Promise<void>;
  readonly log: Log;
}

/**
 * SIGTERM or SIGINT ends the bot and then the process. A second signal ends the process at once.
 *
 * Exit code 0: the database was closed, even if the bot gave some work up. Acknowledged work is stored, and the next
 * start resumes it, so the operator has nothing to do. Exit code 1: the database was not closed.
 */
export function endOnSignal(latchkey: Pick<Latchkey, 'close'>, ending: Ending): void {
  const { process, log } = ending;
  let isEnding = false;
  const onSignal = (signal: string): void => {
    if (isEnding) {
      log.warn({ signal }, 'A second signal: the process ends at once');
      return process.exit(1);
    }
    isEnding = true;
    log.info({ signal }, 'Stopping: nothing new is begun, and what runs is ended first');
    void end(latchkey, ending).then((code) => process.exit(code));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => onSignal(signal));
}

/** Returns the exit code. Never throws. */
async function end(latchkey: Pick<Latchkey, 'close'>, { patience, log }: Ending): Promise<0 | 1> {
  const tooLong = patience(ALL_MS).then(() => {
    throw new Error(`The database was not closed within ${ALL_MS} ms`);
  });
  try {
    await Promise.race([latchkey.close(patience(WORK_MS)), tooLong]);
    log.info({}, 'Stopped');
    return 0;
  } catch (error) {
    log.error({ err: error }, 'Could not stop cleanly; what was running is taken up at the next start');
    return 1;
  }
}
