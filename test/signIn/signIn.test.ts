import { generateKeyPairSync } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IdentityProvider } from '../../bot/signIn/identityProvider.js';
import type { SignInPurpose } from '../../bot/signIn/ports/signInStore.js';
import { SIGN_IN_MS, SignIn, type Finished } from '../../bot/signIn/signIn.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { Browser } from '../helpers/browser.js';
import { MemorySignIns } from '../helpers/memorySignIns.js';
import { startProvider, type LocalProvider } from '../helpers/oidcProvider.js';

// A sign-in in the browser, against an OpenID provider that is a library. Each rule is broken once.

const TENANT = '5f6c0d1e-0000-4000-8000-0000000000ff';
const ANNA = '5f6c0d1e-0000-4000-8000-000000000004';
const CLIENT = '0a0a0a0a-0000-4000-8000-000000000001';
const DONE = 'https://bot.example/sign-in/done';
const EVIDENCE: SignInPurpose = { kind: 'evidence', file: 'AAAA-BBBB.html' };

let provider: LocalProvider;
let store: MemorySignIns;
let clockMs: number;
const now = () => new Date(Date.now() + clockMs);

beforeAll(async () => {
  provider = await startProvider({
    tenantId: TENANT,
    clientId: CLIENT,
    clientSecret: 'a-secret',
    redirectUri: DONE,
  });
});
beforeEach(() => {
  provider.next = { claims: { tid: TENANT, oid: ANNA, name: 'Anna' } };
  store = new MemorySignIns();
  clockMs = 0;
});
afterAll(() => provider.close());

interface Setup {
  readonly context?: string;
  readonly clientSecret?: string;
  readonly loginUrl?: string;
}

function signIn({ context, clientSecret = 'a-secret', loginUrl = provider.loginUrl }: Setup = {}): SignIn {
  const cloud = { loginUrl, isLocal: true };
  const idp = new IdentityProvider({
    cloud,
    tenantId: TENANT,
    clientId: CLIENT,
    proof: { clientSecret },
    now,
  });
  return new SignIn({ provider: idp, store, tenantId: TENANT, redirectUri: DONE, context, now });
}

/** The person goes through the provider's pages and comes back. */
async function callback(location: string): Promise<URLSearchParams> {
  const { url } = await new Browser().open(location, DONE);
  return new URL(url).searchParams;
}

async function whole(
  how: SignIn = signIn(),
  more: { onlyFor?: string; loginHint?: string } = {},
): Promise<Finished> {
  const { location, state } = await how.start(EVIDENCE, more);
  return how.finish(await callback(location), state);
}

const why = (finished: Finished) => (finished.kind === 'refused' ? finished.why : finished.kind);
const seconds = () => Math.floor(now().getTime() / 1000);

describe('a sign-in in the browser', () => {
  it('says who signed in and when, and for what', async () => {
    const before = seconds();
    const finished = await whole();
    expect(finished).toMatchObject({
      kind: 'signed-in',
      purpose: EVIDENCE,
      person: { id: ANNA },
      secondFactor: false,
    });
    const at = finished.kind === 'signed-in' ? Date.parse(finished.at) / 1000 : 0;
    expect(at).toBeGreaterThanOrEqual(before);
    expect(at).toBeLessThanOrEqual(seconds() + 1);
  });

  it('asks for the credentials again, with PKCE, a state and a nonce, and hints whose they are', async () => {
    await whole(signIn(), { loginHint: 'anna@contoso.example' });
    const asked = Object.fromEntries(provider.asked());
    expect(asked).toMatchObject({
      response_type: 'code',
      scope: 'openid profile',
      code_challenge_method: 'S256',
      prompt: 'login',
      max_age: '0',
      login_hint: 'anna@contoso.example',
      redirect_uri: DONE,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]?.length).toBeGreaterThan(40);
    expect(asked).not.toHaveProperty('claims');
  });

  it('leaves the state with the browser alone: only its hash is stored', async () => {
    const { state } = await signIn().start(EVIDENCE);
    expect(JSON.stringify(store.begun)).not.toContain(state);
  });
});

