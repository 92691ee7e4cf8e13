import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** A part of a piece of work: a call to outside, or a step with the calls inside it. */
export interface Part {
  readonly kind: 'call' | 'step';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly failed: boolean;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly ms: number;
  readonly parts: readonly Part[];
}

/** What the bot does at one go: a turn that Teams began, or the run of a job. */
export interface Work {
  /** Random, for the log lines of this piece of work. */
  readonly id: string;
  readonly kind: 'turn' | 'job';
  readonly name: string;
  /** The request that it is about, as soon as that is known. */
  requestId?: string;
}

/** Where parts are noted: in the work itself, or in a step of it. */
export interface Scope {
  readonly work: Work;
  readonly parts: Part[];
}

/** More parts than any work has that goes well. What comes after them is in the log and in the metrics. */
const MOST_PARTS = 500;
/** The form of an id that the bot made (`newRequestId`). What a client sends in its place is noted nowhere. */
const REQUEST_ID = /^[A-HJ-NP-Z2-9]{4}(?:-[A-HJ-NP-Z2-9]{4}){3}$/;

const current = new AsyncLocalStorage<Scope>();

/** A new piece of work. */
export function newWork(kind: Work['kind'], name: string): Work {
  return { id: randomBytes(8).toString('hex'), kind, name };
}

/** Runs what belongs to the scope. */
export function within<T>(scope: Scope, run: () => Promise<T>): Promise<T> {
  return current.run(scope, run);
}

/** The scope in which this code runs. */
export function scopeNow(): Scope | undefined {
  return current.getStore();
}

/** Notes a part. */
export function notePart(part: Part): void {
  const scope = current.getStore();
  if (scope && scope.parts.length < MOST_PARTS) scope.parts.push(part);
}

/** Says which request the work is about. Anything that is no id of a request is ignored. */
export function aboutRequest(id: string): void {
  const scope = current.getStore();
  if (scope && REQUEST_ID.test(id)) scope.work.requestId = id;
}

/** What every log line gets: the piece of work, and its request. A line that names another request keeps that. */
export function workFacts(): { readonly work?: string; readonly requestId?: string } {
  const work = current.getStore()?.work;
  if (!work) return {};
  return { work: work.id, ...(work.requestId !== undefined && { requestId: work.requestId }) };
}
