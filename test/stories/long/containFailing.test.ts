import { beforeEach, describe, expect, it } from 'vitest';
import type { FaultMatch } from '../../../sandbox/http/faults.js';
import { people } from '../../../sandbox/tenant/seed.js';
import { story } from '../../helpers/story.js';

// When one step of a containment fails, the bot still carries out the other steps.

const { vera, anna, ben } = people;
const CANNOT_SEND = "I can't send mail";

const { world, play } = story();
beforeEach(() => play.startOver());

describe('each step', () => {
  const steps: readonly (readonly [string, FaultMatch])[] = [
    ['reset-password', { method: 'PATCH', path: new RegExp(`/users/${vera.id}$`) }],
    ['revoke-sessions', { path: /revokeSignInSessions/ }],
    ['disable-inbox-rule', { method: 'PATCH', path: /messageRules/ }],
    ['disable-inbox-rule', { cmdlet: 'Disable-InboxRule' }],
    ['clear-forwarding', { cmdlet: 'Set-Mailbox' }],
    ['remove-app-consent', { method: 'DELETE', path: /oauth2PermissionGrants/ }],
    ['remove-sign-in-method', { method: 'DELETE', path: /microsoftAuthenticatorMethods/ }],
  ];
  /** Steps that use the same call. One fault makes all of them fail. */
  const TOGETHER: Readonly<Record<string, readonly string[]>> = {
    'reset-password': ['reset-password', 'block-sign-in'],
  };

  it.each(steps)('%s (%j) can fail alone: the others are carried out all the same', async (remedy, match) => {
    const request = await play.ask(vera, CANNOT_SEND);
    const body = { error: { code: 'BadRequest', message: 'no' } };
    world.sandbox.faults.add({ match, status: 400, times: 50, body });
    await play.approve(anna, request);
    await play.approve(ben, request);
    const stored = await play.stored(request);
    expect(stored.status).toBe('partly-resolved');
    const failed = stored.steps.filter(({ state }) => state === 'failed').map((step) => step.remedy);
    expect(new Set(failed)).toEqual(new Set(TOGETHER[remedy] ?? [remedy]));
    expect(stored.steps.filter(({ state }) => state === 'done').length).toBeGreaterThanOrEqual(6);
  });

  it('can fail, and then all of it has failed', async () => {
    const request = await play.ask(vera, CANNOT_SEND);
    world.sandbox.faults.add({ match: { method: 'PATCH' }, status: 403, times: 50 });
    world.sandbox.faults.add({ match: { method: 'DELETE' }, status: 403, times: 50 });
    world.sandbox.faults.add({ match: { path: /revokeSignInSessions/ }, status: 403, times: 50 });
    for (const cmdlet of ['Disable-InboxRule', 'Set-Mailbox'])
      world.sandbox.faults.add({ match: { cmdlet }, status: 403, times: 50 });
    await play.approve(anna, request);
    await play.approve(ben, request);
    expect((await play.stored(request)).status).toBe('failed');
  });
});
