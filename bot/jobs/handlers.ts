import { timeIsUpAt } from '../unlock/decide/deadline.js';
import type { CredentialStore } from '../unlock/ports/credentials.js';
import type { Jobs } from '../unlock/ports/jobs.js';
import type { MassLockouts } from '../unlock/ports/massLockouts.js';
import type { UnlockService } from '../unlock/service.js';
import type { Announcer } from './announcer.js';
import type { Checker } from './checker.js';
import type { DigestJob } from './digest.js';
import type { Deciders } from './deciders.js';
import type { FoldedDecider } from './foldedDecider.js';
import type { ClickJudge } from './clickJudge.js';
import type { Executor } from './executor.js';
import type { Investigator } from './investigator.js';
import type { LinkSender } from './linkSender.js';
import type { HandoverKeeper } from './handoverKeeper.js';
import type { HeadReporter } from './headReporter.js';
import type { Purger } from './purger.js';
import type { Caller } from './caller.js';
import type { PrivateCaller } from './privateCaller.js';
import type { TicketKeeper } from './ticketKeeper.js';
import type { LossCounter } from './lossCounter.js';
import type { Watcher } from './watcher.js';

/** More than the difference between two clocks that the network sets. */
const LATER_MS = 30_000;

export interface HandlersOptions {
  readonly service: UnlockService;
  readonly credentials: CredentialStore;
  readonly jobs: Jobs;
  readonly now: () => Date;
  readonly announcer: Announcer;
  readonly massLockouts: Pick<MassLockouts, 'beginDrawing'>;
  readonly executor: Executor;
  readonly investigator: Investigator;
  readonly checker: Checker;
  readonly watcher: Watcher;
  readonly lossCounter: LossCounter;
  readonly caller: Caller;
  readonly privateCaller: PrivateCaller;
  readonly handoverKeeper: HandoverKeeper;
  readonly purger: Purger;
  readonly deciders: Deciders;
  readonly digest: DigestJob;
  readonly clickJudge: ClickJudge;
  readonly foldedDecider: FoldedDecider;
  readonly headReporter: HeadReporter;
  readonly linkSender: LinkSender;
  readonly ticketKeeper: TicketKeeper;
}

/** The handlers by the name of their job. */
export type Handlers = ReturnType<typeof createHandlers>;

/** Makes the handler of each job. Every job may run twice (design.md, "One write path"). */
export function createHandlers(options: HandlersOptions) {
  const { service, credentials, jobs, now, announcer, executor, investigator, checker } = options;
  return {
    announce: (requestId: string) => announcer.run(requestId),
    'announce-many': async (lockoutId: string) => {
      await options.massLockouts.beginDrawing(lockoutId);
      await announcer.run(lockoutId);
    },
    'send-link': (requestId: string) => options.linkSender.run(requestId),
    execute: (requestId: string) => executor.run(requestId),
    /** The queue uses the database's clock, and this file the process's. A job that came too early is queued again. */
    expire: async (requestId: string) => {
      const outcome = await service.apply(requestId, { kind: 'expire', at: now().toISOString() });
      if (outcome.kind !== 'refused' || outcome.refusal.kind !== 'not-now') return;
      const due = timeIsUpAt(outcome.request);
      if (due) await jobs.send('expire', requestId, new Date(Date.parse(due) + LATER_MS));
    },
    investigate: (requestId: string) => investigator.run(requestId),
    check: (requestId: string, { isLast }: { readonly isLast: boolean }) => checker.run(requestId, isLast),
    watch: (requestId: string) => options.watcher.run(requestId),
    'count-losses': (requestId: string, { isLast }: { readonly isLast: boolean }) =>
      options.lossCounter.run(requestId, isLast),
    remind: (requestId: string) => options.caller.run(requestId),
    'call-privately': (requestId: string) => options.privateCaller.run(requestId),
    handover: (requestId: string) => options.handoverKeeper.run(requestId),
    purge: () => options.purger.run(),
    deciders: () => options.deciders.run(),
    digest: () => options.digest.run(),
    'report-head': () => options.headReporter.run(),
    judge: (clickId: string, { isLast }: { readonly isLast: boolean }) =>
      options.clickJudge.run(clickId, isLast),
    'decide-folded': (requestId: string, { isLast }: { readonly isLast: boolean }) =>
      options.foldedDecider.run(requestId, isLast),
    ticket: (requestId: string) => options.ticketKeeper.run(requestId),
    /** Wipes a new password that has expired, says so, and redraws the card that may still show it. */
    wipe: async (requestId: string) => {
      await credentials.wipe(requestId);
      const state = await credentials.state(requestId);
      if (state) {
        const shown = state.shownAt !== undefined && { shownAt: state.shownAt };
        await service.apply(requestId, { kind: 'wiped', at: now().toISOString(), ...shown });
      }
      await announcer.run(requestId);
    },
  };
}
