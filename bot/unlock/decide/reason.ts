/** Fewer words or letters say nothing to whoever reads the record later. */
const FEWEST_WORDS = 2;
const FEWEST_LETTERS = 6;

/**
 * True for a reason that somebody else can understand later: at least two different words, and six letters. So "x",
 * "ok", "no no no" and dots are none. Words are found as the language does it, with or without spaces.
 */
export function isReason(text: string): boolean {
  const segments = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)];
  const words = segments.filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment.toLowerCase());
  const letters = words.join('').match(/\p{L}/gu) ?? [];
  return new Set(words).size >= FEWEST_WORDS && letters.length >= FEWEST_LETTERS;
}
