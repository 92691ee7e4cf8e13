import type { RemedyId } from '../../../bot/unlock/request/step.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../bot/unlock/diagnosis/diagnose.js';
import {
  needsAdmin,
  type DiagnosisInput,
  type Diagnosis,
  type Declined,
} from '../../../bot/unlock/diagnosis/diagnosis.js';
import { known, knownToBe, unknown, type Finding, type Findings } from '../../../bot/unlock/findings.js';
import { BOUNCE_FAMILIES } from '../../../bot/unlock/diagnosis/bounceCodes.js';
import { SIGN_IN_FAMILIES } from '../../../bot/unlock/diagnosis/signInCodes.js';
import { SYMPTOMS } from '../../../bot/unlock/symptoms.js';
import { failure, NOW, remediesWith } from './cases.js';

const WAYS: readonly Declined[] = ['already-fine', 'self-service', 'locked-out', 'advice'];
const DIGITS = [...SIGN_IN_FAMILIES.flatMap(({ codes }) => codes), '16000'];
const BOUNCES = BOUNCE_FAMILIES.flatMap(({ codes }) => codes);

const why = fc.constantFrom('not-licensed', 'not-permitted', 'unavailable', 'by-hand').map(unknown);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Finding<T>> =>
  fc.oneof({ weight: 1, arbitrary: why }, { weight: 4, arbitrary: value.map(known) });
const rights = maybe(fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.constant(['Some role'])));
const failures = fc
  .array(fc.tuple(fc.constantFrom(...DIGITS), fc.integer({ min: 0, max: 3000 }), fc.boolean()), {
    maxLength: 3,
  })
  .map((all) => all.map((one) => failure(...one)).toSorted((a, b) => b.at.localeCompare(a.at)));

const findings: fc.Arbitrary<Findings> = fc.record({
  readAt: fc.constant(NOW.toISOString()),
  hasMailbox: fc.boolean(),
  account: maybe(
    fc.record({
      enabled: fc.boolean(),
      directorySynced: fc.boolean(),
      guest: fc.boolean(),
      lastPasswordChange: fc.constantFrom(undefined, NOW.toISOString(), 'nonsense'),
    }),
  ),
  privileges: rights,
  eligible: rights,
  risk: maybe(fc.constantFrom('none', 'high')),
  failedSignIns: maybe(failures),
  selfService: maybe(fc.boolean()),
  methods: maybe(fc.constant([])),
  manager: maybe(fc.constant(undefined)),
  passAllowed: maybe(fc.boolean()),
  restriction: maybe(fc.constantFrom(undefined, { address: 'a@b.c' })),
  earlier: fc.constant({ requests30Days: 0, unblocks90Days: 0 }),
});

const anyCase: fc.Arbitrary<DiagnosisInput> = fc.record({
  symptom: fc.constantFrom(...SYMPTOMS),
  answers: fc
    .constantFrom(undefined, 'AADSTS99999', ...DIGITS.map((code) => `AADSTS${code}`), ...BOUNCES)
    .chain((errorCode) =>
      fc
        .constantFrom(
          undefined,
          'lost-method' as const,
          'malicious-address' as const,
          'password-changed' as const,
        )
        .map((hint) => ({ ...(errorCode && { errorCode }), ...(hint && { hint }) })),
    ),
  findings,
  remedies: fc.constantFrom(remediesWith('password'), remediesWith('temporary-access-pass')),
  tried: fc.subarray([...WAYS]),
  now: fc.constant(NOW),
});

/** Checks a rule for random cases of every kind. */
function always(holds: (about: DiagnosisInput, conclusion: Diagnosis) => void): void {
  fc.assert(
    fc.property(anyCase, (about) => void holds(about, diagnose(about))),
    { numRuns: 5000 },
  );
}

/** Checks a rule for every such case that leads to a plan. */
function everyPlan(holds: (found: Findings, plan: readonly RemedyId[], about: DiagnosisInput) => void): void {
  always((about, conclusion) => {
    if (conclusion.kind === 'plan') holds(about.findings, conclusion.remedies, about);
  });
}

describe('whatever was found, said and tried', () => {
  it('nothing is planned for who is privileged, could be, is a guest, or could not be read', () => {
    everyPlan(({ account, privileges, eligible }) => {
      expect(privileges).toEqual(known([]));
      expect([known([]), unknown('not-licensed')]).toContainEqual(eligible);
      expect(knownToBe(account, ({ guest }) => !guest)).toBe(true);
    });
  });

  it('nothing of Active Directory’s is planned for who is synced', () => {
    everyPlan(({ account }, plan, { remedies }) => {
      if (!knownToBe(account, ({ directorySynced }) => directorySynced)) return;
      expect(plan.filter((id) => remedies.get(id).ownedByActiveDirectory)).toEqual([]);
    });
  });

  it('no remedy is planned whose reason is not known to be there', () => {
    everyPlan(({ account, restriction, passAllowed }, plan) => {
      if (plan.includes('enable-sign-in')) expect(knownToBe(account, ({ enabled }) => !enabled)).toBe(true);
      if (plan.includes('temporary-access-pass')) expect(passAllowed).toEqual(known(true));
      if (plan.includes('unblock-sender') && restriction.known) expect(restriction.value).toBeDefined();
      if (plan.includes('unblock-sender') && !restriction.known) expect(restriction.why).toBe('by-hand');
    });
  });

  it('a plan has something in it, each once, in the order in which it is carried out', () => {
    everyPlan((_found, plan, { remedies }) => {
      const orders = plan.map((id) => remedies.get(id).order);
      expect(plan.length).toBeGreaterThan(0);
      expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
    });
  });

  it('nothing is reset where a reset does not help', () => {
    everyPlan((_found, plan, { answers }) => {
      const unhelped = SIGN_IN_FAMILIES.filter(({ advice }) => advice).flatMap(({ codes }) => codes);
      if (unhelped.some((code) => answers.errorCode === `AADSTS${code}`))
        expect(plan).not.toContain('reset-password');
    });
  });

  it('no pass is planned for a second step that nobody said is lost, and none where a risk was seen', () => {
    everyPlan((_found, plan, { answers }) => {
      if (!plan.includes('temporary-access-pass')) return;
      expect(['AADSTS53004', 'AADSTS50131', 'AADSTS530034', 'AADSTS53011']).not.toContain(answers.errorCode);
      const asked = ['50072', '50074', '50076', '50079', '500121'].map((code) => `AADSTS${code}`);
      if (asked.includes(answers.errorCode ?? '')) expect(answers.hint).toBe('lost-method');
    });
  });

  it('sending is given back only when an approver vouches for the account', () => {
    always((_about, conclusion) => {
      if (conclusion.kind !== 'plan') return;
      expect(conclusion.needsSecured).toBe(conclusion.remedies.includes('unblock-sender'));
    });
  });

  it('nobody is left with nothing: after at most six ways that did not help an admin is asked', () => {
    always((about) => {
      const tried: Declined[] = [];
      for (let looks = 1; ; looks++) {
        const conclusion = diagnose({ ...about, tried });
        if (needsAdmin(conclusion)) return;
        expect(tried).not.toContain(conclusion.kind);
        expect(looks).toBeLessThanOrEqual(6);
        tried.push(conclusion.kind);
      }
    });
  });

  it('a way that was tried is not offered again', () => {
    always(({ tried }, { kind }) => expect(tried).not.toContain(kind));
  });
});
