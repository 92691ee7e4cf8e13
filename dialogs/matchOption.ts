import { normalise } from './normalise.js';
import { numberIn } from './numbers.js';

/** One answer that is offered as a button. */
export interface Option {
  readonly id: string;
  /** On the button, and what a click says. */
  readonly title: string;
  /** Other ways to say the same, in any language. */
  readonly words: readonly string[];
}

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
