import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { CALLEES, type CallSeen } from './ports/calls.js';
import {
  CMDLETS,
  GRAPH_ENDPOINTS,
  LDAP_ENDPOINTS,
  OTHER,
  RUNBOOK_ENDPOINTS,
  TEAMS_ENDPOINTS,
  TICKET_ENDPOINTS,
} from './ports/endpoints.js';
import { STEP_OUTCOMES } from './ports/steps.js';
import { OUTCOMES, TURNS, type Counts } from './telemetry.js';

/** How a call ended. `not-found` is apart, because many reads ask whether something is there. */
const CALL_OUTCOMES = ['ok', 'not-found', 'refused', 'throttled', 'failed', 'no-answer'] as const;

/** Upper bounds in seconds. Teams shows an error after 10 to 15 s (microsoft-apis.md D1). */
const TURN_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 15];
const CALL_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];
const WORK_BUCKETS = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120];

export interface PrometheusOptions {
  /** The names of all jobs. */
  readonly jobs: readonly string[];
}

/**
 * What this process did since it started, for Prometheus. Each value of a label comes from a list that the code has:
 * anything else is `other`. So nothing that a person wrote, is called or has as an id can become one, and the number of
 * series has a limit. (prometheus.io/docs/practices/naming, "Labels": no unbounded sets of values.)
 */
export class Prometheus implements Counts {
  private readonly registry = new Registry();
  private readonly lists;

  private readonly calls = this.counter('calls_total', 'Calls to outside, by whom and what was called.', [
    'to',
    'endpoint',
    'outcome',
  ]);
  private readonly batched = this.counter('batched_reads_total', 'Reads inside batches of Graph.', [
    'endpoint',
    'outcome',
  ]);
  private readonly throttles = this.counter('throttles_total', 'Answers that asked to wait (429).', [
    'to',
    'endpoint',
  ]);
  private readonly callTimes = this.histogram(
    'call_seconds',
    'Time of calls to outside.',
    ['to'],
    CALL_BUCKETS,
  );
  private readonly steps = this.counter('steps_total', 'Runs of steps, by how they ended.', [
    'remedy',
    'outcome',
  ]);
  private readonly stepTimes = this.histogram('step_seconds', 'Time of a run of a step.', [], WORK_BUCKETS);
  private readonly turns = this.histogram(
    'turn_seconds',
    'Time from an activity of Teams to the answer.',
    ['turn', 'outcome'],
    TURN_BUCKETS,
  );
  private readonly jobs = this.histogram(
    'job_seconds',
    'Time of a run of a job.',
    ['job', 'outcome'],
    WORK_BUCKETS,
  );

  constructor({ jobs }: PrometheusOptions) {
    this.lists = {
      to: new Set<string>(CALLEES),
      endpoint: new Set<string>([
        ...GRAPH_ENDPOINTS,
        ...CMDLETS,
        ...LDAP_ENDPOINTS,
        ...RUNBOOK_ENDPOINTS,
        ...TEAMS_ENDPOINTS,
        ...TICKET_ENDPOINTS,
      ]),
      outcome: new Set<string>([...CALL_OUTCOMES, ...STEP_OUTCOMES, ...OUTCOMES, 'error']),
      turn: new Set<string>(TURNS),
      job: new Set(jobs),
      remedy: new Set<string>(),
    };
    collectDefaultMetrics({ register: this.registry });
  }

  /** Prometheus text format 0.0.4. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  know(remedies: readonly string[]): void {
    for (const id of remedies) this.lists.remedy.add(id);
  }

  call({ to, endpoint, status, ms }: CallSeen): void {
    const outcome = outcomeOf(status);
    if (ms === undefined) this.batched.inc(this.labels({ endpoint, outcome }));
    else {
      this.calls.inc(this.labels({ to, endpoint, outcome }));
      this.callTimes.observe(this.labels({ to }), ms / 1000);
    }
    if (outcome === 'throttled') this.throttles.inc(this.labels({ to, endpoint }));
  }

  step(remedy: string, outcome: string, ms: number): void {
    this.steps.inc(this.labels({ remedy, outcome }));
    this.stepTimes.observe(ms / 1000);
  }

  turn(turn: string, outcome: string, ms: number): void {
    this.turns.observe(this.labels({ turn, outcome }), ms / 1000);
  }

  job(job: string, outcome: string, ms: number): void {
    this.jobs.observe(this.labels({ job, outcome }), ms / 1000);
  }

  private labels(values: Partial<Record<keyof typeof this.lists, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        this.lists[name as keyof typeof this.lists].has(value) ? value : OTHER,
      ]),
    );
  }

  private counter(name: string, help: string, labelNames: readonly string[]): Counter {
    return new Counter({ name: `latchkey_${name}`, help, labelNames, registers: [this.registry] });
  }

  private histogram(name: string, help: string, labelNames: readonly string[], buckets: number[]): Histogram {
    return new Histogram({ name: `latchkey_${name}`, help, labelNames, buckets, registers: [this.registry] });
  }
}

function outcomeOf(status: number | undefined): (typeof CALL_OUTCOMES)[number] {
  if (status === undefined) return 'no-answer';
  if (status === 429) return 'throttled';
  if (status >= 500 || status === 408) return 'failed';
  if (status === 404) return 'not-found';
  return status >= 400 ? 'refused' : 'ok';
}
