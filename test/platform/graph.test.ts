import { afterEach, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { story } from '../helpers/story.js';

// Cases from the field about Graph, each by its id: what it answers, and what is right.

const { world, play } = story();
afterEach(() => play.startOver());

const PASSWORD = 'I forgot my password';
const BLOCKED = 'my account is blocked';
const COMPLEXITY =
  'The specified password does not comply with password complexity requirements. Please provide a different password.';

async function approved(
  words: string,
  subject: { id: string; displayName: string; userPrincipalName: string },
) {
  play.untouched(subject);
  const request = await play.ask(people.nora, words, subject);
  await play.approve(people.anna, request);
  return play.stored(request);
}

const statesOf = (request: UnlockRequest) => request.steps.map(({ state }) => state);
const sent = (subject: { id: string }, path: RegExp) =>
  play.writes().filter((call) => call.path.includes(subject.id) && path.test(call.path));

describe('password-refused', () => {
  it('password-refused: another random password is sent, and the person gets that one', async () => {
    world.sandbox.faults.add({
      match: { method: 'PATCH', path: new RegExp(`users/${people.omar.id}$`) },
      times: 2,
      status: 400,
      body: { error: { code: 'Request_BadRequest', message: COMPLEXITY } },
    });
    const done = await approved(PASSWORD, people.omar);
    expect([done.status, ...statesOf(done)]).toEqual(['resolved', 'done', 'done']);
    const bodies = sent(people.omar, /users\/[^/]+$/).map(({ body }) => JSON.stringify(body));
    expect(bodies).toHaveLength(3);
  });

  it('password-refused: after five of them the card says what refused it, and nothing was changed', async () => {
    world.sandbox.tenant.settings.bannedWords = ['-'];
    const done = await approved(PASSWORD, people.omar);
    expect(done).toMatchObject({
      status: 'failed',
      steps: [{ state: 'failed', reason: { kind: 'password-refused' } }, { state: 'failed' }],
    });
    expect(play.approvalCard(done).text).toContain('Microsoft refused every new password');
    expect(sent(people.omar, /users\/[^/]+$/)).toHaveLength(5);
  });
});

describe('revoke', () => {
  it('revoke-204: an answer without a body counts as taken', async () => {
    world.sandbox.faults.add({
      match: { path: /revokeSignInSessions$/ },
      times: 1,
      status: 204,
      phase: 'after',
    });
    const done = await approved(PASSWORD, people.omar);
    expect([done.status, ...statesOf(done)]).toEqual(['resolved', 'done', 'done']);
  });

  it('revoke-same-second: a moment that the sign-out does not move again is the one of the reset', async () => {
    const { tenant } = world.sandbox;
    const write = tenant.write.bind(tenant);
    // Microsoft keeps whole seconds: a sign-out right after a reset leaves the moment as it is.
    tenant.write = (id, change) => {
      const { signInSessionsValidFromDateTime: at, ...rest } = change;
      const isOnlySignOut = at !== undefined && Object.keys(rest).length === 0;
      if (!isOnlySignOut) write(id, change);
    };
    const done = await approved(PASSWORD, people.omar);
    tenant.write = write;
    expect([done.status, ...statesOf(done)]).toEqual(['resolved', 'done', 'done']);
    const rows = await world.query('select what from audit_events where request_id = $1', [done.id]);
    expect(rows.map(({ what }) => what)).not.toContain('step-postponed');
  });
});

describe('what a look answers', () => {
  it.each([
    ['inner-429-decimal', { 'Retry-After': '0.249' }],
    ['inner-429-untold', undefined],
  ])('%s: an essential part is asked for once more, and the plan comes as usual', async (_id, headers) => {
    world.sandbox.faults.add({
      match: { path: /roleAssignments$/ },
      times: 1,
      status: 429,
      ...(headers && { headers }),
      body: { error: { code: 'TooManyRequests', message: 'Too many requests' } },
    });
    const request = await play.ask(people.otto, PASSWORD, people.omar);
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['reset-password', 'revoke-sessions']);
  });

  it.each([
    ['403', 403],
    ['404', 404],
    ['429', 429],
    ['501', 501],
    ['503', 503],
  ])('a server that answers %s to what kind of account it is changes no plan', async (_what, status) => {
    for (const path of [/userPurpose$/, /domains/, /administrativeUnit$/])
      world.sandbox.faults.add({ match: { path }, times: 9, status, body: { error: { code: 'Nothing' } } });
    const request = await play.ask(people.otto, PASSWORD, people.omar);
    expect(request.steps.map(({ remedy }) => remedy)).toEqual(['reset-password', 'revoke-sessions']);
    expect(play.approvalCard(request).text).toContain('how the domain signs in');
  });
});

describe('what a change answers', () => {
  it('read-lag: a reset that shows only after a while is sent once, and seen', async () => {
    world.sandbox.tenant.settings.readLagMs = 1_500;
    const done = await approved(PASSWORD, people.omar);
    expect([done.status, ...statesOf(done)]).toEqual(['resolved', 'done', 'done']);
    expect(sent(people.omar, /users\/[^/]+$/)).toHaveLength(1);
  });

  it('enable-403: failed, naming permission and role, and sent once', async () => {
    world.sandbox.tenant.settings.grants.delete('User.EnableDisableAccount.All');
    const done = await approved(BLOCKED, people.lena);
    expect(done).toMatchObject({ status: 'failed', steps: [{ reason: { kind: 'forbidden' } }] });
    expect(play.approvalCard(done).text).toContain(
      'grant the bot User.EnableDisableAccount.All and the Entra role User Administrator',
    );
    expect(sent(people.lena, /users\/[^/]+$/)).toHaveLength(1);
  });
});
