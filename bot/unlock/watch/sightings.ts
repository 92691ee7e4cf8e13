import type { Noted, Sighting, WatchedSource, WatchLook } from '../request/watch.js';
import { noveltyOf } from './novelty.js';

/** They tell what was done, and not what was there before it. */
const LOGS: readonly WatchedSource[] = ['changes', 'ruleChanges'];

/** Leaves out what an earlier look noted as it is now. What has gained something since then is a changed thing. */
export function notNotedBy(looks: readonly WatchLook[], all: readonly Noted[]): readonly Noted[] {
  const noted = looks.flatMap((look) => look.noted ?? []);
  return all.flatMap((one): readonly Noted[] => {
    const before = noted.filter(({ from, kind }) => from === one.from && kind === one.kind);
    const keys = before.map(({ key }) => key);
    const novelty = noveltyOf(one, { keys, traits: before.map(({ key, traits = [] }) => ({ key, traits })) });
    if (novelty === undefined) return [];
    return [novelty === 'changed' ? { ...one, changed: true } : one];
  });
}

/**
 * What people are told. Several sources show the same thing under the same name, one of them later than the other, so a
 * name is told as often as the source has shown it that showed it most. What was told by earlier looks is told.
 */
export function sightingsOf(fresh: readonly Noted[], looks: readonly WatchLook[]): readonly Sighting[] {
  const told = looks.flatMap(({ seen = [] }) => seen);
  const parts = [...looks.map(({ noted = [] }) => noted), fresh];
  return [...new Set(fresh.map(nameKey))].flatMap((called) => {
    const ofName = <T extends Sighting>(all: readonly T[]) => all.filter((one) => nameKey(one) === called);
    const now = ofName(fresh);
    const shownBy = (source: WatchedSource) =>
      parts.reduce((sum, part) => sum + thingsIn(ofName(part).filter(({ from }) => from === source)), 0);
    const times = Math.max(...now.map(({ from }) => shownBy(from))) - ofName(told).length;
    return Array.from({ length: Math.max(0, times) }, () => sightingOf(now));
  });
}

/** What is shown of these, which are of one kind and name. Whether they are changed or new, a list knows best. */
function sightingOf(now: readonly Noted[]): Sighting {
  const { kind, name } = now[0]!;
  const listed = now.filter(({ from }) => !LOGS.includes(from));
  const isChanged = (listed.length > 0 ? listed : now).every(({ changed }) => changed);
  return { kind, ...(name && { name }), ...(isChanged && { changed: true }) };
}

/** Lines of a log that do not say which thing they mean are about one. */
function thingsIn(all: readonly Noted[]): number {
  const things = new Set(all.flatMap(({ thing }) => thing ?? []));
  return Math.min(all.length, Math.max(1, things.size));
}

function nameKey({ kind, name = '' }: Sighting): string {
  return `${kind}\n${name}`;
}
