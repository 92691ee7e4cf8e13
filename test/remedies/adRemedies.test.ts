import { beforeEach, describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import type { RemoteError } from '../../bot/unlock/errors.js';
import type { Remedy } from '../../bot/unlock/plan/remedy.js';
import type { Subject } from '../../bot/unlock/person.js';
import type { Directory } from '../../bot/unlock/ports/directory.js';
import type { OnPremises } from '../../bot/unlock/ports/onPremises.js';
import type { RemedyId } from '../../bot/unlock/request/step.js';
import { ActiveDirectory } from '../../sandbox/activeDirectory/activeDirectory.js';
import { DISABLED, NEVER_EXPIRES } from '../../sandbox/activeDirectory/adUser.js';
import { domainPassword, sidOfPerson } from '../../sandbox/activeDirectory/seed.js';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { syncedFindings } from '../helpers/syncedFindings.js';
import { SENT } from './ports.js';

// The changes in Active Directory, against the simulated domain.

const NOW = new Date('2026-03-02T14:00:00.000Z');
const NEW = 'Kiwi-Rots-Wolk-74';
let domain: ActiveDirectory;
let isSynced: boolean;

beforeEach(() => {
  domain = new ActiveDirectory(() => NOW);
  isSynced = true;
});

const subjectOf = ({ id, displayName, userPrincipalName }: Person): Subject => ({
  ...{ id, name: displayName, userPrincipalName },
  mail: userPrincipalName,
});

/** Knows each account by its SID, as Graph does. */
const directory = {
  account: async (id: string) => {
    const person = Object.values(people).find((one) => one.id === id)!;
    return { enabled: true, directorySynced: isSynced, guest: false, sid: sidOfPerson(person) };
  },
} as unknown as Directory;

const remedy = (id: RemedyId): Remedy =>
  createCatalogue({ ...idlePorts, directory, onPremises: domain }).get(id);

/** Reads, sends and reads back, as the executor does. */
async function carryOut(id: RemedyId, person: Person, secret?: string) {
  const subject = subjectOf(person);
  const it = remedy(id);
  const before = await it.read(subject);
  const fine = it.isAlreadyFine(before);
  if (!fine) await it.run(subject, { requestId: 'R1', before, ...(secret && { secret }) });
  return { before, fine, seen: await it.confirm(subject, before, undefined, { ...SENT, accepted: true }) };
}

const refusalOf = (work: Promise<unknown>): Promise<RemoteError> =>
  work.then(
    () => Promise.reject(new Error('It was not refused')),
    (error: RemoteError) => error,
  );

describe('unlocking', () => {
  it('lets the person in with the password that they have', async () => {
    expect(domain.bind(people.hugo, domainPassword)).toBe('775');
    expect(await carryOut('unlock-ad-account', people.hugo)).toMatchObject({ fine: false, seen: true });
    expect(domain.bind(people.hugo, domainPassword)).toBeUndefined();
  });

  it('stores since when it was locked, how many wrong passwords there were, and where it read that', async () => {
    const { before } = await carryOut('unlock-ad-account', people.hugo);
    expect(before).toEqual({
      sid: sidOfPerson(people.hugo),
      controller: 'dc1.corp.contoso.example',
      lockedOutSince: '2026-03-02T13:56:00.000Z',
      wrongPasswords: 3,
    });
  });

  it('changes nothing at an account that is not locked', async () => {
    expect(await carryOut('unlock-ad-account', people.willem)).toMatchObject({ fine: true });
    expect(domain.calls.map(({ what }) => what)).not.toContain('unlock');
  });

  it('is sent to the controller that was read, and read back there, though another one still says "locked"', async () => {
    const [, second] = domain.controllers;
    const { seen } = await carryOut('unlock-ad-account', people.hugo);
    expect(seen).toBe(true);
    expect(new Set(domain.calls.map(({ controller }) => controller))).toEqual(
      new Set(['dc1.corp.contoso.example']),
    );
    expect(domain.userOf(people.hugo, second).lockoutTime).toBeGreaterThan(0);
  });

  it('is not called done while the controller shows the lock', async () => {
    const it = remedy('unlock-ad-account');
    const before = await it.read(subjectOf(people.hugo));
    expect(await it.confirm(subjectOf(people.hugo), before, undefined, SENT)).toBe(false);
  });
});

describe('an account that somebody locks again at once', () => {
  /** What the read-back says, after an unlock that was answered or not. */
  async function readBack(accepted: boolean): Promise<unknown> {
    const it = remedy('unlock-ad-account');
    const before = await it.read(subjectOf(people.hugo));
    domain.fault = 'locked-again';
    await it.run(subjectOf(people.hugo), { requestId: 'R1', before });
    return it.confirm(subjectOf(people.hugo), before, undefined, { ...SENT, accepted });
  }

  it('is not said to be still locked: it was unlocked', async () => {
    expect(await refusalOf(readBack(true))).toMatchObject({ code: 'LockedAgain' });
  });

  it('is unlocked once more where no answer came, since nobody knows who ended the first lock', async () => {
    expect(await readBack(false)).toBe(false);
  });
});

describe('a new password', () => {
  it('has to be changed at the next sign-in', async () => {
    expect(await carryOut('reset-ad-password', people.willem, NEW)).toMatchObject({ seen: true });
    expect(domain.bind(people.willem, domainPassword)).toBe('52e');
    expect(domain.bind(people.willem, NEW)).toBe('773');
  });

  it('is in nothing that a step stores', async () => {
    const { before } = await carryOut('reset-ad-password', people.willem, NEW);
    expect(JSON.stringify([before, domain.calls])).not.toContain(NEW);
  });

  it('that the policy refuses is said to be refused, and nothing is changed', async () => {
    domain.refusesPasswords = 1;
    expect(await refusalOf(carryOut('reset-ad-password', people.willem, NEW))).toMatchObject({
      kind: 'rejected',
      code: 'PasswordPolicy',
    });
    expect(domain.bind(people.willem, domainPassword)).toBeUndefined();
  });

  it('that nobody would be asked to change is not set', async () => {
    domain.arrange(people.willem, { userAccountControl: NEVER_EXPIRES });
    const error = await refusalOf(carryOut('reset-ad-password', people.willem, NEW));
    expect(error).toMatchObject({ kind: 'rejected', code: 'PasswordNeverExpires' });
    expect(domain.calls.map(({ what }) => what)).toEqual(['account']);
    expect(domain.bind(people.willem, domainPassword)).toBeUndefined();
  });

  it('that the person could not change is not set', async () => {
    domain.arrange(people.willem, { cannotChangePassword: true });
    const error = await refusalOf(carryOut('reset-ad-password', people.willem, NEW));
    expect(error).toMatchObject({ kind: 'rejected', code: 'PasswordCannotChange' });
    expect(domain.bind(people.willem, domainPassword)).toBeUndefined();
  });

  it('is not called set without an answer, where one had to be chosen before', async () => {
    const it = remedy('reset-ad-password');
    const before = await it.read(subjectOf(people.wanda));
    expect(await it.confirm(subjectOf(people.wanda), before, undefined, SENT)).toBe(false);
  });
});

describe('switching on and off', () => {
  it('lets the person in again', async () => {
    expect(domain.bind(people.sven, domainPassword)).toBe('533');
    expect(await carryOut('enable-ad-account', people.sven)).toMatchObject({ fine: false, seen: true });
    expect(domain.bind(people.sven, domainPassword)).toBeUndefined();
  });

  it('leaves the other flags as they are', async () => {
    domain.arrange(people.sven, { userAccountControl: DISABLED | 0x10000 });
    await carryOut('enable-ad-account', people.sven);
    expect(domain.userOf(people.sven).userAccountControl).toBe(0x10000);
  });

  it('is undone by its counterpart', async () => {
    await carryOut('enable-ad-account', people.sven);
    expect(remedy('enable-ad-account').undoneBy).toBe('disable-ad-account');
    expect(await carryOut('disable-ad-account', people.sven)).toMatchObject({ fine: false, seen: true });
    expect(domain.bind(people.sven, domainPassword)).toBe('533');
  });

  it('is refused when something changed the account meanwhile', async () => {
    domain.fault = 'changed-meanwhile';
    expect(await refusalOf(carryOut('enable-ad-account', people.sven))).toMatchObject({ kind: 'rejected' });
  });
});

describe.each(['unlock-ad-account', 'reset-ad-password', 'enable-ad-account', 'disable-ad-account'] as const)(
  '%s',
  (id) => {
    it.each([
      ['protected', people.zoltan],
      ['in a protected group', people.gerda],
      ['outside the units', people.jorik],
    ])('changes nothing at an account that is %s', async (_why, person) => {
      const error = await refusalOf(carryOut(id, person, NEW));
      expect(error).toMatchObject({ kind: 'forbidden', code: 'Walled' });
      expect(domain.calls.map(({ what }) => what)).toEqual(['account']);
    });

    it('changes nothing at an account that was protected after the step began', async () => {
      const subject = subjectOf(people.hugo);
      const before = await remedy(id).read(subject);
      domain.arrange(people.hugo, { adminCount: 1 });
      const error = await refusalOf(remedy(id).run(subject, { requestId: 'R1', before, secret: NEW }));
      expect(error.kind).toBe('forbidden');
      expect(domain.userOf(people.hugo)).toMatchObject({ password: domainPassword, userAccountControl: 0 });
    });

    it('looks anew before it begins, where a look from before is at hand', async () => {
      const before = await domain.account(sidOfPerson(people.hugo));
      const keeping = Object.assign(Object.create(domain) as ActiveDirectory, {
        account: async (...[sid, controller, how]: Parameters<OnPremises['account']>) =>
          controller === undefined && !how?.anew ? before : domain.account(sid, controller),
      });
      domain.arrange(people.hugo, { adminCount: 1 });
      const it = createCatalogue({ ...idlePorts, directory, onPremises: keeping }).get(id);
      expect(await refusalOf(it.read(subjectOf(people.hugo)))).toMatchObject({ code: 'Walled' });
    });

    it('changes nothing at an account that has moved to Microsoft 365', async () => {
      isSynced = false;
      const error = await refusalOf(carryOut(id, people.hugo, NEW));
      expect(error).toMatchObject({ kind: 'rejected', code: 'NotInActiveDirectory' });
      expect(domain.calls).toEqual([]);
    });

    it('says so when no controller answers', async () => {
      for (const controller of domain.controllers) controller.isDown = true;
      expect(await refusalOf(carryOut(id, people.hugo, NEW))).toMatchObject({ kind: 'unavailable' });
    });
  },
);

describe('what was not read', () => {
  it('is not called fine', () => {
    const findings = syncedFindings();
    const unread = { ...findings, onPremises: undefined };
    const needed = (['unlock-ad-account', 'reset-ad-password', 'enable-ad-account'] as const).map((id) =>
      remedy(id).isNeeded(unread as never),
    );
    expect(needed).toEqual(['unknown', 'unknown', 'unknown']);
  });
});
