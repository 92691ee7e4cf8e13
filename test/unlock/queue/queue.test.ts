import { describe, expect, it } from 'vitest';
import type { RequestStore } from '../../../bot/unlock/ports/requestStore.js';
import { Queue } from '../../../bot/unlock/queue/queue.js';
import type { PolicyFacts } from '../../../bot/unlock/request/commands.js';
import { anna, APPROVER, julia, pending, piet, T1 } from '../../helpers/requests.js';

// Who reads what waits, and of what.

/** A page for Anna. */
function page({ facts = APPROVER, frozen = false }: { facts?: PolicyFacts; frozen?: boolean } = {}) {
  const left: (string | undefined)[] = [];
  const queue = new Queue({
    store: {
      waitingFrom: async (_start: unknown, _limit: number, _at: string, except?: string) => {
        left.push(except);
        return { requests: [pending()], before: 0, total: 1 };
      },
      holdsOn: async () => [],
      change: async (work: (tx: object) => unknown) =>
        work({ freezesOf: async () => (frozen ? [{ kind: 'approver', person: anna }] : []) }),
    } as unknown as RequestStore,
    standing: async () => facts,
    now: () => new Date(T1),
  });
  return { left, of: (audience: 'one' | 'channel') => queue.page(anna.id, { after: 0 }, audience) };
}

describe('the list of what waits', () => {
  it('is for approvers alone, whose rights are read each time', async () => {
    for (const audience of ['one', 'channel'] as const) {
      const seen = await page({ facts: { ...APPROVER, isApprover: false } }).of(audience);
      expect(seen).toMatchObject({ kind: 'refused', refusal: { kind: 'not-approver' } });
    }
    expect(await page().of('one')).toMatchObject({ kind: 'seen', page: { lines: [{}] } });
  });

  it('is not for who is frozen', async () => {
    expect(await page({ frozen: true }).of('one')).toMatchObject({ refusal: { kind: 'frozen' } });
  });

  it('leaves out what is about the reader, also under another account of theirs', async () => {
    for (const one of [piet, julia]) {
      const { left, of } = page({ facts: { ...APPROVER, sameAs: [one.id] } });
      expect(await of('one')).toMatchObject({ page: { lines: [] } });
      expect(left).toEqual([anna.id]);
    }
  });

  it('has everything where several people read it: they see all cards there', async () => {
    const { left, of } = page({ facts: { ...APPROVER, sameAs: [piet.id] } });
    expect(await of('channel')).toMatchObject({ page: { lines: [{}] } });
    expect(left).toEqual([undefined]);
  });
});
