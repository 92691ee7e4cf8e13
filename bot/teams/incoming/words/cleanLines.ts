/** In characters. People type less, and the rest of a longer paste adds nothing. */
const LONGEST_WORDS = 10_000;

const SINGLE_QUOTES = /[\u2018-\u201B\u2032\u02BC\u00B4\u0060\uFF07]/gu;
const DOUBLE_QUOTES = /[\u201C-\u201F\u2033\u00AB\u00BB\uFF02]/gu;
/** Zero-width characters, marks of direction, soft hyphens, and what only changes the look of an emoji. */
const INVISIBLE = /\p{Cf}|\u034F|[\u115F\u1160\u3164\uFFA0]|[\uFE00-\uFE0F]|\p{Emoji_Modifier}/gu;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/u;
/** Said to a phone that writes down what it hears. "My new line manager" is none. */
const SAID_BREAK =
  /(?<!\b(?:a|an|the|my|our|your|their|his|her|een|de|mijn|onze)\s)\b(?:new (?:line|paragraph)|nieuwe (?:regel|alinea)|neue zeile|neuer absatz|nouvelle ligne|à la ligne)\b(?!\s+manager)/giu;

/**
 * Ordinary characters: straight quotes, no invisible characters, single spaces, at most 10,000 characters. A line break is
 * one `\n`, and no line is empty.
 */
export function cleanLines(text: string): string {
  return text
    .slice(0, 4 * LONGEST_WORDS)
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(SAID_BREAK, '\n')
    .replace(/[\s\p{Cc}]+/gu, (gap) => (LINE_BREAK.test(gap) ? '\n' : ' '))
    .trim()
    .slice(0, LONGEST_WORDS)
    .trimEnd();
}
