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

describe('an app of Microsoft', () => {
  const ofMicrosoft = (scopes: readonly string[]) => consentOf({ scopes, byMicrosoft: true });

  it('that was just let in to reach mail is shown for the approver to judge, and not as a thief’s', () => {
    const fresh = judgeConsent(ofMicrosoft(['Mail.ReadWrite', 'Mail.Send']), true);
    expect(fresh).toMatchObject({ verdict: 'odd' });
    expect(fresh.reasons).toContain('recent');
    expect(fresh.reasons).not.toContain('unverified');
  });

  it.each(['Directory.ReadWrite.All', 'Chat.Read', 'Contacts.Read', 'Calendars.ReadWrite'])(
    'that was just let in for %s is shown, and said to be recent',
    (scope) => {
      const fresh = judgeConsent(ofMicrosoft([scope, 'offline_access']), true);
      expect([fresh.verdict, fresh.reasons.includes('recent')]).toEqual(['odd', true]);
      expect(judgeConsent(ofMicrosoft([scope]), false)).toMatchObject({ verdict: 'fine' });
    },
  );

  it('is fine where it is an old one, or knows only who signed in', () => {
    expect(judgeConsent(ofMicrosoft(['Mail.ReadWrite']), false)).toMatchObject({ verdict: 'fine' });
    expect(judgeConsent(ofMicrosoft(['User.Read']), true)).toMatchObject({ verdict: 'fine' });
  });
});

describe('a permission that the bot does not know', () => {
  const app = (scopes: readonly string[]) => consentOf({ scopes, verified: true });

  it('that was just given is shown, also to a verified publisher', () =>
    expect(judgeConsent(app(['Directory.AccessAsUser.All']), true)).toMatchObject({ verdict: 'odd' }));

  it('of years is not, and neither is what every app asks for', () => {
    expect(judgeConsent(app(['Directory.AccessAsUser.All']), false)).toMatchObject({ verdict: 'fine' });
    expect(judgeConsent(app(['User.Read', 'openid']), true)).toMatchObject({ verdict: 'fine' });
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
