import type { Log } from '../log.js';
import type { Callee, OnCall } from './ports/calls.js';

export interface FetchWatch {
  readonly to: Callee;
  readonly endpoint: string;
  readonly onCall: OnCall;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

/** A `fetch` that tells of each call. Neither the log nor anybody else hears the address. */
export function watchedFetch({ to, endpoint, onCall, log }: FetchWatch): typeof fetch {
  return async (input, init) => {
    const sentAt = performance.now();
    const since = (): number => Math.round(performance.now() - sentAt);
    try {
      const response = await fetch(input, init);
      const { status, ok } = response;
      const ms = since();
      onCall({ to, endpoint, status, ms });
      log[ok ? 'info' : 'warn'](
        { to, endpoint, status, ms },
        ok ? 'A call was answered' : 'A call was refused',
      );
      return response;
    } catch (error) {
      const ms = since();
      onCall({ to, endpoint, ms });
      log.warn({ to, endpoint, ms }, 'A call had no answer');
      throw error;
    }
  };
}
