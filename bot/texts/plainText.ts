/** Longest piece of somebody's text that goes into one sentence; more is cut with an ellipsis. */
const LONGEST = 300;

/** Characters that Teams' Markdown, its HTML subset or a mention would act on, and what stands in their place. */
const HARMLESS: Readonly<Record<string, string>> = {
  '[': '［',
  ']': '］',
  '<': '‹',
  '>': '›',
  '*': '∗',
  '`': 'ʼ',
  '~': '∼',
  '|': '∣',
  '\\': '⧵',
  '#': '＃',
  '&': '＆',
  '{': '｛',
  '}': '｝',
};

/**
 * Makes text from the directory or from a person safe to stand in a card or a message: one line, no control,
 * bidirectional or zero-width characters, and nothing that Markdown, HTML, a mention or a card template acts on.
 * Look-alikes instead of backslashes, because Teams' clients do not agree on what a backslash does.
 * @param text anything, from anywhere
 * @param longest most characters kept
 */
export function plainText(text: string, longest = LONGEST): string {
  // Far more than is kept, so that invisible characters do not hide the rest; the whole could be megabytes.
  const visible = text
    .slice(0, longest * 8 + 1_000)
    .replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .normalize('NFC')
    .trim();
  const characters = [...visible];
  const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : visible;
  return (
    withoutEmphasis(cut)
      .replace(/[[\]<>*`~|\\#&{}]/g, (character) => HARMLESS[character] ?? '')
      // A list begins with a marker and a space; with a no-break space it is just text.
      .replace(/^([-+=]|\d+[.)]) /, '$1\u00A0')
  );
}

/** An underscore inside a word (an address) is only an underscore; at its edge it would start italics. */
function withoutEmphasis(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, (run) => '＿'.repeat(run.length));
}
