/** A shorter word with a letter changed is mostly another word. */
const SHORTEST = 6;
/** In a short word only two swapped neighbours are believed: `wrok`. */
const SHORTEST_SWAPPED = 4;
/** From this length on, two mistakes are believed. */
const LONG = 9;

/**
 * Makes a function that mends typing mistakes: it returns the word of ours that is meant, or the same word. Written here
 * because the domain imports nothing, and libraries for it do not count two swapped letters as one mistake.
 * @param ours the words that count; `*` at the end stands for any ending
 * @param alike words that look like ours and are not
 */
export function createSpeller(ours: readonly string[], alike: readonly string[]): (word: string) => string {
  const known = new Set([...ours.filter((word) => !word.endsWith('*')), ...alike]);
  const stems = ours
    .filter((word) => word.length > SHORTEST && word.endsWith('*'))
    .map((word) => word.slice(0, -1));
  const short = byLetter(
    [...known].filter((ofOurs) => ofOurs.length < SHORTEST && ofOurs.length >= SHORTEST_SWAPPED),
  );
  const long = byLetter(
    [...new Set(ours.map((word) => word.replace('*', '')))].filter((word) => word.length >= SHORTEST),
  );
  const isKnown = (word: string) => known.has(word) || stems.some((stem) => word.startsWith(stem));
  return (word) => {
    if (word.length < SHORTEST_SWAPPED || isKnown(word)) return word;
    const begin = word[0] ?? '';
    const swapped = swappedIn(word, short.get(begin) ?? []);
    return (
      swapped ?? (word.length >= SHORTEST - 1 ? nearest(word, long.get(begin) ?? []) : undefined) ?? word
    );
  };
}

/** The first letter is never mistyped, so no other words are compared. */
function byLetter(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, string[]>();
  for (const word of words) {
    const begin = word[0] ?? '';
    all.set(begin, all.get(begin) ?? []);
    all.get(begin)?.push(word);
  }
  return all;
}

function swappedIn(word: string, ours: readonly string[]): string | undefined {
  return ours.find((candidate) => candidate.length === word.length && isSwapped(word, candidate));
}

function isSwapped(word: string, candidate: string): boolean {
  return distance(word, candidate) === 1 && [...word].sort().join('') === [...candidate].sort().join('');
}

function nearest(word: string, ours: readonly string[]): string | undefined {
  let found: string | undefined;
  let best = Infinity;
  for (const candidate of ours) {
    const allowed = Math.min(word.length, candidate.length) >= LONG ? 2 : 1;
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const mistakes = distance(word, candidate);
    if (mistakes > allowed || mistakes >= best) continue;
    found = candidate;
    best = mistakes;
  }
  return found;
}

/** How many letters are missing, added, changed or swapped with their neighbour (Damerau). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const best = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(best, (before[j - 2] ?? 0) + 1) : best);
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}
