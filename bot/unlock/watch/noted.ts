import type { Noted, SightingKind, WatchedSource } from '../request/watch.js';
import { noveltyOf, type NotedBefore } from './novelty.js';
import type { Print } from './print.js';
import { bounded } from './traits.js';

/** The things of a list that are new, or were changed, as a look notes them. */
export function newsIn(
  from: WatchedSource,
  kind: SightingKind,
  prints: readonly Print[],
  before: NotedBefore,
): readonly Noted[] {
  return prints.flatMap((print): readonly Noted[] => {
    const novelty = noveltyOf(print, before);
    if (!novelty) return [];
    const { key, name, traits } = print;
    return [
      {
        ...{ from, kind, key, thing: key },
        ...(name && { name }),
        ...(traits && { traits: bounded(traits) }),
        ...(novelty === 'changed' && { changed: true }),
      },
    ];
  });
}

/** A line of a log: when it was, and what it is about. */
export interface Line {
  readonly at: string;
  readonly name?: string | undefined;
  /** Which thing it means. Absent where it does not say. */
  readonly thing?: string | undefined;
  /** The thing was there before. */
  readonly changed?: boolean;
}

/** A line of a log, as a look notes it. */
export function line(from: WatchedSource, kind: SightingKind, { at, name, thing, changed }: Line): Noted {
  return {
    ...{ from, kind, key: `${at} ${thing ?? name ?? ''}` },
    ...(name && { name }),
    ...(thing !== undefined && { thing }),
    ...(changed && { changed }),
  };
}
