import { sameId } from '../person.js';
import type { RequestStore } from '../ports/requestStore.js';
import { isFrozen } from './isFrozen.js';
import { HOUR_MS, type Limits } from './limits.js';

/**
 * True when this person may search the directory, or have a colleague's account looked at, once more. It counts that. A
 * person who is over the limit or frozen sees the same answer as when there is nothing to find.
 */
export async function mayLookUp(
  store: RequestStore,
  wish: { readonly kind: 'search' | 'look'; readonly by: string; readonly about?: string },
  limits: Limits,
  now: Date,
): Promise<boolean> {
  const { kind, by, about } = wish;
  const since = new Date(now.getTime() - HOUR_MS).toISOString();
  return store.change(async (tx) => {
    await tx.alone(`${kind}:${by}`);
    if (await isFrozen(tx, by, kind, now.toISOString())) return false;
    const before = await tx.attempts({ kind, by }, since);
    const others = new Set(before.flatMap((attempt) => attempt.about ?? []));
    const isNew = about === undefined || ![...others].some((id) => sameId(id, about));
    const isOver =
      kind === 'search'
        ? before.length >= limits.searchesPerHour
        : isNew && others.size >= limits.looksPerHour;
    if (isOver) return false;
    if (kind === 'search' || isNew) await tx.note({ ...wish, at: now.toISOString() });
    return true;
  });
}
