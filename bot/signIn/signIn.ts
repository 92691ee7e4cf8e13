import { createHash, timingSafeEqual } from 'node:crypto';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Person } from '../unlock/person.js';
import type { Instant } from '../unlock/values.js';
import type { IdentityProvider } from './identityProvider.js';
import { judgeClaims, type Unfit } from './judgeClaims.js';
import type { SignInPurpose, SignInStore } from './ports/signInStore.js';

/** For how long somebody may take to sign in. */
export const SIGN_IN_MS = 10 * 60_000;

export interface SignInOptions {
  readonly provider: Pick<IdentityProvider, 'address' | 'redeem'>;
  readonly store: SignInStore;
  readonly tenantId: string;
  /** Where Entra ID sends the browser back to. Registered as a Web redirect address of the app. */
  readonly redirectUri: string;
  /** Authentication context of the tenant, e.g. `c1`. Absent: none is asked for. */
  readonly context?: string | undefined;
  readonly now: () => Date;
}

/** A sign-in that begins: where the browser goes, and what it has to show when it comes back. */
export interface Started {
  readonly location: string;
  readonly state: string;
}

/** Why nobody is signed in. */
export type NotSignedIn =
  | Unfit
  /** Never begun, used already, or begun too long ago. Which of them is nobody's business. */
  | 'over'
  | 'other-browser'
  | 'cancelled'
  | 'not-valid';

export type Finished =
  | {
      readonly kind: 'signed-in';
      readonly purpose: SignInPurpose;
      /** Entra object id. */
      readonly person: Pick<Person, 'id'>;
      /** When they entered their credentials, in whole seconds. */
      readonly at: Instant;
      readonly secondFactor: boolean;
    }
  /** `code` is OAuth's word for it. It may be logged. `purpose` is known where the sign-in was begun and not over. */
  | {
      readonly kind: 'refused';
      readonly why: NotSignedIn;
      readonly code?: string;
      readonly purpose?: SignInPurpose;
    };

/** Lets a person sign in afresh in the browser, with OpenID Connect (code flow, PKCE, state, nonce). */
export class SignIn {
  constructor(private readonly options: SignInOptions) {}

  /** True when the operator named an authentication context. A sign-in without a second factor is then too weak. */
  get needsSecondFactor(): boolean {
    return this.options.context !== undefined;
  }

  /**
   * Begins a sign-in. It can be finished once, within ten minutes, in the browser that keeps `state`.
   * @throws RemoteError when Entra ID does not answer. Then nothing was begun
   */
  async start(
    purpose: SignInPurpose,
    {
      onlyFor,
      loginHint,
    }: { readonly onlyFor?: string | undefined; readonly loginHint?: string | undefined } = {},
  ): Promise<Started> {
    const { provider, store, redirectUri, context, now } = this.options;
    const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
    const question = { redirectUri, state, nonce, verifier, context, loginHint };
    const location = await provider.address(question);
    const at = now();
    await store.begin({
      stateHash: hashOf(state),
      nonce,
      verifier,
      purpose,
      ...(onlyFor && { onlyFor }),
      startedAt: at.toISOString(),
      expiresAt: new Date(at.getTime() + SIGN_IN_MS).toISOString(),
    });
    return { location: location.href, state };
  }

  /**
   * Finishes a sign-in. Another browser uses nothing up, so a stranger cannot end it for its owner.
   * @param query what Entra ID added to the redirect address
   * @param browserState the state that this browser kept
   * @throws RemoteError when Entra ID does not answer. The sign-in is used up then, and has to begin again
   */
  async finish(query: URLSearchParams, browserState: string | undefined): Promise<Finished> {
    const { provider, store, tenantId, redirectUri, context, now } = this.options;
    const state = query.get('state') ?? '';
    if (browserState === undefined || !isSame(state, browserState)) return refused('other-browser');
    const begun = await store.take(hashOf(state), now().toISOString());
    if (!begun) return refused('over');
    const { nonce, verifier, purpose, onlyFor } = begun;
    const callback = new URL(`${redirectUri}?${query.toString()}`);
    const redeemed = await provider.redeem(callback, { state, nonce, verifier });
    if ('refused' in redeemed) return { ...refused(redeemed.refused), purpose, code: redeemed.code };
    const startedAt = new Date(begun.startedAt);
    const judged = judgeClaims(redeemed.claims, { tenantId, startedAt, now: now(), context, onlyFor });
    if (typeof judged === 'string') return { ...refused(judged), purpose };
    const { personId, at, secondFactor } = judged;
    return { kind: 'signed-in', purpose, person: { id: personId }, at, secondFactor };
  }
}

function refused(why: NotSignedIn): Extract<Finished, { kind: 'refused' }> {
  return { kind: 'refused', why };
}

/** The database keeps only this of a state. */
function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('hex');
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(hashOf(a)), Buffer.from(hashOf(b)));
}
