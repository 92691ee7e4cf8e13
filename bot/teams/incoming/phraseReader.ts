/** Reads which of some things a person's whole message means. `undefined` for any other text. */
export type PhraseReader<Meaning> = (text: string) => Meaning | undefined;

/** Capitals, accents, punctuation and spaces do not matter. */
export function phraseReader<Meaning>(
  entries: Iterable<readonly [phrase: string, meaning: Meaning]>,
): PhraseReader<Meaning> {
  const known = new Map([...entries].map(([phrase, meaning]) => [normalise(phrase), meaning] as const));
  return (text) => known.get(normalise(text));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
