import { describe, expect, it } from 'vitest';
import { ADVICE, type Family } from '../../../bot/unlock/diagnosis/advice.js';
import { BOUNCE_FAMILIES } from '../../../bot/unlock/diagnosis/bounceCodes.js';
import { diagnose } from '../../../bot/unlock/diagnosis/diagnose.js';
import { knownError, symptomOfCode } from '../../../bot/unlock/diagnosis/errorCodes.js';
import { SIGN_IN_FAMILIES } from '../../../bot/unlock/diagnosis/signInCodes.js';
import { eachCode, LISTED_BOUNCES, LISTED_SIGN_IN } from '../../fixtures/microsoft/listedCodes.js';
import { about, pasted, restricted, usual } from './cases.js';

const signIn = LISTED_SIGN_IN.codes.map((digits) => `AADSTS${digits}`);
const bounces = eachCode(LISTED_BOUNCES);

/** What the bot concludes about an ordinary account when somebody pastes this code and says nothing else. */
const concluded = (code: string) => {
  const symptom = symptomOfCode(code) ?? 'not-sure';
  return diagnose(about({ symptom, ...pasted(code) }));
};

describe('every code of Microsoft’s list', () => {
  it('of sign-in codes has a meaning', () => {
    expect(signIn).toHaveLength(new Set(signIn).size);
    expect(signIn.length).toBeGreaterThan(280);
    expect(signIn.filter((code) => !knownError(code))).toEqual([]);
  });

  it('of bounces has a meaning', () => {
    expect(bounces.length).toBeGreaterThan(290);
    expect(bounces.filter((code) => !knownError(code))).toEqual([]);
  });

  it('leads to an advice, or to what a remedy helps', () => {
    const helped = new Set(['advice', 'plan', 'locked-out', 'contain', 'already-fine']);
    const lost = [...signIn, ...bounces].filter((code) => !helped.has(concluded(code).kind));
    expect(lost).toEqual([]);
  });

  it('leads to a new password only where the password is what fails', () => {
    const reset = signIn.filter((code) => {
      const conclusion = concluded(code);
      return conclusion.kind === 'plan' && conclusion.remedies.includes('reset-password');
    });
    const digits = ['50055', '50056', '50064', '50126', '50144', '120000'];
    expect(reset.sort()).toEqual(digits.map((code) => `AADSTS${code}`).sort());
  });

  it('leads to a pass for nobody who did not say that something is lost', () => {
    const pass = signIn.filter((code) => {
      const conclusion = concluded(code);
      return conclusion.kind === 'plan' && conclusion.remedies.includes('temporary-access-pass');
    });
    expect(pass).toEqual([]);
  });

  it('of a bounce leads to sending again only where this sender is blocked', () => {
    const listed = { ...usual, ...restricted };
    const planned = bounces.filter((code) => {
      const asked = about({ symptom: 'cannot-send-mail', ...pasted(code), findings: listed });
      return diagnose(asked).kind === 'plan';
    });
    expect(planned).toEqual(['5.1.8', '5.7.501', '5.7.502', '5.7.503']);
  });
});

describe('the tables of codes', () => {
  const families: readonly Family[] = [...SIGN_IN_FAMILIES, ...BOUNCE_FAMILIES];

  it('have each code once', () => {
    const codes = families.flatMap((family) => family.codes);
    expect(codes.filter((code, place) => codes.indexOf(code) !== place)).toEqual([]);
  });

  it('have some code for every advice that is given by a code', () => {
    const given = new Set(families.map(({ advice }) => advice));
    expect(ADVICE.filter((advice) => !given.has(advice))).toEqual([
      'password-changed',
      // Active Directory itself says these.
      'workstations',
      'smart-card',
      'waits-for-sync',
      'sync-stopped',
    ]);
  });

  it('say Microsoft’s list where it is in the list, apart from its pages about single codes', () => {
    const of = (source: string) => SIGN_IN_FAMILIES.filter((one) => one.source === source);
    const named = of('ENTRA').flatMap(({ codes }) => codes);
    expect(named.filter((code) => !LISTED_SIGN_IN.codes.includes(code))).toEqual(['500121']);
    const others = of('community').flatMap(({ codes }) => codes);
    expect(others.filter((code) => LISTED_SIGN_IN.codes.includes(code))).toEqual([]);
  });

  it('hold numbers that a person can paste', () => {
    const wrong = families
      .flatMap(({ codes }) => codes)
      .filter((code) => !/^(?:\d{5,7}|[45]\.[0-7]\.\d{1,3})$/u.test(code));
    expect(wrong).toEqual([]);
  });
});

describe('a code that is in no table', () => {
  it.each(['AADSTS99999', '5.9.1', '5.6.99', 'AADSTS5005', '50126', '', '6.1.1', '5.1.8.2'])(
    'is not known: "%s"',
    (code) => expect(knownError(code)).toBeUndefined(),
  );

  it('of class 4 waits, whatever its number', () => {
    expect(knownError('4.6.77')).toEqual({ code: '4.6.77', symptom: 'cannot-send-mail', advice: 'wait' });
  });

  it('still says whether it is about signing in or about mail', () => {
    expect(['AADSTS99999', '5.6.99', 'fifty'].map(symptomOfCode)).toEqual([
      'sign-in-blocked',
      'cannot-send-mail',
      undefined,
    ]);
  });
});
