const UNSEEN = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Control}]/gu;
const LETTER = /[\p{L}\p{N}]/u;
/** Scripts in which two signs are a whole word. */
const WORD_SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * True for a name that says nothing, as thieves give their rules: one or two characters, or signs alone, like "....".
 * Blanks and characters that nobody sees do not count.
 */
export function isNoName(name: string): boolean {
  const seen = name.replace(UNSEEN, '');
  if (!LETTER.test(seen)) return true;
  return [...seen].length <= 2 && !WORD_SIGNS.test(seen);
}

/** True for a name without a letter and without a digit. */
export function isSignsAlone(name: string): boolean {
  return !LETTER.test(name.replace(UNSEEN, ''));
}
