import { Announcer, type AnnouncerOptions } from './announcer.js';
import { Executor, type ExecutorOptions } from './executor.js';
import { StepRunner, type StepRunnerOptions } from './stepRunner.js';

export type HandlersOptions = AnnouncerOptions & Omit<ExecutorOptions, 'steps'> & StepRunnerOptions;

/** What each job does. Every one of them may run twice (design.md, "One write path"). */
export function createHandlers(options: HandlersOptions) {
  const { service, credentials, now } = options;
  const announcer = new Announcer(options);
  const executor = new Executor({ ...options, steps: new StepRunner(options) });
  return {
    announce: (requestId: string) => announcer.run(requestId),
    execute: (requestId: string) => executor.run(requestId),
    expire: async (requestId: string) => {
      await service.apply(requestId, { kind: 'expire', at: now().toISOString() });
    },
    /** Wipes a new password whose time is up, and redraws the card that may still show it. */
    wipe: async (requestId: string) => {
      await credentials.wipe(requestId);
      await announcer.run(requestId);
    },
  };
}
