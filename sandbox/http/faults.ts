import { cmdletOf } from './callLog.js';
import { decode } from './pathPattern.js';
import { type Answer, DROPPED, type Outcome, type SandboxRequest } from './message.js';

export interface FaultMatch {
  method?: string;
  /** A string matches as a part of the decoded path. */
  path?: RegExp | string;
  cmdlet?: string;
}

/** Something that goes wrong, a number of times. Also applies to the inner requests of a batch. */
export interface Fault {
  match?: FaultMatch;
  /** How many calls it hits; default 1. */
  times?: number;
  /** The answer to give. Without `status` and `drop` the call is only delayed. */
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  delayMs?: number;
  /** `before`: nothing happens but the answer. `after`: the change IS made, and then this answer is given. */
  phase?: 'before' | 'after';
  /** Cut the connection instead of answering. */
  drop?: boolean;
}

/** The faults that are waiting for a call, oldest first. */
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

  /** The first fault that fits this call; it has then been used once more. */
  take(request: SandboxRequest): Fault | undefined {
    const fault = this.queue.find((candidate) => fits(candidate.match ?? {}, request));
    if (!fault) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.queue = this.queue.filter((other) => other !== fault);
    return fault;
  }
}

/** The answer of a fault, or nothing when it only delays. */
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
