import { describe, expect, it } from 'vitest';
import { notRestorable, restorable } from '../../helpers/withCatalogue.js';
import type { Json } from '../../../bot/unlock/values.js';
import type { RemedyId, Step, StepFailure, Target } from '../../../bot/unlock/request/step.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { executing, T1 } from '../../helpers/requests.js';

const RULE = { id: 'AQAA=', displayName: '.', isEnabled: true };
const FORWARDING = { address: null, smtpAddress: 'smtp:a@b.example', keepsCopy: true };
const target: Target = { id: 'AQAA=', name: '.', kind: 'graph' };

const done = (remedy: RemedyId, before: Json, which?: Target): Step => ({
  remedy,
  ...(which && { target: which }),
  state: 'done',
  startedAt: T1,
  at: T1,
  before,
});
const failed = (remedy: RemedyId, kind: StepFailure['kind'], before?: Json): Step => ({
  remedy,
  state: 'failed',
  at: T1,
  reason: { kind },
  ...(before !== undefined && { before }),
});

function contained(...steps: Step[]): UnlockRequest {
  return { ...executing(steps), kind: 'contain' };
}

describe('what can be brought back', () => {
  it('is a rule, the forwarding and being allowed to sign in, each as it was before', () => {
    const request = contained(
      done('disable-inbox-rule', RULE, target),
      done('clear-forwarding', FORWARDING),
      done('block-sign-in', { enabled: true }),
    );
    expect(restorable(request)).toEqual([
      { remedy: 'enable-inbox-rule', target: { ...target, value: RULE }, state: 'planned' },
      { remedy: 'restore-forwarding', target: { id: '', name: '', value: FORWARDING }, state: 'planned' },
      { remedy: 'enable-sign-in', target: { id: '', name: '', value: { enabled: true } }, state: 'planned' },
    ]);
    expect(notRestorable(request)).toEqual([]);
  });

  it('is not a password, a session, an app or a sign-in method', () => {
    const lasting = [
      'reset-password',
      'revoke-sessions',
      'remove-app-consent',
      'remove-sign-in-method',
    ] as const;
    const steps = lasting.map((remedy) => done(remedy, null));
    expect(restorable(contained(...steps))).toEqual([]);
    expect(notRestorable(contained(...steps))).toEqual(steps);
  });

  it('is also what was sent and never seen: it may have been made', () => {
    const request = contained(failed('clear-forwarding', 'not-confirmed', FORWARDING));
    expect(restorable(request)).toHaveLength(1);
  });

  it('is not what was never begun, or was fine already', () => {
    const request = contained(failed('clear-forwarding', 'forbidden'), {
      remedy: 'disable-inbox-rule',
      target,
      state: 'not-needed',
      at: T1,
      before: { ...RULE, isEnabled: false },
    });
    expect([...restorable(request), ...notRestorable(request)]).toEqual([]);
  });

  it('is nothing of any other request', () => {
    expect(restorable({ ...contained(done('clear-forwarding', FORWARDING)), kind: 'unlock' })).toEqual([]);
  });
});
