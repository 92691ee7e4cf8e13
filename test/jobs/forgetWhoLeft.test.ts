import { describe, expect, it } from 'vitest';
import { forgetWhoLeft } from '../../bot/jobs/forgetWhoLeft.js';
import { Purger } from '../../bot/jobs/purger.js';
import { createLog } from '../../bot/log.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { Directory } from '../../bot/unlock/ports/directory.js';
import { MemoryLeases } from '../helpers/memoryQueue.js';

const AT = '2026-03-02T13:00:00.000Z';
const log = createLog('info', { write: () => undefined });
const person = { id: 'x', name: 'Anna', address: 'anna@contoso.example', external: false };
const facts = { isMember: true, guest: false, sameAs: [] };

/** Who is there after the job. */
async function kept(answer: () => unknown): Promise<readonly string[]> {
  const rows = new Set(['anna']);
  const privateCalls = {
    all: async () => [...rows].map((personId) => ({ personId, since: AT })),
    end: async (id: string) => rows.delete(id),
  };
  const directory = { approverFacts: async () => answer() } as unknown as Directory;
  const purger = new Purger({
    retention: { purge: async () => ({ requests: 0, auditLines: 0 }) },
    forgetWhoLeft: () => forgetWhoLeft({ privateCalls, directory, approverGroupId: 'group', log }),
    ...{ retentionDays: 90, leases: new MemoryLeases(), now: () => new Date(AT), log },
  });
  await purger.run();
  return [...rows];
}

describe('who wants to be called privately', () => {
  it('is forgotten when the directory does not have them any more', async () => {
    expect(await kept(() => ({ ...facts, isMember: false, enabled: false }))).toEqual([]);
  });

  it('is forgotten when their account is switched off', async () => {
    expect(await kept(() => ({ ...facts, enabled: false, person }))).toEqual([]);
  });

  it('stays while they are there, also when they are no approver at the moment', async () => {
    expect(await kept(() => ({ ...facts, isMember: false, enabled: true, person }))).toEqual(['anna']);
  });

  it('stays when the directory does not answer', async () => {
    const broken = () => {
      throw new RemoteError('read who it is', { kind: 'unavailable' });
    };
    expect(await kept(broken)).toEqual(['anna']);
  });
});