describe('nobody is signed in', () => {
  it('by a state that was used already', async () => {
    const one = signIn();
    const { location, state } = await one.start(EVIDENCE);
    const query = await callback(location);
    expect(why(await one.finish(query, state))).toBe('signed-in');
    expect(why(await one.finish(query, state))).toBe('over');
  });

  it('by a sign-in that took longer than ten minutes', async () => {
    const one = signIn();
    const { location, state } = await one.start(EVIDENCE);
    const query = await callback(location);
    clockMs += SIGN_IN_MS + 1000;
    expect(why(await one.finish(query, state))).toBe('over');
  });

  it('by a state that was never begun', async () => {
    const query = new URLSearchParams({ state: 'made-up', code: 'made-up' });
    expect(why(await signIn().finish(query, 'made-up'))).toBe('over');
  });

  it.each([
    ['no cookie', () => undefined],
    ['the cookie of another sign-in', () => 'another'],
  ])('in another browser, with %s, and that uses nothing up', async (_what, cookie) => {
    const one = signIn();
    const { location, state } = await one.start(EVIDENCE);
    const query = await callback(location);
    expect(why(await one.finish(query, cookie()))).toBe('other-browser');
    expect(why(await one.finish(query, state))).toBe('signed-in');
  });

  it('who cancelled it', async () => {
    provider.next.cancels = true;
    expect(await whole()).toMatchObject({ why: 'cancelled', code: 'access_denied' });
  });

  it.each<[string, string, object]>([
    ['of another tenant', 'other-tenant', { tid: '7c0a5e00-0000-4000-8000-000000000000' }],
    ['without a tenant', 'other-tenant', { tid: undefined }],
    ['without a person', 'no-person', { oid: undefined }],
    ['with a name in the place of an id', 'no-person', { oid: 'anna@contoso.example' }],
  ])('by a sign-in %s', async (_what, expected, claims) => {
    provider.next.claims = { ...provider.next.claims, ...claims };
    expect(why(await whole())).toBe(expected);
  });

  it('as somebody else than the one it is for', async () => {
    expect(why(await whole(signIn(), { onlyFor: '5f6c0d1e-0000-4000-8000-000000000005' }))).toBe(
      'other-person',
    );
    expect(why(await whole(signIn(), { onlyFor: ANNA.toUpperCase() }))).toBe('signed-in');
  });

  it('with a sign-in from before they were sent there', async () => {
    provider.next.signedInAt = seconds() - 600;
    expect(why(await whole())).toBe('not-fresh');
  });

  it('by a token that does not say when they signed in', async () => {
    provider.next.idToken = (token) => provider.resigned(token, { auth_time: undefined });
    expect(why(await whole())).toBe('no-auth-time');
  });

  const strange = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const unsigned = (token: string) =>
    `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`;
  it.each<[string, (token: string) => string | Promise<string>]>([
    ['that nobody signed (alg none)', unsigned],
    ['that says RS256 and has no signature', (token) => `${token.split('.').slice(0, 2).join('.')}.`],
    [
      'signed with another key under the same id',
      (token) =>
        new SignJWT(decodeJwt(token)).setProtectedHeader({ alg: 'RS256', kid: 'local' }).sign(strange),
    ],
    ['of another issuer', (token) => provider.resigned(token, { iss: 'https://evil.example/v2.0' })],
    ['for another app', (token) => provider.resigned(token, { aud: 'another-app' })],
    ['with another nonce', (token) => provider.resigned(token, { nonce: 'another' })],
    ['without a nonce', (token) => provider.resigned(token, { nonce: undefined })],
    ['that has expired', (token) => provider.resigned(token, { exp: seconds() - 600 })],
  ])('by a token %s', async (_what, change) => {
    provider.next.idToken = change;
    expect(why(await whole())).toBe('not-valid');
  });

  it('by the code of another sign-in: the verifier does not fit', async () => {
    const one = signIn();
    const [mine, theirs] = [await one.start(EVIDENCE), await one.start(EVIDENCE)];
    const query = await callback(theirs.location);
    query.set('state', mine.state);
    expect(await one.finish(query, mine.state)).toMatchObject({ why: 'not-valid', code: 'invalid_grant' });
  });

  it('where the client secret is wrong, and the log may say so', async () => {
    expect(await whole(signIn({ clientSecret: 'wrong' }))).toMatchObject({
      why: 'not-valid',
      code: 'invalid_client',
    });
  });

  it('by an error with a text in it, of which nothing is kept', async () => {
    const one = signIn();
    provider.next.cancels = true;
    const { location, state } = await one.start(EVIDENCE);
    const query = await callback(location);
    query.set('error', 'Call +31 6 1234 now');
    expect(await one.finish(query, state)).toEqual({
      kind: 'refused',
      why: 'not-valid',
      code: 'unknown',
      purpose: EVIDENCE,
    });
  });

  it('while Entra ID does not answer, which is said as what it is', async () => {
    const gone = signIn({ loginUrl: 'http://127.0.0.1:9/' });
    await expect(gone.start(EVIDENCE)).rejects.toThrow(RemoteError);
    expect(store.begun).toEqual([]);
  });
});

describe('a second factor', () => {
  it.each<[string, boolean, object, string | undefined]>([
    ['is proven by the tenant’s authentication context', true, { acrs: ['c1', 'c3'] }, 'c1'],
    ['is proven by the context as a single text', true, { acrs: 'c1' }, 'c1'],
    ['is proven by `mfa` among the methods', true, { amr: ['pwd', 'mfa'] }, undefined],
    ['is not proven by another context', false, { acrs: ['c2'] }, 'c1'],
    ['is not proven by a context that nobody asked for', false, { acrs: ['c1'] }, undefined],
    ['is not proven by a password', false, { amr: ['pwd'] }, 'c1'],
    ['is not proven by a text that contains the word', false, { amr: 'no-mfa' }, undefined],
    ['is not proven by silence', false, {}, 'c1'],
  ])('%s', async (_what, expected, claims, context) => {
    provider.next.claims = { ...provider.next.claims, ...claims };
    const finished = await whole(signIn({ ...(context && { context }) }));
    expect(finished).toMatchObject({ kind: 'signed-in', secondFactor: expected });
  });

  it('is asked for where the operator named a context, as one that must be met', async () => {
    await whole(signIn({ context: 'c7' }));
    const claims = JSON.parse(provider.asked().get('claims') ?? '{}') as unknown;
    expect(claims).toEqual({ id_token: { acrs: { essential: true, value: 'c7' } } });
  });
});
