/** Why somebody signs in. Stored as JSON, so it holds only texts. A new kind needs a line in `bot/http/signInRoute.ts`. */
export type SignInPurpose =
  /** To read the evidence of a request in the browser. `file`: `<request id>.html` or `.json`. */
  | { readonly kind: 'evidence'; readonly file: string }
  /** To prove who they are, by a link. `tokenHash`: what the database keeps of its token. */
  | { readonly kind: 'proof'; readonly requestId: string; readonly tokenHash: string };

/** A sign-in that was begun and not finished. The moments are ISO 8601. */
export interface BegunSignIn {
  /** SHA-256 of the state, in hexadecimal digits. */
  readonly stateHash: string;
  readonly nonce: string;
  /** PKCE code verifier (RFC 7636). */
  readonly verifier: string;
  readonly purpose: SignInPurpose;
  /** Entra object id: nobody else may finish it. Absent: anybody of the tenant. */
  readonly onlyFor?: string;
  readonly startedAt: string;
  readonly expiresAt: string;
}

/** Keeps sign-ins between their two visits. */
export interface SignInStore {
  /** Also forgets what expired. */
  begin(signIn: BegunSignIn): Promise<void>;
  /**
   * Takes a sign-in, once. Of two callers in the same instant one gets it.
   * @param at the current moment. A sign-in that is over by then is not given out
   */
  take(stateHash: string, at: string): Promise<BegunSignIn | undefined>;
}
