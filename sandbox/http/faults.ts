import { cmdletOf } from './callLog.js';
import { decode } from './pathPattern.js';
import { type Answer, DROPPED, type Outcome, type SandboxRequest } from './message.js';

export interface FaultMatch {
  method?: string;
  /** A string matches a part of the decoded path. */
  path?: RegExp | string;
  cmdlet?: string;
}

/** A fault that happens a number of times. It also hits the inner requests of a batch. */
export interface Fault {
  match?: FaultMatch;
  /** The number of calls that it hits. Default 1. */
  times?: number;
  /** The status of the answer. Without `status` and `drop` the fault only delays the call. */
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  delayMs?: number;
  /** `before`: the service does not run. `after`: the service makes the change, then this answer follows. */
  phase?: 'before' | 'after';
  /** Cuts the connection instead of answering. */
  drop?: boolean;
}

/** The faults that wait for a call, the oldest first. */
export class Faults {
  private queue: (Fault & { times: number })[] = [];

  add(fault: Fault): void {
    this.queue.push({ ...fault, times: fault.times ?? 1 });
  }

  pending(): readonly Fault[] {
    return this.queue;
  }

  clear(): void {
    this.queue = [];
  }

  /** The first fault that fits this call. This uses it once. */
  take(request: SandboxRequest): Fault | undefined {
    const fault = this.queue.find((candidate) => fits(candidate.match ?? {}, request));
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.queue = this.queue.filter((other) => other !== fault);
    return fault;
  }
}

/** The answer of a fault. `undefined` when it only delays. */
export function answerOf(fault: Fault): Outcome | undefined {
  if (fault.drop) return DROPPED;
  if (fault.status === undefined) return undefined;
  return { status: fault.status, headers: fault.headers, body: fault.body } satisfies Answer;
}

function fits(match: FaultMatch, request: SandboxRequest): boolean {
  const path = decode(request.path);
  if (match.method && match.method.toUpperCase() !== request.method) return false;
  if (match.cmdlet && match.cmdlet !== cmdletOf(request)) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string' ? path.includes(match.path) : match.path.test(path);
}
