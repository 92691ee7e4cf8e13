import type { Json } from './fill.js';

/**
 * Sets a value at a key such as `bots[0].commandLists[1].commands[2].title`. It creates missing parents, so the
 * template does not need a place for each text.
 */
export function put(manifest: Json, key: string, value: Json): void {
  const steps = key.split(/[.[\]]+/).filter((step) => step !== '');
  let place = manifest as Record<string, Json>;
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1];
    if (next === undefined) place[step] = value;
    else place = (place[step] ??= /^\d+$/.test(next) ? [] : {}) as Record<string, Json>;
  }
}
