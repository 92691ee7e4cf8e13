import type { Next, Request, Response } from 'restify';
import type { Log } from '../log.js';
import type { Finished, NotSignedIn, SignIn } from '../signIn/signIn.js';
import type { TextKey } from '../texts/texts.js';
import type { SignInRefused } from '../unlock/audit/details.js';
import { RemoteError } from '../unlock/errors.js';
import type { Language } from '../unlock/person.js';
import type { SignIns } from '../unlock/proof/signIns.js';
import { sayInBrowser, sendTo } from './browserPage.js';
import { type Cookies, signInCookie } from './cookies.js';
import { READER_COOKIE, type ReaderSession } from './readerSession.js';

type SignedIn = Extract<Finished, { kind: 'signed-in' }>;

export interface SignInRouteOptions {
  readonly signIn: Pick<SignIn, 'finish' | 'needsSecondFactor'>;
  readonly session: ReaderSession;
  readonly links: Pick<SignIns, 'prove' | 'refused'>;
  readonly cookies: Cookies;
  /** The address at which browsers reach this process, without a slash at the end. */
  readonly publicUrl: string;
  /** For a browser whose language the bot does not speak. */
  readonly language: Language;
  readonly log: Log;
}

/** Where somebody goes on who signed in, with the cookie for that; or what they read; or why they do not go on. */
type Onward =
  | { readonly location: string; readonly cookie: string }
  | { readonly status: number; readonly lines: readonly TextKey[] }
  | { readonly why: NotSignedIn | 'no-second-factor'; readonly code?: string };

/** `GET /sign-in/done`: Entra ID sends the browser here after a sign-in. */
export function signInRoute(options: SignInRouteOptions) {
  const { language, log } = options;
  return async (req: Request, res: Response, next: Next): Promise<void> => {
    const say = (status: number, ...lines: readonly TextKey[]) =>
      sayInBrowser(req, res, status, { lines, otherwise: language });
    try {
      const onward = await finish(options, req, res);
      if ('location' in onward) sendTo(res, onward.location);
      else if ('lines' in onward) say(onward.status, ...onward.lines);
      else {
        log.warn(onward, 'A sign-in was refused');
        say(403, `pages:signIn.${onward.why}`, 'pages:signIn.again');
      }
    } catch (error) {
      if (error instanceof RemoteError) log.warn({ err: error }, 'Entra ID could not be asked who signed in');
      else log.error({ err: error }, 'A sign-in could not be finished');
      say(503, 'pages:signIn.unavailable', 'pages:signIn.again');
    }
    next(false);
  };
}

async function finish(options: SignInRouteOptions, req: Request, res: Response): Promise<Onward> {
  const { signIn, cookies } = options;
  const query = new URLSearchParams(req.getQuery());
  const name = signInCookie(query.get('state') ?? '');
  const finished = await signIn.finish(query, cookies.read(req.headers.cookie, name));
  if (finished.kind === 'refused') {
    const { why, code, purpose } = finished;
    if (purpose?.kind === 'proof' && isOfToken(why)) await options.links.refused(purpose.requestId, why);
    if (why !== 'other-browser') res.setHeader('Set-Cookie', cookies.clear(name));
    return { why, ...(code && { code }) };
  }
  const onward = await goOn(finished, options);
  const given = 'cookie' in onward ? [onward.cookie] : [];
  res.setHeader('Set-Cookie', [cookies.clear(name), ...given]);
  return onward;
}

/** What follows, for each reason to sign in. */
async function goOn(finished: SignedIn, options: SignInRouteOptions): Promise<Onward> {
  const { purpose } = finished;
  switch (purpose.kind) {
    case 'evidence':
      return toEvidence(purpose.file, finished, options);
    case 'proof':
      return proving(purpose, finished, options);
  }
}

/** The browser remembers who it is, and opens what was asked for. There it is looked at whether they may. */
function toEvidence(
  file: string,
  { person, secondFactor }: SignedIn,
  { signIn, session, cookies, publicUrl }: SignInRouteOptions,
): Onward {
  if (signIn.needsSecondFactor && !secondFactor) return { why: 'no-second-factor' };
  const { value, seconds } = session.of(person.id);
  return {
    location: `${publicUrl}/evidence/${file}`,
    cookie: cookies.set(READER_COOKIE, value, seconds),
  };
}

/** The browser remembers nothing: it was for this once. */
async function proving(
  link: { readonly requestId: string; readonly tokenHash: string },
  { person, at, secondFactor }: SignedIn,
  { links, log }: SignInRouteOptions,
): Promise<Onward> {
  const why = await links.prove(link, { personId: person.id, at, secondFactor });
  if (!why) return { status: 200, lines: ['pages:link.done', 'pages:link.never'] };
  log.warn({ why, requestId: link.requestId }, 'A sign-in was refused');
  return { status: 403, lines: [PROVES_NOTHING[why] ?? 'pages:link.notHere', 'pages:link.notYours'] };
}

/** What is said where a sign-in proves nothing. Everything else reads as a link that does not work. */
const PROVES_NOTHING: Readonly<Partial<Record<SignInRefused, TextKey>>> = {
  'other-person': 'pages:link.otherPerson',
  'not-fresh': 'pages:signIn.not-fresh',
  frozen: 'pages:link.frozen',
};

/** Why an answer of Entra ID proves nothing, as the record names it. */
const OF_TOKEN = [
  'cancelled',
  'not-valid',
  'other-tenant',
  'no-person',
  'no-auth-time',
  'not-fresh',
] as const;

function isOfToken(why: NotSignedIn): why is (typeof OF_TOKEN)[number] {
  return (OF_TOKEN as readonly NotSignedIn[]).includes(why);
}
