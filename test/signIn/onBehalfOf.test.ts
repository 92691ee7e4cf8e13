import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IdentityProvider } from '../../bot/signIn/identityProvider.js';
import type { ClientProof } from '../../bot/signIn/identityProvider.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { startProvider, type LocalProvider } from '../helpers/oidcProvider.js';

// A token for the bot's app becomes one for Graph with the same person's rights, at a provider that is a library. What
// Entra ID answers is as its page shows (microsoft-apis.md D2). Never run against the real one.

const TENANT = '5f6c0d1e-0000-4000-8000-0000000000ff';
const CLIENT = '0a0a0a0a-0000-4000-8000-000000000001';
const SCOPE = 'https://graph.microsoft.com/UserAuthenticationMethod.ReadWrite.All';

let provider: LocalProvider;
let sent: Record<string, string>[] = [];
/** What the next exchange gives. */
let gives: { status: number; body: object };

beforeAll(async () => {
  provider = await startProvider({
    tenantId: TENANT,
    clientId: CLIENT,
    clientSecret: 'a-secret',
    redirectUri: 'https://bot.example/sign-in/done',
  });
});
beforeEach(() => {
  sent = [];
  gives = { status: 200, body: { access_token: 'for-graph', token_type: 'Bearer', expires_in: 3_599 } };
  provider.exchange = (params) => {
    sent.push({ ...params });
    return gives;
  };
});
afterAll(() => provider.close());

function exchange(proof: ClientProof = { clientSecret: 'a-secret' }, loginUrl = provider.loginUrl) {
  const cloud = { loginUrl, isLocal: true };
  const idp = new IdentityProvider({
    cloud,
    tenantId: TENANT,
    clientId: CLIENT,
    proof,
    now: () => new Date(),
  });
  return idp.onBehalfOf('the-token-of-teams', SCOPE);
}

function refuse(error: string, more: object = {}): void {
  gives = { status: 400, body: { error, error_description: 'AADSTS: a sentence', ...more } };
}

describe('on behalf of an approver', () => {
  it('a token for Graph is asked for, with the scope of the reset alone', async () => {
    expect(await exchange()).toEqual({ token: 'for-graph' });
    expect(sent).toMatchObject([
      { assertion: 'the-token-of-teams', scope: SCOPE, requested_token_use: 'on_behalf_of' },
    ]);
  });

  it.each([
    ['more of the person, with a challenge', 'interaction_required', { claims: '{}' }, 'rights-sign-in'],
    ['more of the person, in another word', 'invalid_grant', { claims: '{}' }, 'rights-sign-in'],
    ['consent', 'invalid_grant', { error_codes: [65001], suberror: 'consent_required' }, 'rights-consent'],
    ['consent, by its number alone', 'invalid_grant', { error_codes: [65001] }, 'rights-consent'],
    ['nobody to get through a policy', 'invalid_grant', { suberror: 'message_only' }, 'rights-sign-in'],
    ['a new password first', 'invalid_grant', { suberror: 'user_password_expired' }, 'rights-sign-in'],
    ['not to let them in', 'access_denied', {}, 'rights-sign-in'],
    ['another token', 'invalid_grant', { error_codes: [500133] }, 'rights-gone'],
    ['another proof of the app', 'invalid_client', { error_codes: [7000215] }, 'rights-app'],
    ['another scope', 'invalid_scope', {}, 'rights-app'],
  ])('is not possible where Entra ID wants %s', async (_what, error, more, lack) => {
    refuse(error, more);
    expect(await exchange()).toBe(lack);
  });

  it('is not possible with a secret that is not the one of the app', async () => {
    expect(await exchange({ clientSecret: 'another' })).toBe('rights-app');
    expect(sent).toEqual([]);
  });

  it.each([
    ['is broken', () => void (gives = { status: 503, body: { error: 'temporarily_unavailable' } })],
    ['is busy', () => void (gives = { status: 400, body: { error: 'temporarily_unavailable' } })],
    ['has too much to do', () => void (gives = { status: 429, body: { error: 'invalid_request' } })],
    ['answers with a page', () => void (gives = { status: 200, body: { nothing: 'that is a token' } })],
  ])('is not known where Entra ID %s', async (_what, arrange) => {
    arrange();
    await expect(exchange()).rejects.toBeInstanceOf(RemoteError);
  });

  it('is not known where Entra ID does not answer', async () => {
    await expect(exchange({ clientSecret: 'a-secret' }, 'http://127.0.0.1:9/')).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  it('has no token in an error', async () => {
    gives = { status: 500, body: { error: 'server_error', access_token: 'for-graph' } };
    const error: unknown = await exchange().catch((thrown: unknown) => thrown);
    expect(JSON.stringify([error, String(error), (error as Error).cause])).not.toMatch(/for-graph|the-token/);
  });
});
