import { describe, expect, it } from 'vitest';
import type { DirectoryPerson } from '../../../bot/unlock/person.js';
import { UnlockService, type UnlockServiceOptions } from '../../../bot/unlock/service.js';
import { julia, piet, T0, TENANT } from '../../helpers/requests.js';

// The dialogs do not let them come this far. The service does not rely on that.

/** A service for which everybody comes from another organisation. Returns also what it asked of the directory. */
function service(): { unlock: UnlockService; asked: string[] } {
  const asked: string[] = [];
  const note = (what: string) => async () => void asked.push(what);
  const person = async (id: string): Promise<DirectoryPerson> => ({
    id,
    name: 'Piet',
    address: 'piet_x.example#EXT#@contoso.example',
    external: true,
  });
  const directory = { person, find: note('find'), subject: note('subject'), readFindings: note('look') };
  const options = {
    directory,
    channels: { hasApprovals: async () => true },
    externalAskers: 'for-themselves',
    now: () => new Date(T0),
    warn: () => undefined,
  };
  return { unlock: new UnlockService(options as unknown as UnlockServiceOptions), asked };
}

const about = { symptom: 'password-not-accepted', answers: {} } as const;

describe('somebody from another organisation', () => {
  it('finds nobody, and the directory is not searched', async () => {
    const { unlock, asked } = service();
    expect(await unlock.find('julia', piet.id)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('is told nothing of a colleague’s account, and it is not looked at', async () => {
    const { unlock, asked } = service();
    const question = { askerId: piet.id, subjectId: julia.id, ...about };
    expect(await unlock.examine(question)).toEqual({ kind: 'hand-off', reason: 'not-looked' });
    expect(asked).toEqual([]);
  });

  it('asks for nobody but themselves, whether or not there is such an account', async () => {
    const { unlock, asked } = service();
    const report = { requester: piet, tenantId: TENANT, subjectId: julia.id, ...about };
    expect(await unlock.submit(report)).toEqual({ kind: 'only-own-account' });
    expect(asked).not.toContain('look');
    expect(await unlock.submit({ ...report, subjectId: piet.id })).toEqual({ kind: 'no-such-person' });
  });
});
