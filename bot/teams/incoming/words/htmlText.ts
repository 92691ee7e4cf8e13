import { Parser } from 'htmlparser2';
import { bare } from './mentions.js';

/** What an HTML text says. */
export interface HtmlText {
  readonly text: string;
  /** A message is quoted in it. That part is not in `text`: somebody else said it, most often the bot. */
  readonly quotes: boolean;
  /** A message was forwarded with it. That part is in `text`: it is what the person wants to show. */
  readonly forwards: boolean;
  /** It has a picture that is no emoji. */
  readonly pictures: boolean;
}

/** Tags that Teams and pasted pages use. In a plain text everything else in `<…>` is text: `Anna <anna@contoso.com>`. */
const TEAMS_TAGS = [
  ...[
    'a',
    'at',
    'attachment',
    'b',
    'blockquote',
    'br',
    'code',
    'codeblock',
    'div',
    'em',
    'emoji',
    'font',
    'h1',
  ],
  ...['h2', 'h3', 'h4', 'hr', 'i', 'img', 'li', 'ol', 'p', 'pre', 'quoted', 's', 'span', 'strike', 'strong'],
  ...['sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'],
];
const NO_TEAMS_TAG = new RegExp(
  String.raw`<(?!/?(?:${TEAMS_TAGS.join('|')})(?:\s[^<>]*=[^<>]*)?\s?/?>)`,
  'giu',
);
const NO_TAG = /<(?!\/?[a-z][a-z0-9:-]*(?:\s[^<>]*)?\/?>|!--)/giu;

/** These stand within a word. All others end it. */
const WITHIN_WORDS = new Set(
  'a at b code em emoji font i img quoted s span strike strong sub sup u'.split(' '),
);
/** Nobody reads what is in these. */
const UNREAD = new Set(['script', 'style', 'head', 'title', 'attachment']);

const QUOTE = /schema\.skype\.com\/reply/iu;
const FORWARD = /schema\.skype\.com\/forward/iu;
const EMOJI = /schema\.skype\.com\/emoji/iu;
const MENTION = /schema\.skype\.com\/mention/iu;

/**
 * Reads the text of Teams' HTML (microsoft-apis.md D17): entities become characters, a quoted message is left out, a
 * forwarded one is kept, and the bot's own mention is taken out.
 * @param own names of the bot, as `ownNames` gives them
 * @param isMarkup false for a plain text, in which only the tags that Teams puts there are tags
 */
export function htmlText(source: string, own: ReadonlySet<string>, isMarkup = true): HtmlText {
  const reader = new Reader(own, isMarkup);
  const parser = new Parser(reader, { decodeEntities: true, recognizeSelfClosing: true });
  parser.end(withoutPlaceholders(source).replace(isMarkup ? NO_TAG : NO_TEAMS_TAG, '&lt;'));
  return reader.read();
}

/** `<quoted messageId="…"/>` stands where Teams shows the quoted message. One that is not closed quotes nothing. */
function withoutPlaceholders(source: string): string {
  return source
    .replace(/<quoted\b[^<>]*\/>/giu, ' ')
    .replace(/<quoted\b[^<>]*>[^<>]*<\/quoted\s*>/giu, ' ')
    .replace(/<\/?quoted\b[^<>]*>/giu, ' ');
}

/** Receives what the parser finds, in order. */
class Reader {
  private readonly parts: string[] = [];
  private readonly open: { readonly name: string; readonly kind: Kind; readonly at: number }[] = [];
  private quotes = false;
  private forwards = false;
  private pictures = false;

  constructor(
    private readonly own: ReadonlySet<string>,
    private readonly isMarkup: boolean,
  ) {}

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    const kind = kindOf(name, attributes);
    this.quotes ||= kind === 'quote';
    this.forwards ||= kind === 'forward';
    if (name === 'img' || name === 'emoji') this.image(name, attributes);
    if (!WITHIN_WORDS.has(name)) this.parts.push(gapOf(name));
    this.open.push({ name, kind, at: this.parts.length });
  }

  ontext(text: string): void {
    // In HTML a line break of the source is a space.
    this.parts.push(this.isMarkup ? text.replace(/[\r\n]+/gu, ' ') : text);
  }

  onclosetag(name: string): void {
    const tag = this.open.pop();
    if (!tag) return;
    if (tag.kind === 'quote' || tag.kind === 'unread') this.parts.length = tag.at;
    if (tag.kind === 'mention' && this.own.has(bare(this.parts.slice(tag.at).join(''))))
      this.parts.length = tag.at;
    if (tag.kind === 'mention') this.parts.push(' ');
    else if (!WITHIN_WORDS.has(name)) this.parts.push(gapOf(name));
  }

  read(): HtmlText {
    const { quotes, forwards, pictures } = this;
    return { text: this.parts.join(''), quotes, forwards, pictures };
  }

  private image(name: string, { itemtype = '', alt = '' }: Readonly<Record<string, string>>): void {
    const isEmoji = name === 'emoji' || EMOJI.test(itemtype);
    const isQuoted = this.open.some(({ kind }) => kind === 'quote');
    if (isEmoji) this.parts.push(alt);
    else if (!isQuoted) this.pictures = true;
  }
}

/** Cells stand beside each other. What else ends a word ends the line. */
function gapOf(name: string): string {
  return name === 'td' || name === 'th' ? ' ' : '\n';
}

type Kind = 'quote' | 'forward' | 'mention' | 'unread' | 'other';

function kindOf(name: string, { itemtype = '' }: Readonly<Record<string, string>>): Kind {
  if (UNREAD.has(name)) return 'unread';
  if (name === 'at' || MENTION.test(itemtype)) return 'mention';
  if (name !== 'blockquote') return 'other';
  if (QUOTE.test(itemtype)) return 'quote';
  return FORWARD.test(itemtype) ? 'forward' : 'other';
}
