import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BASE,
  CONTROLLER,
  domainInTests,
  LDAP_URL,
  NEEDS_LDAP,
  STAFF,
  type DomainUser,
} from '../helpers/domainController.js';
import { failureOf, ldapAt } from './ldapAt.js';

// Nothing that comes from outside leaves its place in a search, asked of a real controller.

const hostileSid = fc.oneof(
  fc.string(),
  fc.constantFrom('*', '*)(objectClass=*', '\\2a', 'S-1-5-21-*', 'S-1-5-21-1-2-3-4)(|(cn=*)'),
  fc.string().map((text) => `S-1-5-21-1-2-3-1105${text || ')'}`),
);

describe.skipIf(!LDAP_URL)(`what comes from outside (${NEEDS_LDAP})`, () => {
  const domain = domainInTests();
  let user: DomainUser;
  beforeAll(async () => {
    user = await domain.addUser();
  });

  it('as a SID finds nobody, changes nobody, and is mostly not even sent', async () => {
    await fc.assert(
      fc.asyncProperty(hostileSid, async (sid) => {
        const { hand, calls } = ldapAt();
        const target = { sid, controller: CONTROLLER };
        for (const call of [
          () => hand.account(sid),
          () => hand.unlock(target),
          () => hand.resetPassword(target, 'Some-Pass-1234'),
        ])
          expect(['rejected', 'not-found']).toContain((await failureOf(call())).kind);
        expect(calls.filter(({ endpoint }) => endpoint === 'modify')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('as the name of a controller reaches no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (controller) => {
        const { hand } = ldapAt();
        expect(await failureOf(hand.unlock({ sid: user.sid, controller }))).toMatchObject({
          code: 'OtherController',
        });
      }),
      { numRuns: 20 },
    );
  });

  it('as a unit is only ever a place to look in', async () => {
    const odd = fc.constantFrom(
      `${STAFF},${BASE}`,
      `OU=*,${BASE}`,
      `OU=Staff)(cn=*,${BASE}`,
      `OU=\\2a,${BASE}`,
      `<GUID=00>,${BASE}`,
      'OU=Staff',
    );
    await fc.assert(
      fc.asyncProperty(odd, async (unit) => {
        const { hand } = ldapAt({ units: [unit] });
        const seen = await hand.account(user.sid).catch((error: unknown) => error);
        // Outside, or refused as no name. Never inside.
        expect(seen).not.toMatchObject({ wall: [] });
      }),
      { numRuns: 12 },
    );
  });
});
