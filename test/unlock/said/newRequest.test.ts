import { describe, expect, it } from 'vitest';
import { newRequest } from '../../../bot/unlock/intake/newRequest.js';
import { julia, piet, T0, T9, TENANT } from '../../helpers/requests.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';

function made(said?: string) {
  const report = {
    requester: piet,
    tenantId: TENANT,
    subjectId: julia.id,
    symptom: 'password-not-accepted' as const,
    answers: {},
    ...(said !== undefined && { said }),
  };
  const plan = { kind: 'plan' as const, remedies: ['reset-password' as const], needsSecured: false };
  return newRequest(report, julia, plan, sampleFindings(), {
    id: 'r',
    now: new Date(T0),
    expiresAt: T9,
    containApprovals: 2,
    words: [],
  });
}

describe('the first words of a new request', () => {
  it('are masked whoever made the report', () => {
    expect(made('my password is Zomer2026!').said).toEqual({
      words: 'my password is •••',
      onlyApprovers: true,
    });
  });

  it('are absent without words, as in requests of earlier versions', () => {
    expect(made()).not.toHaveProperty('said');
    expect(made('  ')).not.toHaveProperty('said');
  });
});
