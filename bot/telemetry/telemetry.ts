import type { Log } from '../log.js';
import type { CallSeen, OnCall } from './ports/calls.js';
import type { WatchStep } from './ports/steps.js';
import { aboutRequest, newWork, notePart, scopeNow, within, type Part, type Work } from './work.js';

/** The kinds of turn. */
export const TURNS = ['message', 'click', 'invoke', 'other'] as const;
export type Turn = (typeof TURNS)[number];
export const OUTCOMES = ['done', 'failed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Counts what this process does. Every word comes from a fixed list. */
export interface Counts {
  /** Says which remedies there are. Before that each is `other`. */
  know(remedies: readonly string[]): void;
  call(call: CallSeen): void;
  step(remedy: string, outcome: string, ms: number): void;
  turn(turn: Turn, outcome: Outcome, ms: number): void;
  job(job: string, outcome: Outcome, ms: number): void;
}

/** A piece of work that ended, with everything in it. */
export interface WorkSeen {
  readonly work: Work;
  readonly outcome: Outcome;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly ms: number;
  readonly parts: readonly Part[];
}

/** Keeps what happened, for who looks at one request later. Never throws. */
export type Trace = (seen: WorkSeen) => void;

export interface TelemetryOptions {
  /** Absent: nobody asks for metrics. */
  readonly counts?: Counts | undefined;
  /** Absent: nobody asks for traces. */
  readonly trace?: Trace | undefined;
  readonly now: () => Date;
  readonly log: Pick<Log, 'info' | 'debug'>;
}

/** Sees every turn, job, step and call of this process, and tells whoever wants to know. */
export class Telemetry {
  constructor(private readonly options: TelemetryOptions) {}

  /** Says which remedies there are. */
  know(remedies: readonly string[]): void {
    this.options.counts?.know(remedies);
  }

  /** The client has logged the call. */
  readonly onCall: OnCall = (call) => {
    this.options.counts?.call(call);
    if (!this.options.trace || call.ms === undefined) return;
    const { to, endpoint, status, ms } = call;
    this.note({
      kind: 'call',
      name: `${to} ${endpoint}`,
      attributes: {
        'latchkey.to': to,
        'latchkey.endpoint': endpoint,
        ...(status !== undefined && { 'http.response.status_code': status }),
      },
      failed: status === undefined || status >= 400,
      startedAt: this.startOf(ms),
      ms,
      parts: [],
    });
  };

  readonly watchStep: WatchStep = async (remedy, run, outcomeOf) => {
    const started = performance.now();
    const parts: Part[] = [];
    const scope = scopeNow();
    const ended = (outcome: string): void => {
      const ms = Math.round(performance.now() - started);
      this.options.counts?.step(remedy, outcome, ms);
      this.note({
        kind: 'step',
        name: `step ${remedy}`,
        attributes: { 'latchkey.remedy': remedy, 'latchkey.outcome': outcome },
        failed: outcome === 'failed' || outcome === 'error',
        startedAt: this.startOf(ms),
        ms,
        parts,
      });
    };
    try {
      const value = await (scope ? within({ work: scope.work, parts }, run) : run());
      ended(outcomeOf(value));
      return value;
    } catch (error) {
      ended('error');
      throw error;
    }
  };

  /**
   * Receives an activity. It becomes a turn when `began` is called, which is after its signature was checked.
   * @param receive gets `began`, which runs the turn itself
   */
  async turn<T>(
    turn: Turn,
    receive: (began: (run: () => Promise<void>) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    let outcome: Outcome | undefined;
    const work = newWork('turn', turn);
    const ended = (ms: number): void => {
      if (!outcome) return;
      this.options.counts?.turn(turn, outcome, ms);
      this.options.log.info({ turn, outcome, ms }, 'A turn ended');
    };
    const began = async (run: () => Promise<void>): Promise<void> => {
      outcome = 'failed';
      await run();
      outcome = 'done';
    };
    return this.work(
      work,
      () => receive(began),
      ended,
      () => outcome,
    );
  }

  /** Runs a job. */
  async job(job: string, requestId: string, run: () => Promise<void>): Promise<void> {
    let outcome: Outcome = 'failed';
    const work = newWork('job', job);
    const ended = (ms: number): void => {
      this.options.counts?.job(job, outcome, ms);
      this.options.log.debug({ job, outcome, ms }, 'A job ended');
    };
    const about = async (): Promise<void> => {
      aboutRequest(requestId);
      await run();
      outcome = 'done';
    };
    return this.work(work, about, ended, () => outcome);
  }

  private async work<T>(
    work: Work,
    run: () => Promise<T>,
    ended: (ms: number) => void,
    outcomeOf: () => Outcome | undefined,
  ): Promise<T> {
    const started = performance.now();
    const startedAt = this.options.now().getTime();
    const parts: Part[] = [];
    return within({ work, parts }, async () => {
      try {
        return await run();
      } finally {
        const ms = Math.round(performance.now() - started);
        ended(ms);
        const outcome = outcomeOf();
        if (outcome) this.options.trace?.({ work, outcome, startedAt, ms, parts });
      }
    });
  }

  private note(part: Part): void {
    if (this.options.trace) notePart(part);
  }

  private startOf(ms: number): number {
    return this.options.now().getTime() - ms;
  }
}
