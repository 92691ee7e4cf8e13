import { describe, expect, it } from 'vitest';
import { JULIA, testGraph, useNock } from '../../helpers/nockGraph.js';
import { answerLook, missing, ORDINARY, refused } from '../account/looks.js';

useNock();

const A_DAY = 24 * 60 * 60_000;
const START = Date.parse('2026-08-20T09:00:00Z');
const UNLICENSED = {
  eligible: refused(400, 'AadPremiumLicenseRequired'),
  risk: refused(403, 'Forbidden', 'Your tenant is not licensed for this feature.'),
  signIns: refused(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'),
  selfService: refused(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant'),
} as const;
const FINDING = {
  eligible: 'eligible',
  risk: 'risk',
  signIns: 'failedSignIns',
  selfService: 'selfService',
} as const;

/** A directory whose clock the test moves. */
function directoryAt(clock: { at: number }) {
  return testGraph({}, () => new Date(clock.at)).directory;
}

describe.each(['eligible', 'risk', 'signIns', 'selfService'] as const)('without a licence for %s', (part) => {
  const expected = { ...ORDINARY, [FINDING[part]]: missing(FINDING[part], 'not-licensed') };

  it('it is asked for once a day', async () => {
    const clock = { at: START };
    const directory = directoryAt(clock);
    const first = answerLook(part, UNLICENSED[part]);
    expect(await directory.readFindings(JULIA)).toEqual(expected);
    clock.at += A_DAY - 1;
    const second = answerLook(part, UNLICENSED[part]);
    expect(await directory.readFindings(JULIA)).toEqual(expected);
    clock.at += 1;
    const third = answerLook();
    expect(await directory.readFindings(JULIA)).toEqual(ORDINARY);
    expect([first, second, third].map((asked) => asked.includes(part))).toEqual([true, false, true]);
    expect(second).toHaveLength(first.length - 1);
  });

  it('is something that other processes find out for themselves', async () => {
    answerLook(part, UNLICENSED[part]);
    await directoryAt({ at: START }).readFindings(JULIA);
    const asked = answerLook();
    expect(await directoryAt({ at: START }).readFindings(JULIA)).toEqual(ORDINARY);
    expect(asked).toContain(part);
  });
});

it('a permission that is missing is asked for every time: it may have been granted', async () => {
  const directory = directoryAt({ at: START });
  for (let times = 0; times < 2; times++) {
    const asked = answerLook('risk', refused(403, 'Authorization_RequestDenied'));
    expect((await directory.readFindings(JULIA)).risk).toEqual(missing('risk', 'not-permitted'));
    expect(asked).toContain('risk');
  }
});
