/**
 * Breaks text between words into lines of at most `width` characters. A longer word gets a separate line. A list item
 * ("- ", "1. ") continues under its first word.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const marker = /^\s*(?:[-•]|\d+[.)])\s+/.exec(line)?.[0] ?? '';
    const words = line.slice(marker.length).split(/\s+/).filter(Boolean);
    return hang(marker, fill(words, width - marker.length));
  });
}

/** Joins pieces with spaces, as many on a line as fit. It never breaks a piece. */
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

/** Puts `first` before the first line, and the same number of spaces before the others. */
export function hang(first: string, lines: readonly string[]): string[] {
  const room = ' '.repeat(first.length);
  return (lines.length ? lines : ['']).map((line, index) => `${index === 0 ? first : room}${line}`.trimEnd());
}
