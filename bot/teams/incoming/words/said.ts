import { cleanLines } from './cleanLines.js';
import { htmlText, type HtmlText } from './htmlText.js';
import { ownNames } from './mentions.js';
import { memberOf, textOf, type Written } from './written.js';

/** What a person said with one activity, in a private chat as in a channel. */
export interface Said {
  /** Their words in one line of plain text. Empty for a picture alone. */
  readonly words: string;
  /**
   * The same with its line breaks, each one `\n`. For reading what is wrong: in a pasted mail or page a line says who speaks.
   */
  readonly lines: string;
  /** There is something besides the words that the bot cannot read: a picture, a file, a voice message, a card. */
  readonly more: boolean;
}

/** In characters of HTML. A message of Teams has at most 100 KB (microsoft-apis.md D4). */
const LONGEST_HTML = 60_000;
const MOST_HTML = 3;

/**
 * The one place that knows in which forms Teams sends what people write (microsoft-apis.md D17).
 *
 * The text of the activity counts, and else the HTML that comes with it. With a quoted or a forwarded message the HTML
 * counts: only there can its parts be told apart. A quoted message is left out, because the person did not say it. A
 * forwarded one is kept, because they want to show it.
 */
export function saidIn(activity: Written): Said {
  const own = ownNames(activity);
  const htmls = htmlsIn(activity).map((html) => htmlText(html, own));
  const text = htmlText(textOf(activity.text), own, activity.textFormat === 'xml');
  const lines = linesFrom(text, htmls, own);
  return {
    words: lines.replaceAll('\n', ' '),
    lines,
    more: [text, ...htmls].some(({ pictures }) => pictures) || hasFile(activity),
  };
}

function linesFrom(text: HtmlText, htmls: readonly HtmlText[], own: ReadonlySet<string>): string {
  const fromHtml = cleanLines(htmls.map((html) => html.text).join('\n'));
  const telling = htmls.some(({ quotes, forwards }) => quotes || forwards);
  if (telling) return fromHtml;
  return withoutCall(cleanLines(text.text), own) || fromHtml;
}

/** `@Latchkey status`, where a client writes the mention as text. */
function withoutCall(words: string, own: ReadonlySet<string>): string {
  const called = [...own].find((name) => words.toLowerCase().startsWith(`@${name}`));
  return called === undefined ? words : words.slice(called.length + 1).trim();
}

function htmlsIn({ attachments = [] }: Written): string[] {
  return attachments.map(htmlOf).filter(Boolean).slice(0, MOST_HTML);
}

/** The HTML of an attachment that holds words. Empty for any other. */
function htmlOf(attachment: unknown): string {
  const content = memberOf(attachment, 'content');
  switch (typeOf(attachment)) {
    case 'text/html':
      return (
        textOf(content) ||
        textOf(memberOf(content, 'text')) ||
        textOf(memberOf(content, 'body'))
      ).slice(0, LONGEST_HTML);
    case 'forwardedmessagereference':
      return forwarded(textOf(content));
    default:
      return '';
  }
}

/** Graph's form of a forwarded message: JSON in a text. */
function forwarded(content: string): string {
  try {
    const html = textOf(memberOf(JSON.parse(content.slice(0, LONGEST_HTML)), 'originalMessageContent'));
    return html && `<blockquote itemtype="http://schema.skype.com/Forward">${html}</blockquote>`;
  } catch {
    return '';
  }
}

/** A message that is quoted comes as such an attachment too. It is nothing that the person sends. */
const NO_FILES = new Set(['text/html', 'text/plain', 'messagereference', 'forwardedmessagereference', '']);

function hasFile({ attachments = [] }: Written): boolean {
  return attachments.some((attachment) => !NO_FILES.has(typeOf(attachment)));
}

function typeOf(attachment: unknown): string {
  return textOf(memberOf(attachment, 'contentType')).toLowerCase();
}
