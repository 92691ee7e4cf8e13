import type { Log } from '../../log.js';
import type { OnCall } from '../../telemetry/ports/calls.js';
import type { TEAMS_ENDPOINTS } from '../../telemetry/ports/endpoints.js';
import { statusOf } from './statusOf.js';

/** Who hears of a call to Teams. */
export interface CallWatch {
  readonly onCall?: OnCall | undefined;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

/** What Teams answers to a call that went well: the SDK does not say which it was. */
const WELL = 200;

/** Makes a call to Teams. One log line says how it ended, without a conversation or a text. */
export async function watchedCall<T>(
  { onCall, log }: CallWatch,
  endpoint: (typeof TEAMS_ENDPOINTS)[number],
  call: () => Promise<T>,
): Promise<T> {
  const sentAt = performance.now();
  const since = (): number => Math.round(performance.now() - sentAt);
  try {
    const answer = await call();
    const ms = since();
    onCall?.({ to: 'teams', endpoint, status: WELL, ms });
    log.info({ endpoint, ms }, 'Teams answered');
    return answer;
  } catch (error) {
    const [ms, status] = [since(), statusOf(error)];
    onCall?.({ to: 'teams', endpoint, ms, ...(status !== undefined && { status }) });
    log.warn({ endpoint, status, ms }, status === undefined ? 'Teams: no answer' : 'Teams refused');
    throw error;
  }
}
