import { describe, expect, it } from 'vitest';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { judgeConsent } from '../../../bot/unlock/evidence/judgeConsent.js';
import { isMisused, MISUSED_APPS } from '../../../bot/unlock/evidence/misusedApps.js';
import { known } from '../../../bot/unlock/findings.js';
import { julia } from '../../helpers/requests.js';
import { consentOf, evidenceOf, veraEvidence } from '../../helpers/sampleEvidence.js';

const AT = '2026-03-01T09:00:00.000Z';
const mail = (changes = {}) =>
  consentOf({ scopes: ['Mail.ReadWrite', 'offline_access'], verified: true, ...changes });

describe('a verified publisher', () => {
  it('does not clear an app that reaches mail and was let in lately', () => {
    expect(judgeConsent(mail(), true)).toMatchObject({ verdict: 'bad' });
  });

  it('clears no more than that it is shown where the app is an old one', () => {
    expect(judgeConsent(mail(), false)).toMatchObject({ verdict: 'odd' });
  });

  it('is enough for a new app that reaches files alone, which an approver judges', () => {
    expect(judgeConsent(mail({ scopes: ['Files.Read'] }), true)).toMatchObject({ verdict: 'odd' });
  });
});

describe('an app that thieves often let in', () => {
  it.each(MISUSED_APPS)('is known by its id: $name', ({ applicationId }) => {
    expect(isMisused(consentOf({ applicationId: applicationId.toUpperCase(), appName: 'Calendar' }))).toBe(
      true,
    );
  });

  it('is known by its name as well', () => {
    expect(isMisused(consentOf({ appName: ' em client ', applicationId: 'another' }))).toBe(true);
    expect(isMisused(consentOf({ applicationId: 'another' }))).toBe(false);
  });

  it('is named even if it reaches contacts alone', () => {
    const asked = consentOf({ appName: 'CloudSponge', scopes: ['Contacts.Read'], verified: true });
    expect(judgeConsent(asked, false)).toMatchObject({ verdict: 'odd', reasons: ['misused'] });
    expect(judgeConsent(asked, true)).toMatchObject({ verdict: 'bad', reasons: ['misused', 'recent'] });
  });
});

describe('what a fresh app points at', () => {
  const consented = {
    at: AT,
    what: 'Consent to application',
    bySubject: true,
    succeeded: true,
    target: 'Another name',
    targetId: 'app-1',
  };
  const of = (consent = mail(), others = {}) =>
    judge(evidenceOf({ consents: known([consent]), changes: known([consented]), ...others }), julia);

  it('is nothing by itself where the publisher is verified: people let in honest apps', () => {
    expect(of().consents[0]).toMatchObject({ verdict: 'bad' });
    expect(of().indicators).toEqual([]);
  });

  it('is a break-in beside a sign-in from elsewhere', () => {
    const { signIns } = veraEvidence().found;
    expect(of(mail(), { signIns }).indicators).toEqual(['bad-consent', 'sign-in-elsewhere']);
  });

  it('is a break-in by itself where thieves often let it in', () => {
    expect(of(mail({ appName: 'eM Client' })).indicators).toEqual(['bad-consent']);
  });

  it('goes by the id of the app, whatever the audit calls it', () => {
    expect(of(mail({ appId: 'another' })).consents[0]).toMatchObject({ verdict: 'odd' });
  });
});
