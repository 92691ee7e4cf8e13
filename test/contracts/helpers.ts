import { randomUUID } from 'node:crypto';
import { JOB_NAMES, type Handler, type Handlers, type NewJob } from '../../bot/storage/queue/jobs.js';
import type { Pending } from '../../bot/unlock/request/request.js';
import { pending } from '../helpers/requests.js';

/** A request with its own id and its own subject, so that no other test finds it. */
export function fresh(changes: Partial<Omit<Pending, 'status'>> = {}): Pending {
  const template = pending();
  return { ...template, id: randomUUID(), subject: { ...template.subject, id: randomUUID() }, ...changes };
}

/** Does the same work many times at once. */
export function atOnce<T>(times: number, work: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: times }, (_, index) => work(index)));
}

/** Uses the same handler for every kind of job. */
export function handledBy(handler: Handler): Handlers {
  return Object.fromEntries(JOB_NAMES.map((name) => [name, handler])) as Handlers;
}

/** Notes the jobs that a store sends, as `name request`, instead of putting them in a queue. */
export function noting(sent: string[]): (jobs: readonly NewJob[]) => undefined {
  return (jobs) => void sent.push(...jobs.map(({ name, requestId }) => `${name} ${requestId}`));
}
