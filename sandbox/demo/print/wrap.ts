/**
 * Breaks text into lines of at most `width` characters, between words; a longer word stands on a line of its own.
 * A line that begins as an item of a list ("- ", "1. ") goes on under its first word.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const marker = /^\s*(?:[-•]|\d+[.)])\s+/.exec(line)?.[0] ?? '';
    const words = line.slice(marker.length).split(/\s+/).filter(Boolean);
    return hang(marker, fill(words, width - marker.length));
  });
}

/** Lays pieces that must not be broken side by side, as many on a line as fit. */
export function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= width)
      lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

/** Puts `first` before the first line and as much room before the others. */
export function hang(first: string, lines: readonly string[]): string[] {
  const room = ' '.repeat(first.length);
  return (lines.length ? lines : ['']).map((line, index) => `${index === 0 ? first : room}${line}`.trimEnd());
}
