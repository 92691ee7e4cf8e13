import { timeIsUpAt } from '../unlock/decide/deadline.js';
import { Announcer, type AnnouncerOptions } from './announcer.js';
import { Checker, type CheckerOptions } from './checker.js';
import { Executor, type ExecutorOptions } from './executor.js';
import { Investigator, type InvestigatorOptions } from './investigator.js';
import { Purger, type PurgerOptions } from './purger.js';
import { StepRunner, type StepRunnerOptions } from './stepRunner.js';

/** More than two clocks differ that are both set by the network. */
const LATER_MS = 30_000;

export type HandlersOptions = AnnouncerOptions &
  Omit<ExecutorOptions, 'steps'> &
  StepRunnerOptions &
  InvestigatorOptions &
  CheckerOptions &
  PurgerOptions;

/** What each job does. Every one of them may run twice (design.md, "One write path"). */
export function createHandlers(options: HandlersOptions) {
  const { service, credentials, jobs, now } = options;
  const announcer = new Announcer(options);
  const investigator = new Investigator(options);
  const checker = new Checker(options);
  const purger = new Purger(options);
  const executor = new Executor({ ...options, steps: new StepRunner(options) });
  return {
    announce: (requestId: string) => announcer.run(requestId),
    execute: (requestId: string) => executor.run(requestId),
    /** The queue goes by the database's clock, we by ours: what is not due yet is looked at again, not forgotten. */
    expire: async (requestId: string) => {
      const outcome = await service.apply(requestId, { kind: 'expire', at: now().toISOString() });
      if (outcome.kind !== 'refused' || outcome.refusal.kind !== 'not-now') return;
      const due = timeIsUpAt(outcome.request);
      if (due) await jobs.send('expire', requestId, new Date(Date.parse(due) + LATER_MS));
    },
    investigate: (requestId: string) => investigator.run(requestId),
    check: (requestId: string, { isLast }: { readonly isLast: boolean }) => checker.run(requestId, isLast),
    purge: () => purger.run(),
    /** Wipes a new password whose time is up, and redraws the card that may still show it. */
    wipe: async (requestId: string) => {
      await credentials.wipe(requestId);
      await announcer.run(requestId);
    },
  };
}
