import type { Request } from 'restify';
import { SIGN_IN_MS, type SignIn } from '../signIn/signIn.js';
import { type Cookies, signInCookie } from './cookies.js';
import type { PersonalLinks } from './evidenceLinks.js';
import { READER_COOKIE, type ReaderSession } from './readerSession.js';

/** What the browser says about who opens a file. */
export type Who =
  /** Entra object id. */
  | { readonly kind: 'known'; readonly personId: string }
  /** They have to say who they are, at this address. */
  | { readonly kind: 'ask'; readonly location: string; readonly cookie: string }
  | { readonly kind: 'unknown' };

/** Finds out who opens the evidence. There is one way for each set-up. */
export interface EvidenceReaders {
  /** Throws `RemoteError` when Entra ID does not answer. */
  who(req: Request, file: string): Promise<Who>;
  /** Makes the browser forget who it was, so that it can sign in as somebody else. */
  readonly forget?: string;
}

/** They sign in, and their browser remembers that for 15 minutes. */
export class SignedInReaders implements EvidenceReaders {
  constructor(
    private readonly options: {
      readonly signIn: Pick<SignIn, 'start'>;
      readonly session: ReaderSession;
      readonly cookies: Cookies;
    },
  ) {}

  get forget(): string {
    return this.options.cookies.clear(READER_COOKIE);
  }

  async who(req: Request, file: string): Promise<Who> {
    const { signIn, session, cookies } = this.options;
    const personId = session.personIn(cookies.read(req.headers.cookie, READER_COOKIE));
    if (personId) return { kind: 'known', personId };
    const { location, state } = await signIn.start({ kind: 'evidence', file });
    return { kind: 'ask', location, cookie: cookies.set(signInCookie(state), state, SIGN_IN_MS / 1000) };
  }
}

/** They have a link that was handed to them in their private chat. */
export class LinkReaders implements EvidenceReaders {
  constructor(private readonly links: Pick<PersonalLinks, 'personIn'>) {}

  async who(req: Request, file: string): Promise<Who> {
    const personId = this.links.personIn(file, new URLSearchParams(req.getQuery()));
    return personId ? { kind: 'known', personId } : { kind: 'unknown' };
  }
}

/** Without an address for browsers nobody reads anything there. */
export const NO_READERS: EvidenceReaders = { who: async () => ({ kind: 'unknown' }) };
