import type { Next, Request, Response } from 'restify';
import type { Log } from '../log.js';
import { SIGN_IN_MS, type SignIn } from '../signIn/signIn.js';
import type { TextKey } from '../texts/texts.js';
import { RemoteError } from '../unlock/errors.js';
import type { Language } from '../unlock/person.js';
import type { SignIns } from '../unlock/proof/signIns.js';
import { FORM_HEADERS, languageIn, sayInBrowser, sendPage } from './browserPage.js';
import { type Cookies, signInCookie } from './cookies.js';
import { linkPage, onwardPage } from './linkPage.js';
import { hashOfToken, isToken } from './linkToken.js';

export interface LinkRouteOptions {
  readonly links: Pick<SignIns, 'look' | 'notThem'>;
  readonly signIn: Pick<SignIn, 'start'>;
  readonly cookies: Cookies;
  readonly timeZone: string;
  /** For a browser whose language the bot does not speak. */
  readonly language: Language;
  readonly log: Log;
}

type Route = (req: Request, res: Response, next: Next) => Promise<void>;

/** The page behind a link with which somebody proves who they are, and its two buttons. */
export interface LinkRoutes {
  /** `GET /sign-in/link/<token>`. It changes nothing, because programs look at links before people do. */
  readonly show: Route;
  /** `POST /sign-in/link/<token>/continue` */
  readonly goOn: Route;
  /** `POST /sign-in/link/<token>/not-me` */
  readonly notMe: Route;
}

/** Everything that does not work gets one answer, so that nobody learns which links there were. */
export function linkRoutes(options: LinkRouteOptions): LinkRoutes {
  return {
    show: route(options, (token, req, res) => show(options, token, req, res)),
    goOn: route(options, (token, req, res) => goOn(options, token, req, res)),
    notMe: route(options, (token, req, res) => notMe(options, token, req, res)),
  };
}

/** @param work answers where the link works, and returns `false` where it does not */
function route(
  { language, log }: LinkRouteOptions,
  work: (token: string, req: Request, res: Response) => Promise<boolean>,
): Route {
  return async (req, res, next) => {
    const say = (status: number, ...lines: readonly TextKey[]) =>
      sayInBrowser(req, res, status, { lines, otherwise: language });
    const { token = '' } = req.params as { readonly token?: string };
    // A body is never read.
    if (req.method !== 'GET') res.setHeader('Connection', 'close');
    try {
      const isDone = isToken(token) && (await work(token, req, res));
      if (!isDone) say(404, 'pages:link.notHere', 'pages:link.notYours');
    } catch (error) {
      if (error instanceof RemoteError) log.warn({ err: error }, 'Entra ID could not be asked who signed in');
      else log.error({ err: error }, 'The page of a link to sign in could not be shown');
      say(503, 'pages:signIn.unavailable');
    }
    next(false);
  };
}

async function show(
  { links, cookies, language: otherwise, timeZone }: LinkRouteOptions,
  token: string,
  req: Request,
  res: Response,
): Promise<boolean> {
  const seen = await links.look(hashOfToken(token));
  if (!seen) return false;
  const language = languageIn(req, otherwise);
  res.setHeader('Set-Cookie', cookies.set(pageCookie(token), pageMark(token), SIGN_IN_MS / 1000));
  const body = linkPage(seen, token, { language, timeZone });
  sendPage(res, 200, { language, body, headers: FORM_HEADERS });
  return true;
}

async function goOn(options: LinkRouteOptions, token: string, req: Request, res: Response): Promise<boolean> {
  const { links, signIn, cookies, language: otherwise } = options;
  const tokenHash = hashOfToken(token);
  const seen = isFromPage(options, token, req) ? await links.look(tokenHash) : undefined;
  if (!seen?.canSignIn) return false;
  const { request } = seen;
  const purpose = { kind: 'proof', requestId: request.id, tokenHash } as const;
  const { location, state } = await signIn.start(purpose, { loginHint: request.subject.userPrincipalName });
  res.setHeader('Set-Cookie', cookies.set(signInCookie(state), state, SIGN_IN_MS / 1000));
  const language = languageIn(req, otherwise);
  sendPage(res, 200, { language, ...onwardPage(location, language) });
  return true;
}

async function notMe(
  options: LinkRouteOptions,
  token: string,
  req: Request,
  res: Response,
): Promise<boolean> {
  const { links, language: otherwise } = options;
  if (!isFromPage(options, token, req) || !(await links.notThem(hashOfToken(token)))) return false;
  sayInBrowser(req, res, 200, { lines: ['pages:link.stopped', 'pages:link.never'], otherwise });
  return true;
}

/**
 * True when the page was opened in this browser before. Another site may know a link and send a form to it, and a
 * browser sends this cookie with no form of another site (`SameSite`).
 */
function isFromPage({ cookies }: LinkRouteOptions, token: string, req: Request): boolean {
  return cookies.read(req.headers.cookie, pageCookie(token)) === pageMark(token);
}

function pageCookie(token: string): string {
  return `latchkey-link-${hashOfToken(token).slice(0, 12)}`;
}

/** Not the token, and not what the database keeps of it. */
function pageMark(token: string): string {
  return hashOfToken(`page ${token}`).slice(0, 32);
}
