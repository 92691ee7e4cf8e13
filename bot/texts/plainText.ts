/** Longest text of a person in one sentence, in characters. A longer text is cut and ends with an ellipsis. */
const LONGEST = 300;

/** Characters that Markdown, HTML or a mention in Teams acts on, and the look-alikes that replace them. */
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
 * Makes any text from the directory or a person safe for a card or a message. The result is one line without control,
 * bidirectional or zero-width characters. Markdown, HTML, a mention or a card template cannot act on it. It uses
 * look-alikes, because Teams' clients do not agree on what a backslash does.
 * @param text anything, from anywhere
 * @param longest most characters kept
 */
export function plainText(text: string, longest = LONGEST): string {
  // Keeps far more than `longest`, because characters may be invisible. The whole text could be megabytes.
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
      // A marker and a space begin a list. With a no-break space they are only text.
      .replace(/^([-+=]|\d+[.)]) /, '$1\u00A0')
  );
}

/** An underscore inside a word (an address) does nothing. At the edge of a word it would start italics. */
function withoutEmphasis(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, (run) => '＿'.repeat(run.length));
}
