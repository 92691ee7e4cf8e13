import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { people, tenantId } from '../../sandbox/tenant/seed.js';
import { Browser, type Visited } from '../helpers/browser.js';
import { cancelAtSandbox, signInAtSandbox } from '../helpers/signInAtSandbox.js';
import { entraAtSandbox } from './entraAt.js';
import './onlyLoopback.js';

// Signing in at the simulated Entra ID, by Microsoft's pages (microsoft-apis.md D9).

const VERIFIER = 'a-verifier-of-43-characters-or-more-0123456789';
const APP = 'https://app.example/done';
const { sandbox, clock, root, token: tokenFor } = entraAtSandbox();

beforeEach(() => {
  sandbox.entra.idTokens = {};
});

const challenge = createHash('sha256').update(VERIFIER).digest('base64url');

function authorize(changes: Record<string, string | undefined> = {}): string {
  const asked = {
    client_id: 'an-app',
    response_type: 'code',
    redirect_uri: APP,
    scope: 'openid profile',
    state: 'a state & more',
    nonce: 'a-nonce',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${root()}/oauth2/v2.0/authorize?${new URLSearchParams(given).toString()}`;
}

const token = (changes: Record<string, string> = {}) =>
  tokenFor({
    grant_type: 'authorization_code',
    client_id: 'an-app',
    client_secret: 'any',
    redirect_uri: APP,
    code_verifier: VERIFIER,
    ...changes,
  });

/** Nothing listens at the app's address. So the way ends there. */
class Theirs extends Browser {
  override open(address: string): Promise<Visited> {
    return super.open(address, APP);
  }
}

async function codeFor(address = authorize()): Promise<string> {
  const browser = new Theirs();
  const { url } = await signInAtSandbox(browser, await browser.open(address), people.anna);
  return new URL(url).searchParams.get('code') ?? '';
}

describe('the sign-in service', () => {
  it('publishes where things are, and they are there', async () => {
    const answer = await fetch(`${root()}/v2.0/.well-known/openid-configuration`);
    const found = (await answer.json()) as Record<string, string>;
    expect(found).toMatchObject({
      issuer: `${root()}/v2.0`,
      authorization_endpoint: `${root()}/oauth2/v2.0/authorize`,
      token_endpoint: `${root()}/oauth2/v2.0/token`,
    });
    expect((await fetch(found['jwks_uri'] ?? '')).status).toBe(200);
  });

  it('shows everybody, with the one that was hinted at chosen', async () => {
    const page = await new Theirs().open(authorize({ login_hint: people.ben.userPrincipalName }));
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.text).toContain(`value="${people.ben.id}" selected`);
    expect(page.text.match(/ selected/g)).toHaveLength(1);
    expect(page.text).toContain(people.anna.displayName);
    expect(page.text).not.toContain('<at>');
  });

  it('sends the browser back with the state, and with a code or that they cancelled', async () => {
    const browser = new Theirs();
    const { searchParams: signedIn } = new URL(
      (await signInAtSandbox(browser, await browser.open(authorize()), people.anna)).url,
    );
    expect([signedIn.get('state'), signedIn.has('code')]).toEqual(['a state & more', true]);
    const { searchParams: cancelled } = new URL(
      (await cancelAtSandbox(browser, await browser.open(authorize()))).url,
    );
    expect([cancelled.get('error'), cancelled.has('code')]).toEqual(['access_denied', false]);
  });

  it.each(['client_id', 'redirect_uri', 'scope', 'response_type'])(
    'says what is missing: %s',
    async (name) => {
      const page = await new Theirs().open(authorize({ [name]: undefined }));
      expect([page.status, page.text.includes('AADSTS900144')]).toEqual([400, true]);
    },
  );

  it('gives an id token for the code: who, for which app, and when they signed in', async () => {
    const { status, body } = await token({ code: await codeFor() });
    expect([status, body['token_type']]).toEqual([200, 'Bearer']);
    const claims = decodeJwt(String(body['id_token']));
    expect(claims).toMatchObject({
      aud: 'an-app',
      iss: `${root()}/v2.0`,
      tid: tenantId,
      oid: people.anna.id,
      nonce: 'a-nonce',
      ver: '2.0',
      auth_time: expect.any(Number) as number,
    });
    for (const name of ['acrs', 'amr']) expect(claims).not.toHaveProperty(name);
    expect(claims.sub).not.toBe(people.anna.id);
  });

  it('names the authentication context that was asked for', async () => {
    const claims = JSON.stringify({ id_token: { acrs: { essential: true, value: 'c3' } } });
    const { body } = await token({ code: await codeFor(authorize({ claims })) });
    expect(decodeJwt(String(body['id_token']))).toMatchObject({ acrs: ['c3'] });
  });

  it.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
    ['another redirect address', { redirect_uri: 'https://evil.example/' }, 'invalid_grant'],
    ['another app', { client_id: 'another' }, 'invalid_grant'],
    ['no secret', { client_secret: '' }, 'invalid_client'],
    ['another kind of grant', { grant_type: 'password' }, 'unsupported_grant_type'],
  ])('gives nothing for a code with %s', async (_what, changes, error) => {
    const { status, body } = await token({ code: await codeFor(), ...changes });
    expect([status, body['error'], body['id_token']]).toEqual([400, error, undefined]);
  });

  it('takes a code once, and for ten minutes', async () => {
    const once = await codeFor();
    expect((await token({ code: once })).status).toBe(200);
    expect((await token({ code: once })).body).toMatchObject({ error: 'invalid_grant' });
    const late = await codeFor();
    clock.aheadMs = 10 * 60_000 + 1000;
    expect((await token({ code: late })).body).toMatchObject({ error: 'invalid_grant' });
  });

  it('keeps no secret in the log of calls, and changes nothing in the tenant', async () => {
    await token({ code: await codeFor(), client_secret: 'very-secret' });
    expect(JSON.stringify(sandbox.calls.all())).not.toMatch(/very-secret|a-verifier/);
    expect(sandbox.calls.writes()).toEqual([]);
  });
});
