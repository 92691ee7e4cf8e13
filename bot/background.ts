import { AsyncLocalStorage } from 'node:async_hooks';

const background = new AsyncLocalStorage<true>();

/** Runs work for which nobody waits in front of a screen. The database lets people go first (`WaitingLine`). */
export function inBackground<T>(work: () => T): T {
  return background.run(true, work);
}

/** True inside such work. */
export function isInBackground(): boolean {
  return background.getStore() === true;
}
