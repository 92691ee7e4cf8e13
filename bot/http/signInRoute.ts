import type { Next, Request, Response } from 'restify';
import type { Log } from '../log.js';
import type { SignInPurpose } from '../signIn/ports/signInStore.js';
import type { Finished, NotSignedIn, SignIn } from '../signIn/signIn.js';
import type { TextKey } from '../texts/texts.js';
import { RemoteError } from '../unlock/errors.js';
import type { Language } from '../unlock/person.js';
import { sayInBrowser, sendTo } from './browserPage.js';
import { type Cookies, signInCookie } from './cookies.js';
import { READER_COOKIE, type ReaderSession } from './readerSession.js';

type SignedIn = Extract<Finished, { kind: 'signed-in' }>;

export interface SignInRouteOptions {
  readonly signIn: Pick<SignIn, 'finish' | 'needsSecondFactor'>;
  readonly session: ReaderSession;
  readonly cookies: Cookies;
  /** The address at which browsers reach this process, without a slash at the end. */
  readonly publicUrl: string;
  /** For a browser whose language the bot does not speak. */
  readonly language: Language;
  readonly log: Log;
}

/** Where somebody goes on who signed in, with the cookie for that. Or why they do not. */
type Onward =
  | { readonly location: string; readonly cookie: string }
  | { readonly why: NotSignedIn | 'no-second-factor'; readonly code?: string };

/** `GET /sign-in/done`: Entra ID sends the browser here after a sign-in. */
export function signInRoute(options: SignInRouteOptions) {
  const { language, log } = options;
  return async (req: Request, res: Response, next: Next): Promise<void> => {
    const say = (status: number, line: TextKey) =>
      sayInBrowser(req, res, status, { lines: [line, 'pages:signIn.again'], otherwise: language });
    try {
      const onward = await finish(options, req, res);
      if ('location' in onward) sendTo(res, onward.location);
      else {
        log.warn(onward, 'A sign-in was refused');
        say(403, `pages:signIn.${onward.why}`);
      }
    } catch (error) {
      if (error instanceof RemoteError) log.warn({ err: error }, 'Entra ID could not be asked who signed in');
      else log.error({ err: error }, 'A sign-in could not be finished');
      say(503, 'pages:signIn.unavailable');
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
    const { why, code } = finished;
    if (why !== 'other-browser') res.setHeader('Set-Cookie', cookies.clear(name));
    return { why, ...(code && { code }) };
  }
  const onward = ONWARD[finished.purpose.kind](finished, options);
  const given = 'location' in onward ? [onward.cookie] : [];
  res.setHeader('Set-Cookie', [cookies.clear(name), ...given]);
  return onward;
}

/** The browser remembers who it is, and opens what was asked for. There it is looked at whether they may. */
function toEvidence({ person, purpose, secondFactor }: SignedIn, options: SignInRouteOptions): Onward {
  const { signIn, session, cookies, publicUrl } = options;
  if (signIn.needsSecondFactor && !secondFactor) return { why: 'no-second-factor' };
  const { value, seconds } = session.of(person.id);
  return {
    location: `${publicUrl}/evidence/${purpose.file}`,
    cookie: cookies.set(READER_COOKIE, value, seconds),
  };
}

/** What follows, for each reason to sign in. */
const ONWARD: Readonly<
  Record<SignInPurpose['kind'], (signedIn: SignedIn, options: SignInRouteOptions) => Onward>
> = { evidence: toEvidence };
