import { beforeReport } from './deliveryReport.js';

/**
 * First person singular, in the languages that the bot understands. Mail servers say "our" and "we", and never "I". The
 * name of a server may begin with such a word: `my-server`, `my.server.com`.
 */
const MYSELF =
  /(?<![\p{L}\p{N}_@]|\p{L}-)(?<!\.(?=me))(?:i|me|my|mine|ik|mij|mijn|m'n|ich|mir|mich|meine?[mnrs]?|j['’]\p{L}+|je(?= n['’e]| me | suis | vois )|mon|ma|mes|moi)(?![\p{L}\p{N}_@]|-\p{L}|\.\p{L}+\.\p{L})/iu;

/** Whom a page of Microsoft or a mail server speaks to. */
const YOU =
  /(?<![\p{L}\p{N}])(?:you|your|you're|u|uw|jouw|jij|sie|ihr|ihre[mnrs]?|ihnen|vous|votre|vos)(?![\p{L}\p{N}])/iu;

/** Buttons of the sign-in page that speak as the person. */
const CAPTION =
  /^\W*(?:no, (?:it[’']s|it is) not me|this was(?:n[’']t| not)? me|nee, ik ben het niet|nein, ich bin es nicht|nein, das bin ich nicht|non, ce n[’']est pas moi)\W*$/iu;

/** A line of a quoted mail, or of the headers below a report. */
const QUOTED =
  /^\s*(?:[>|]|(?:from|to|cc|bcc|subject|date|sent|received|return-path|reply-to|message-id|mime-version|(?:x|content|arc|authentication|dkim|thread)-[\w-]+|van|aan|onderwerp|verzonden|von|an|betreff|gesendet|de|à|objet|envoyé) ?: )/iu;
/** Where a mail that is quoted without marks begins. Its sentences are those of any mail. */
const ORIGINAL =
  /^\W*(?:original message|begin forwarded message|oorspronkelijk bericht|ursprüngliche nachricht|message d[’']origine|message original)\W*$/iu;

/**
 * Returns the sentences of a pasted delivery report that the person said themselves. What a mail server writes about
 * spam and suspicion is about a message, and not about this account.
 */
export function ownSentences(text: string): string {
  return sentences(unquoted(text))
    .map(beforeReport)
    .filter((sentence) => MYSELF.test(sentence))
    .join('\n');
}

/** Returns what a pasted sign-in error does not say: the sign-in page says "you", and has buttons that say "me". */
export function withoutPage(text: string): string {
  return sentences(unquoted(text))
    .filter((sentence) => MYSELF.test(sentence) || !YOU.test(sentence))
    .filter((sentence) => !CAPTION.test(sentence))
    .join('\n');
}

/** The same mark in one line with what stands around it. */
const ORIGINAL_INSIDE =
  /[-_]{2,}\s*(?:original message|forwarded message|oorspronkelijk bericht|doorgestuurd bericht|ursprüngliche nachricht|message d[’']origine|message original)\s*[-_]{2,}/iu;
/** Who wrote it, and right below when, to whom or about what. */
const HEADER =
  /^\s*(?:from|van|von|de) ?: .*\n\s*(?:(?:sent|date|to|cc|subject|verzonden|datum|aan|onderwerp|gesendet|an|betreff|envoyé|à|objet) ?: )/imu;
const ORIGINAL_LINE = new RegExp(ORIGINAL.source, 'imu');

/** A text, and the mail below it that the person forwards. */
export interface Forwarded {
  readonly own: string;
  readonly below: string;
}

/** Parts a text where a mail of somebody else begins. `undefined` where there is none. */
export function forwardedIn(text: string): Forwarded | undefined {
  const begins = [ORIGINAL_LINE, ORIGINAL_INSIDE, HEADER]
    .map((mark) => text.search(mark))
    .filter((at) => at >= 0);
  if (begins.length === 0) return quotedWithMarks(text);
  const begin = Math.min(...begins);
  return { own: text.slice(0, begin).trim(), below: text.slice(begin) };
}

/** `> I was hacked`: the lines of somebody else, wherever they stand. */
function quotedWithMarks(text: string): Forwarded | undefined {
  const lines = text.split('\n');
  const isTheirs = (line: string): boolean => /^\s*[>|]/u.test(line);
  if (!lines.some(isTheirs)) return undefined;
  return {
    own: lines.filter((line) => !isTheirs(line)).join('\n'),
    below: lines
      .filter(isTheirs)
      .map((line) => line.replace(/^[\s>|]+/u, ''))
      .join('\n'),
  };
}

function unquoted(text: string): string {
  const lines = text.split('\n');
  const original = lines.findIndex((line) => ORIGINAL.test(line));
  return lines
    .slice(0, original === -1 ? undefined : original)
    .filter((line) => !QUOTED.test(line))
    .join('\n');
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s|\n/u);
}
