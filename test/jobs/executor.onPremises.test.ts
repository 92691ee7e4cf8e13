import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../bot/unlock/errors.js';
import { LOCKED_AGAIN } from '../../bot/unlock/plan/lookEnds.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import { approved, executing, T1 } from '../helpers/requests.js';
import { executorScene } from './executorScene.js';
import { BEFORE, silence } from './fakeTenant.js';

// Changes in Active Directory, carried out like every other change: once, also when the process dies.

const IDS = ['unlock-ad-account', 'reset-ad-password', 'enable-ad-account', 'disable-ad-account'] as const;
const planned = (...ids: readonly RemedyId[]): readonly Step[] =>
  ids.map((remedy) => ({ remedy, state: 'planned' }));
const started = (remedy: RemedyId): Step => ({
  ...{ remedy, state: 'started', startedAt: T1 },
  ...{ before: BEFORE, attempts: 1 },
});

describe.each(IDS)('%s', (id) => {
  it('is sent once, when the answer was lost and the change was made', async () => {
    const { run, tenant, step } = executorScene(approved({ steps: planned(id) }));
    tenant.fails('send', silence(), { made: true });
    await run();
    expect(step().state).toBe('done');
    expect(tenant.sent).toHaveLength(1);
  });

  it('is sent no second time by a process that finds it made', async () => {
    const { run, tenant, step } = executorScene(executing([started(id)]));
    tenant.made.add(id);
    await run();
    expect(step().state).toBe('done');
    expect(tenant.sent).toEqual([]);
  });

  it('is not sent while nobody can look whether it was made', async () => {
    const { run, tenant, step } = executorScene(executing([started(id)]));
    tenant.fails('look', new RemoteError('reach a controller', { kind: 'unavailable' }), { times: 99 });
    await run();
    expect(step().state).toBe('started');
    expect(tenant.sent).toEqual([]);
  });

  it('names no permission of Microsoft when it is refused', async () => {
    const { run, tenant, step } = executorScene(approved({ steps: planned(id) }));
    tenant.fails('send', new RemoteError('change the account', { kind: 'forbidden' }));
    await run();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'forbidden' } });
    expect((step() as { reason: object }).reason).not.toHaveProperty('permission');
  });
});

describe('an account that is locked again after the unlock', () => {
  const again = new RemoteError('unlock the account', { kind: 'rejected', code: LOCKED_AGAIN });

  it.each([
    ['just sent', approved({ steps: planned('unlock-ad-account') }), 1],
    [
      'found by the next process',
      executing([{ ...started('unlock-ad-account'), accepted: true } as Step]),
      0,
    ],
  ])('is unlocked no second time, and the failure says what happened (%s)', async (_when, request, sent) => {
    const { run, tenant, step } = executorScene(request);
    tenant.fails('look', again, { times: 99 });
    await run();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'locked-again' } });
    expect(tenant.sent).toHaveLength(sent);
  });
});

describe('a new password that Active Directory does not accept', () => {
  const scene = (code: string) => {
    const playing = executorScene(approved({ steps: planned('reset-ad-password') }));
    playing.tenant.fails('send', new RemoteError('reset the password', { kind: 'rejected', code }), {
      times: 9,
    });
    return playing;
  };

  it.each(['PasswordNeverExpires', 'ReadOnlyController', 'BadController', 'LDAP-1-000004DC'])(
    'is not followed by another one, and the policy is not blamed: %s',
    async (code) => {
      const { runToTheEnd, tenant, step } = scene(code);
      await runToTheEnd();
      expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'rejected', code } });
      expect(tenant.sent).toHaveLength(1);
    },
  );

  it('is followed by others where the policy refuses it, five in all', async () => {
    const { runToTheEnd, tenant, step } = scene('PasswordPolicy');
    await runToTheEnd();
    expect(step()).toMatchObject({ state: 'failed', reason: { kind: 'password-refused' } });
    expect(new Set(tenant.sent.map(({ secret }) => secret)).size).toBe(5);
  });
});

describe('the sign-out after a password of Active Directory', () => {
  const plan = () => approved({ steps: planned('reset-ad-password', 'revoke-sessions') });

  it('follows it', async () => {
    const { run, tenant } = executorScene(plan());
    await run();
    expect(tenant.sent.map(({ remedy }) => remedy)).toEqual(['reset-ad-password', 'revoke-sessions']);
  });

  it('is left out when there is none: the person would be out everywhere with no way in', async () => {
    const { run, tenant, step } = executorScene(plan());
    tenant.fails('send', new RemoteError('reset the password', { kind: 'forbidden' }));
    await run();
    expect(tenant.sent.map(({ remedy }) => remedy)).toEqual(['reset-ad-password']);
    expect(step(1)).toMatchObject({ state: 'failed', reason: { kind: 'earlier-step-failed' } });
  });
});
