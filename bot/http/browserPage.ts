import type { Request, Response } from 'restify';
import { languageOf, textsIn, type TextKey } from '../texts/texts.js';
import type { Language } from '../unlock/person.js';
import { escaped } from '../../cards/evidence/escaped.js';

/** No cache keeps the page, it loads nothing, no page frames it, and no other site learns its address. */
export const PAGE_HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
} as const;

const STYLE =
  'body{font:12pt/1.5 system-ui,sans-serif;color:#1b1b1b;max-width:36rem;margin:4rem auto;padding:0 1rem}';

/** For a page with a form: it goes to this very site. */
export const FORM_HEADERS = {
  ...PAGE_HEADERS,
  'Content-Security-Policy': PAGE_HEADERS['Content-Security-Policy'].replace(
    "form-action 'none'",
    "form-action 'self'",
  ),
} as const;

/** The language of the browser where the bot speaks it. */
export function languageIn(req: Request, otherwise: Language): Language {
  return languageOf(req.headers['accept-language']?.split(/[,;]/)[0], otherwise);
}

/** Answers with sentences, in the language of the browser where the bot speaks it. */
export function sayInBrowser(
  req: Request,
  res: Response,
  status: number,
  { lines, otherwise }: { readonly lines: readonly TextKey[]; readonly otherwise: Language },
): void {
  const language = languageIn(req, otherwise);
  const t = textsIn(language);
  const body = lines.map((key) => `<p>${escaped(t(key))}</p>`).join('');
  sendPage(res, status, { language, body });
}

/** Answers with a page. It has no script. */
export function sendPage(
  res: Response,
  status: number,
  page: {
    readonly language: Language;
    /** HTML, with every value escaped. */
    readonly body: string;
    /** The same, for the head. */
    readonly head?: string;
    readonly headers?: Readonly<Record<string, string>>;
  },
): void {
  const { language, body, head = '', headers = PAGE_HEADERS } = page;
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Latchkey</title>${head}<style>${STYLE}</style></head><body>${body}</body></html>
`;
  res.sendRaw(status, html, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
}

/** Sends the browser to another address. */
export function sendTo(res: Response, location: string): void {
  res.sendRaw(302, '', { ...PAGE_HEADERS, Location: location });
}
