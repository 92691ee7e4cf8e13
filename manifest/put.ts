import type { Json } from './fill.js';

/**
 * Puts a value where a key such as `bots[0].commandLists[1].commands[2].title` points. What is missing on the way is
 * made, so that the template needs no place for each text.
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
