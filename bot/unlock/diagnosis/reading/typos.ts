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
  const long = [...new Set(ours.map((word) => word.replace('*', '')))].filter(
    (word) => word.length >= SHORTEST,
  );
  const short = [...known].filter((ofOurs) => ofOurs.length < SHORTEST && ofOurs.length >= SHORTEST_SWAPPED);
  const isKnown = (word: string) => known.has(word) || stems.some((stem) => word.startsWith(stem));
  return (word) => {
    if (word.length < SHORTEST_SWAPPED || isKnown(word)) return word;
    return swappedIn(word, short) ?? (word.length >= SHORTEST - 1 ? nearest(word, long) : undefined) ?? word;
  };
}

function swappedIn(word: string, ours: readonly string[]): string | undefined {
  return ours.find(
    (candidate) => candidate.length === word.length && candidate[0] === word[0] && isSwapped(word, candidate),
  );
}

function isSwapped(word: string, candidate: string): boolean {
  return distance(word, candidate) === 1 && [...word].sort().join('') === [...candidate].sort().join('');
}

function nearest(word: string, ours: readonly string[]): string | undefined {
  let found: string | undefined;
  let best = Infinity;
  for (const candidate of ours) {
    const allowed = Math.min(word.length, candidate.length) >= LONG ? 2 : 1;
    if (candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > allowed) continue;
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
