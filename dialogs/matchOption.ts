import { normalise } from './normalise.js';
import { numberIn } from './numbers.js';

/** One answer, which the bot offers as a button. */
export interface Option {
  readonly id: string;
  /** The text on the button. A click sends it. */
  readonly title: string;
  /** Other words for the same answer, in any language. */
  readonly words: readonly string[];
}

/**
 * Finds an option by its number, its title or another word for it. Only a whole answer counts: "blocked for 2 days" is
 * not the second option. The SDK's own recogniser would choose the second one there.
 */
export function matchOption(text: string, options: readonly Option[]): Option | undefined {
  const said = normalise(text);
  const drawn = [said, withoutDrawl(said, '$1'), withoutDrawl(said, '$1$1')];
  const named = options.filter((option) =>
    [option.title, ...option.words].some((word) => drawn.includes(normalise(word))),
  );
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const number = numberIn(said);
  return number === undefined ? undefined : options[number - 1];
}

/** "Yesss" and "neeee": a letter that is written three times or more stands there once or twice. */
function withoutDrawl(said: string, by: string): string {
  return said.replace(/(\p{L})\1{2,}/gu, by);
}
