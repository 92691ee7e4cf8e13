/** Often enough for a lease of a minute, of which the first ten seconds need no renewal. */
const EVERY_MS = 15_000;

/**
 * Renews a lease while work lasts, however long one call of it takes: a runbook answers after half a minute and more, and
 * may take two. Otherwise another worker would find the change begun and not made, and send it again. Each call has a
 * time limit of its own, so the work ends. A lease that is lost is noticed at the next renewal of the work itself.
 */
export async function keepingLease<T>(renew: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void renew().catch(() => undefined), EVERY_MS);
  timer.unref();
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
