import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../../bot/unlock/errors.js';
import { known, unknown, type AccountState } from '../../../bot/unlock/findings.js';
import { readOnPremises } from '../../../bot/unlock/intake/readOnPremises.js';
import type { OnPremises } from '../../../bot/unlock/ports/onPremises.js';
import { ActiveDirectory } from '../../../sandbox/activeDirectory/activeDirectory.js';
import { sidOfPerson } from '../../../sandbox/activeDirectory/seed.js';
import { people } from '../../../sandbox/tenant/seed.js';
import { nothingThere } from '../../helpers/nothingThere.js';

// The look at Active Directory, beside the one at the cloud.

const SYNC = '2026-03-02T13:40:00.000Z';
const NOW = new Date('2026-03-02T14:00:00.000Z');
const synced: AccountState = { enabled: true, directorySynced: true, guest: false };
const hugo = known({ ...synced, sid: sidOfPerson(people.hugo) });

function looking(onPremises: OnPremises) {
  const warned: unknown[] = [];
  const sync = { lastSync: async () => known(SYNC) };
  return { onPremises, sync, warned, warn: (facts: object) => void warned.push(facts) };
}

describe('a look at Active Directory', () => {
  it('finds the account by its SID, and says on which controller', async () => {
    const found = await readOnPremises(looking(new ActiveDirectory(() => NOW)), hugo);
    expect(found).toMatchObject({
      hand: 'ldap',
      account: { known: true, value: { controller: 'dc1.corp.contoso.example', wrongPasswords: 3 } },
      lastSync: { known: true, value: SYNC },
    });
  });

  it('is not made for an account of the cloud, or one that was not read', async () => {
    const domain = new ActiveDirectory(() => NOW);
    expect(
      await readOnPremises(looking(domain), known({ ...synced, directorySynced: false })),
    ).toBeUndefined();
    expect(await readOnPremises(looking(domain), unknown('unavailable'))).toBeUndefined();
    expect(domain.calls).toEqual([]);
  });

  it('finds nobody without a SID: a name may be of somebody else', async () => {
    const domain = new ActiveDirectory(() => NOW);
    expect((await readOnPremises(looking(domain), known(synced)))?.account).toEqual(unknown('unavailable'));
    expect(domain.calls).toEqual([]);
  });

  it('says "only by hand" where the bot has no hand there, and asks nobody', async () => {
    const found = await readOnPremises(looking(nothingThere), hugo);
    expect(found).toMatchObject({ hand: 'manual', account: unknown('by-hand') });
  });

  it.each([
    ['unavailable', 'unavailable'],
    ['forbidden', 'not-permitted'],
    ['not-found', 'unavailable'],
  ] as const)('that fails with %s is not known, and never fine', async (kind, why) => {
    const failing = {
      hand: 'ldap',
      account: () => Promise.reject(new RemoteError('read the account', { kind })),
    } as unknown as OnPremises;
    const options = looking(failing);
    expect((await readOnPremises(options, hugo))?.account).toEqual(unknown(why));
    expect(options.warned).toHaveLength(1);
  });
});
