/** One answer that is offered as a button. */
export interface Option {
  readonly id: string;
  /** On the button, and what a click says. */
  readonly title: string;
  /** Other ways to say the same, in any language. */
  readonly words: readonly string[];
}

/** Numbers as people write them, English and Dutch, by value. */
const NUMBERS: readonly (readonly string[])[] = [
  [],
  ['1', 'one', 'first', '1st', 'een', 'eerste', '1e'],
  ['2', 'two', 'second', '2nd', 'twee', 'tweede', '2e'],
  ['3', 'three', 'third', '3rd', 'drie', 'derde', '3e'],
  ['4', 'four', 'fourth', '4th', 'vier', 'vierde', '4e'],
  ['5', 'five', 'fifth', '5th', 'vijf', 'vijfde', '5e'],
  ['6', 'six', 'sixth', '6th', 'zes', 'zesde', '6e'],
  ['7', 'seven', 'seventh', '7th', 'zeven', 'zevende', '7e'],
  ['8', 'eight', 'eighth', '8th', 'acht', 'achtste', '8e'],
  ['9', 'nine', 'ninth', '9th', 'negen', 'negende', '9e'],
  ['10', 'ten', 'tenth', '10th', 'tien', 'tiende', '10e'],
];
const FILLERS = new Set(['the', 'de', 'het', 'number', 'nummer', 'nr', 'option', 'optie', 'keuze', 'choice']);

/**
 * The option that somebody's answer names: by its number, its title or another word for it. Only a whole answer
 * counts: "blocked for 2 days" is not the second choice, which is what the SDK's own recogniser makes of it.
 */
export function matchOption(text: string, options: readonly Option[]): Option | undefined {
  const said = normalise(text);
  const named = options.filter((option) =>
    [option.title, ...option.words].some((word) => normalise(word) === said),
  );
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const number = numberIn(said);
  return number === undefined ? undefined : options[number - 1];
}

/** Lower case, no accents, letters and digits with single spaces. */
export function normalise(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare || text.trim();
}

function numberIn(said: string): number | undefined {
  const words = said.split(' ').filter((word) => !FILLERS.has(word));
  const [word, one] = words;
  if (!word || words.length > 2 || (words.length === 2 && one !== 'one')) return undefined;
  const number = NUMBERS.findIndex((names) => names.includes(word));
  return number > 0 ? number : undefined;
}
