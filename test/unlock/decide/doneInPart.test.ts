import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { Json } from '../../../bot/unlock/values.js';
import { executing, T1 } from '../../helpers/requests.js';
import { decide } from '../../helpers/withCatalogue.js';

// One step may change several things. Where it failed, and some of them were seen changed, a part is done.

const TWO: Json = { restricted: true, address: 'julia@contoso.example', others: ['orders@contoso.example'] };

/** How the request ends whose only step fails, with these places left. */
function ended(
  left: readonly number[] | undefined,
  before: Json = TWO,
  changes: Partial<UnlockRequest> = {},
) {
  const step = { remedy: 'unblock-sender', state: 'started', startedAt: T1, before, attempts: 1 } as const;
  const request = { ...executing([step]), ...changes } as UnlockRequest;
  const reason = { kind: 'limit-reached', ...(left && { left }) } as const;
  const result = { state: 'failed', reason } as const;
  const decision = decide(request, { kind: 'settle-step', at: T1, index: 0, result });
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return decision.request;
}

describe('A request of which a step did a part', () => {
  it('is solved in part, and the account and what was unblocked are looked at again', () => {
    expect(ended([0])).toMatchObject({ status: 'partly-resolved', watch: { since: T1 } });
    expect(ended([0])).toMatchObject({ checks: [{}, {}, {}] });
  });

  it.each([
    ['none of them was seen changed', [0, 1], TWO],
    ['nobody knows which', undefined, TWO],
    ['it is about one thing', [0], { restricted: true, address: 'julia@contoso.example' }],
  ])('failed where %s, and lets nobody in', (_what, left, before) => {
    expect(ended(left, before)).toMatchObject({ status: 'failed' });
    expect(ended(left, before)).not.toHaveProperty('watch');
    expect(ended(left, before)).not.toHaveProperty('checks');
  });

  it('does not count as giving the account back, though it is looked at again', () => {
    const giving = { kind: 'give-back', origin: { id: 'BREAK-1', unsecured: [] } } as const;
    expect(ended([0], TWO, giving)).toMatchObject({ status: 'failed', watch: { since: T1 } });
  });
});
