import { describe, expect, it } from 'vitest';
import type { DirectoryChange } from '../../../bot/unlock/evidence/directoryChange.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceLines } from '../../helpers/evidenceLines.js';
import { julia } from '../../helpers/requests.js';
import { consentOf, evidenceOf, GATHERED } from '../../helpers/sampleEvidence.js';

// Other ways back in, of the same kinds as the field's cases.

const AN_HOUR_AGO = new Date(Date.parse(GATHERED) - 3_600_000).toISOString();
const change = (what: string, more: Partial<DirectoryChange> = {}): DirectoryChange => ({
  at: AN_HOUR_AGO,
  what,
  bySubject: true,
  succeeded: true,
  service: 'Device Registration Service',
  ...more,
});
const abroad = known({
  since: '2026-02-23T12:49:00.000Z',
  home: 'NL',
  cutOff: false,
  from: [{ country: 'NG', succeeded: 1, failed: 0, codes: [], newest: AN_HOUR_AGO, addresses: [] }],
});

describe('a sign-in method that another service registered', () => {
  it.each([
    'Add Windows Hello for Business credential',
    'Add FIDO2 security key',
    'Add Passkey (device-bound)',
    'Add passwordless phone sign-in credential',
    'Add platform credential',
    'Create application password for user',
  ])('“%s” counts as a new method, and points at a break-in beside a sign-in from abroad', (what) => {
    const evidence = evidenceOf({ changes: known([change(what)]), signIns: abroad });
    expect(judge(evidence, julia).indicators).toContain('recent-method');
    expect(evidenceLines(evidence, 'methods').join()).toContain(what);
  });

  it('dates a key that has no date', () => {
    const methods = known([{ id: 'w1', kind: 'windowsHelloForBusinessMethods' }]);
    const changes = known([change('Add Windows Hello for Business credential')]);
    const [method] = judge(evidenceOf({ methods, changes }), julia).methods;
    expect(method).toMatchObject({ recent: true, registered: AN_HOUR_AGO });
  });

  it.each([
    'Delete Windows Hello for Business credential',
    'Delete FIDO2 security key(s)',
    'User deleted security info',
  ])('“%s” is no new method', (what) => {
    expect(judge(evidenceOf({ changes: known([change(what)]) }), julia).registrations).toEqual([]);
  });
});

describe('a device without a date', () => {
  const device = { id: 'D-1', name: 'DESKTOP-KQ7', system: 'Windows' };
  it.each([
    ['its id', { targetId: 'd-1' }],
    ['its name', { target: 'DESKTOP-KQ7' }],
  ])('takes it from the directory audit, by %s', (_what, more) => {
    for (const what of [
      'Register device',
      'Add device',
      'Add registered owner to device',
      'Add registered users to device',
    ]) {
      const evidence = evidenceOf({ devices: known([device]), changes: known([change(what, more)]) });
      expect(judge(evidence, julia).devices).toMatchObject([
        { recent: true, device: { since: AN_HOUR_AGO } },
      ]);
    }
  });

  describe('with a date of its own, from before it was theirs', () => {
    const old = { ...device, since: '2025-01-05T10:00:00.000Z' };
    const judged = (what: string, more: Partial<DirectoryChange> = { targetId: 'd-1' }) => {
      const changes = known([change(what, more)]);
      return judge(evidenceOf({ devices: known([old]), changes }), julia).devices[0];
    };

    it.each(['Add registered owner to device', 'Add registered users to device'])(
      'is new when it became theirs: “%s”',
      (what) => expect(judged(what)).toMatchObject({ recent: true, device: { since: AN_HOUR_AGO } }),
    );

    it.each([
      ['Register device', { targetId: 'd-1' }],
      ['Update device', { targetId: 'd-1' }],
      ['Add registered owner to device', { targetId: 'd-1', succeeded: false }],
      ['Add registered owner to device', { targetId: 'd-2', target: 'DESKTOP-KQ7' }],
    ])('keeps its date after any other line: “%s”, %j', (what, more) => {
      expect(judged(what, more)).toMatchObject({ recent: false, device: { since: old.since } });
    });

    it('keeps its date when that is the newer one', () => {
      const newer = { ...old, since: '2999-01-01T00:00:00.000Z' };
      const changes = known([change('Add registered owner to device', { targetId: 'd-1' })]);
      const [first] = judge(evidenceOf({ devices: known([newer]), changes }), julia).devices;
      expect(first?.device.since).toBe(newer.since);
    });
  });

  it('takes none from a line about another device', () => {
    const changes = known([change('Register device', { target: 'OTHER', targetId: 'x' })]);
    expect(judge(evidenceOf({ devices: known([device]), changes }), julia).devices[0]?.recent).toBe(false);
  });
});

describe('what an app may do that the bot does not know', () => {
  it.each(['Chat.ReadWrite', 'Contacts.Read', 'Directory.AccessAsUser.All', 'Brand.New'])(
    '%s of an unknown publisher is a line to look at, with its name',
    (scope) => {
      const consents = known([consentOf({ verified: false, scopes: ['openid', scope] })]);
      const [judged] = judge(evidenceOf({ consents }), julia).consents;
      expect(judged?.verdict).toBe('odd');
    },
  );

  it('who only knows who signed in is fine', () => {
    const consents = known([
      consentOf({ verified: false, scopes: ['openid', 'profile', 'email', 'offline_access', 'User.Read'] }),
    ]);
    expect(judge(evidenceOf({ consents }), julia).consents[0]?.verdict).toBe('fine');
  });

  it.each([
    'MailboxItem.Read',
    'MailboxFolder.ReadWrite',
    'Mail.Read.Shared',
    'EAS.AccessAsUser.All',
    'IMAP.AccessAsUser.All',
    'full_access_as_user',
    'Mail.ReadWrite',
  ])('%s reaches mail', (scope) => {
    const consents = known([consentOf({ verified: false, scopes: [scope] })]);
    expect(judge(evidenceOf({ consents }), julia).consents[0]?.verdict).toBe('bad');
  });
});
