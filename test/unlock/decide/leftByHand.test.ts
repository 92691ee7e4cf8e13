import { describe, expect, it } from 'vitest';
import type { DirectoryChange } from '../../../bot/unlock/evidence/directoryChange.js';
import type { AppConsent, Evidence, RegisteredMethod } from '../../../bot/unlock/evidence/evidence.js';
import type { Device } from '../../../bot/unlock/evidence/otherWays.js';
import { known, knownPart, unknown } from '../../../bot/unlock/findings.js';
import { isGateMet } from '../../../bot/unlock/incident/gate.js';
import { anna, approve, executing, pending, T0, T1 } from '../../helpers/requests.js';
import { consentOf, evidenceOf } from '../../helpers/sampleEvidence.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { decide, unsecuredAfter } from '../../helpers/withCatalogue.js';
import type { RemedyId, Step } from '../../../bot/unlock/request/step.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { Unsecured } from '../../../bot/unlock/request/unsecured.js';

// What is new in the account and only a human takes away: the account is not secured while it is there, until an admin
// says with a reason that it is gone, or known.

const LONG_AGO = '2025-02-01T09:00:00.000Z';
const NEW = '2026-03-01T09:00:00.000Z';
const done = (remedy: RemedyId, id?: string): Step => {
  const target = id !== undefined && { target: { id, name: id } };
  return { remedy, state: 'done', startedAt: T1, at: T1, before: null, ...target };
};
const SECURING = [done('reset-password'), done('revoke-sessions')];

function contained(found: Partial<Evidence['found']>, steps: readonly Step[] = SECURING): UnlockRequest {
  const evidence = { ...evidenceOf(found), startedAt: T0, finishedAt: T0 };
  return { ...executing(steps), kind: 'contain', evidence, status: 'resolved', finishedAt: T1 };
}
const left = (...about: Parameters<typeof contained>) => unsecuredAfter(contained(...about));
const method = (changes: Partial<RegisteredMethod> = {}): RegisteredMethod => ({
  id: 'm-1',
  kind: 'hardwareOath',
  name: 'Token 7',
  since: NEW,
  ...changes,
});
const mac = (changes: Partial<Device> = {}): Device => ({
  id: 'd-1',
  name: 'MacBook',
  system: 'MacMDM',
  since: NEW,
  ...changes,
});
const byMicrosoft = (changes: Partial<AppConsent> = {}): AppConsent =>
  consentOf({
    appName: 'Graph Explorer',
    byMicrosoft: true,
    scopes: ['Mail.Read', 'offline_access'],
    ...changes,
  });
const line = (changes: Partial<DirectoryChange>): DirectoryChange => ({
  at: NEW,
  what: 'Consent to application',
  bySubject: true,
  succeeded: true,
  ...changes,
});
const LET_IN = known([line({ target: 'Graph Explorer' })]);
const APP_PASSWORD = 'Create application password for user';
const TOKEN: Unsecured = {
  left: 'by-hand',
  what: 'method',
  id: 'm-1',
  name: 'Token 7',
  kind: 'hardwareOath',
};
const MAC: Unsecured = { left: 'by-hand', what: 'device', id: 'd-1', name: 'MacBook', kind: 'MacMDM' };
const APP: Unsecured = { left: 'by-hand', what: 'app', id: 'grant-1', name: 'Graph Explorer' };
const REGISTERED: Unsecured = {
  left: 'by-hand',
  what: 'registration',
  id: `${NEW} ${APP_PASSWORD}`,
  name: APP_PASSWORD,
};

const ADDRESS = {
  left: 'by-hand',
  what: 'contact',
  id: 'julia@evil.example',
  name: 'j••••@evil.example',
} as const satisfies Unsecured;
/** Nothing new can be told from something old then. */
const AUDIT: Unsecured = 'changes-not-read';
const ADDED = known([line({ what: 'Update user', properties: ['OtherMail'], added: [ADDRESS.id] })]);

describe('an account is not secured', () => {
  it.each(['externalAuthentication', 'hardwareOath', 'x509Certificate', 'quantumKeyMethods'])(
    'while a new sign-in method is there that the bot cannot remove: %s',
    (kind) => {
      expect(left({ methods: known([method({ kind })]) })).toEqual([{ ...TOKEN, kind }]);
    },
  );

  it('while an app password, or another method, was registered that no list shows', () => {
    expect(left({ changes: known([line({ what: APP_PASSWORD })]) })).toEqual([REGISTERED]);
  });

  it.each(['MacMDM', 'IPhone', 'Linux', undefined])(
    'while a new device is there that the bot cannot switch off: %s',
    (system) => {
      const { kind: _kind, ...named } = MAC;
      const expected = system === undefined ? named : { ...named, kind: system };
      expect(left({ devices: known([mac({ system })]) })).toEqual([expected]);
    },
  );

  it('while an app of Microsoft’s that reaches mail was just let in', () => {
    expect(left({ consents: known([byMicrosoft()]), changes: LET_IN })).toEqual([APP]);
  });

  it.each([
    ['was not read', unknown('unavailable')],
    ['was cut off', knownPart([], true)],
  ])('while what has no date may be new, because the audit %s', (_what, changes) => {
    const undated = { methods: known([method({ since: undefined })]), changes };
    expect(left(undated)).toEqual([TOKEN, AUDIT]);
    expect(left({ devices: known([mac({ since: undefined })]), changes })).toEqual([MAC, AUDIT]);
    const windows = { system: 'Windows', since: undefined };
    expect(left({ devices: known([mac(windows)]), changes })).toEqual([{ ...MAC, kind: 'Windows' }, AUDIT]);
    const phone = { kind: 'phoneMethods', since: undefined };
    expect(left({ methods: known([method(phone)]), changes })).toEqual([
      { ...TOKEN, kind: 'phoneMethods' },
      AUDIT,
    ]);
    const contact = known({ otherMails: ['j••••@evil.example'] });
    expect(left({ contact, changes })).toEqual([{ ...ADDRESS, id: 'j••••@evil.example' }, AUDIT]);
  });

  it.each(['phoneMethods', 'emailMethods'])(
    'while the data for a password reset was changed and nothing else says which is new: %s',
    (kind) => {
      const methods = known([method({ kind, since: LONG_AGO })]);
      const changes = known([line({ what: 'Update user', properties: ['StrongAuthenticationUserDetails'] })]);
      expect(left({ methods, changes })).toEqual([{ ...TOKEN, kind }]);
      expect(left({ methods: known([method({ kind })]), changes })).toEqual([{ ...TOKEN, kind }]);
      expect(left({ methods: known([method({ kind: 'fido2Methods', since: LONG_AGO })]), changes })).toEqual(
        [],
      );
      const steps = [...SECURING, done('remove-sign-in-method', 'm-1')];
      expect(left({ methods, changes }, steps)).toEqual([]);
    },
  );

  it.each(['microsoftAuthenticatorMethods', 'fido2Methods'])(
    'while a new sign-in method is there, although nothing else points at a break-in and the bot could remove it: %s',
    (kind) => {
      const methods = known([method({ kind })]);
      expect(left({ methods })).toEqual([{ ...TOKEN, kind }]);
      expect(left({ methods }, [...SECURING, done('remove-sign-in-method', 'm-1')])).toEqual([]);
    },
  );

  it('while a new Windows device is there, although nothing else points at a break-in', () => {
    const devices = known([mac({ system: 'Windows' })]);
    expect(left({ devices })).toEqual([{ ...MAC, kind: 'Windows' }]);
    expect(left({ devices }, [...SECURING, done('disable-device', 'd-1')])).toEqual([]);
  });

  it('while a phone fetches mail for the first time, although nothing else points at a break-in', () => {
    const phone = { deviceId: 'AAA', name: 'Pixel', client: 'EAS', since: NEW, state: 'Allowed' };
    const pixel = { left: 'by-hand', what: 'phone', id: 'AAA', name: 'Pixel' };
    expect(left({ phones: known([phone]) })).toEqual([pixel]);
    expect(left({ phones: known([{ ...phone, state: 'Blocked' }]) })).toEqual([]);
    expect(left({ phones: known([{ ...phone, since: LONG_AGO }]) })).toEqual([]);
    expect(left({ phones: known([phone]) }, [...SECURING, done('block-phone', 'AAA')])).toEqual([]);
  });

  it('while automatic replies name an address outside, although nothing else points at a break-in', () => {
    const place = 'pay@evil.example';
    const replies = { on: true, outside: 'all', addresses: [place], links: [] } as const;
    expect(left({ replies: known(replies) })).toEqual([
      { left: 'by-hand', what: 'replies', id: place, name: place },
    ]);
    expect(left({ replies: known({ ...replies, on: false }) })).toEqual([]);
    const stopped = { ...done('stop-replies'), before: { status: 'alwaysEnabled', start: null, end: null } };
    expect(left({ replies: known(replies) }, [...SECURING, stopped])).toEqual([]);
  });

  it('while a new address outside is there, although nothing else points at a break-in', () => {
    const found = { contact: known({ otherMails: ['j••••@evil.example'] }), changes: ADDED };
    expect(left(found)).toEqual([ADDRESS]);
    expect(left(found, [...SECURING, done('remove-other-mail', ADDRESS.id)])).toEqual([]);
  });

  it('while it is there, once, also where the audit was cut', () => {
    const changes = knownPart(ADDED.known ? ADDED.value : [], true);
    expect(left({ contact: known({ otherMails: ['j••••@evil.example'] }), changes })).toEqual([
      ADDRESS,
      AUDIT,
    ]);
  });

  it('while it is there beside other signs: then the step that takes it off is what is left', () => {
    const risk = known({ level: 'high', state: 'atRisk' } as const);
    const found = { contact: known({ otherMails: ['j••••@evil.example'] }), changes: ADDED, risk };
    expect(left(found)).not.toContainEqual(ADDRESS);
    expect(left(found)).toContainEqual(
      expect.objectContaining({ left: 'not-chosen', remedy: 'remove-other-mail' }),
    );
  });

  it.each(['OtherMail', 'AlternateEmailAddress', 'Mobile', 'TelephoneNumber'])(
    'while the audit shows that %s was changed, and not what it is now',
    (property) => {
      const changes = known([line({ what: 'Update user', properties: [property] })]);
      const changed = { left: 'by-hand', what: 'contact', id: `${NEW} ${property}`, name: property };
      expect(left({ changes })).toEqual([changed]);
    },
  );
});

describe('an account is secured all the same', () => {
  it.each<[string, Partial<Evidence['found']>]>([
    ['a method is an old one', { methods: known([method({ since: LONG_AGO })]) }],
    ['the audit knows no registration of a method', { methods: known([method({ since: undefined })]) }],
    ['a device is an old one', { devices: known([mac({ since: LONG_AGO })]) }],
    ['a device is off', { devices: known([mac({ enabled: false })]) }],
    ['an app of Microsoft’s is an old one', { consents: known([byMicrosoft()]) }],
    [
      'an app of Microsoft’s reaches no mail',
      { consents: known([byMicrosoft({ scopes: ['Files.Read'] })]), changes: LET_IN },
    ],
    [
      'the audit knows no registration of a method that the bot can remove',
      { methods: known([method({ kind: 'phoneMethods', since: undefined })]) },
    ],
    [
      'a device that the bot can switch off has no date, and the audit was read',
      { devices: known([mac({ system: 'Windows', since: undefined })]) },
    ],
    [
      'an admin changed the number',
      {
        changes: known([line({ what: 'Update user', properties: ['Mobile'], by: 'Anna', bySubject: false })]),
      },
    ],
    [
      'an admin gave an address outside',
      {
        contact: known({ otherMails: ['j••••@evil.example'] }),
        changes: known([
          line({ properties: ['OtherMail'], added: [ADDRESS.id], by: 'Anna', bySubject: false }),
        ]),
      },
    ],
    [
      'an address outside that came in is not there any more',
      { contact: known({ otherMails: [] }), changes: ADDED },
    ],
    ['an address outside was there before', { contact: known({ otherMails: ['j••••@evil.example'] }) }],
  ])('when %s', (_what, found) => {
    expect(left(found)).toEqual([]);
  });

  it('when the step that an approver chose for it was seen', () => {
    const found = { consents: known([byMicrosoft()]), changes: LET_IN };
    expect(left(found, [...SECURING, done('remove-app-consent', 'grant-1')])).toEqual([]);
  });
});

it('A device that was off all the time is not left, also where the list was cut', () => {
  expect(left({ devices: knownPart([mac({ enabled: false })], true) })).toEqual(['devices-not-read']);
});

describe('a later containment', () => {
  const first = contained({
    methods: known([method()]),
    devices: known([mac()]),
    consents: known([byMicrosoft()]),
    changes: known([line({ target: 'Graph Explorer' }), line({ what: APP_PASSWORD })]),
  });

  it('sees what is gone by now, and only of what was read to its end', () => {
    expect(unsecuredAfter(first, contained({}))).toEqual([REGISTERED]);
    const cut = contained({ methods: knownPart([], true), devices: known([mac({ enabled: false })]) });
    expect(unsecuredAfter(first, cut)).toEqual([TOKEN, REGISTERED, 'methods-not-read']);
    const others = contained({ devices: knownPart([], true), consents: knownPart([], true) });
    expect(unsecuredAfter(first, others)).toEqual([
      ...[REGISTERED, MAC, APP],
      ...['consents-not-read', 'devices-not-read'],
    ]);
  });

  it('sees whether an address outside is gone', () => {
    const there = { contact: known({ otherMails: ['j••••@evil.example'] }) };
    const before = contained({ ...there, changes: ADDED });
    expect(unsecuredAfter(before, contained({ contact: known({ otherMails: [] }) }))).toEqual([]);
    expect(unsecuredAfter(before, contained(there))).toEqual([ADDRESS]);
    expect(unsecuredAfter(before, contained({ contact: unknown('unavailable') }))).toEqual([ADDRESS]);
    const cut = knownPart({ otherMails: [] }, true);
    expect(unsecuredAfter(before, contained({ contact: cut }))).toEqual([ADDRESS]);
  });

  it('names once what both saw', () => {
    expect(unsecuredAfter(first, first)).toEqual([TOKEN, REGISTERED, MAC, APP]);
  });
});

describe('giving back', () => {
  const request = (unsecured: readonly Unsecured[]) =>
    pending({
      kind: 'give-back',
      findings: restrictedFindings,
      origin: { id: 'BREAK-1', unsecured },
      steps: [],
      needsSecured: true,
    });
  const click = { ...approve(request([TOKEN])), choice: [0] };

  it('is refused while such a thing is left, and says which', () => {
    expect(decide(request([TOKEN]), click)).toMatchObject({
      refusal: { kind: 'not-secured', unsecured: [TOKEN] },
    });
  });

  it('is allowed by who says, with a reason, that it is gone or known', () => {
    const secured = { how: 'overridden', reason: 'Removed the token in Entra, the rest is hers' } as const;
    expect(decide(request([TOKEN]), { ...click, secured })).toMatchObject({
      request: { status: 'approved', approval: { secured } },
    });
    expect(decide(request([TOKEN]), { ...click, secured: { ...secured, reason: ' ' } })).toMatchObject({
      refusal: { kind: 'reason-needed' },
    });
  });

  it('is for the things that the reason was about: another one of the same kind is not among them', () => {
    const secured = { how: 'overridden', reason: 'Removed the token in Entra' } as const;
    const allowed = {
      ...request([TOKEN]),
      status: 'approved',
      approval: { by: anna, at: T1, secured },
    } as unknown as UnlockRequest;
    const other: Unsecured = { ...TOKEN, id: 'm-2' };
    const incident = (unsecured: readonly Unsecured[]) => ({ id: 'BREAK-1', unsecured, approvals: 1 });
    expect(isGateMet(allowed, incident([TOKEN]))).toBe(true);
    expect(isGateMet(allowed, incident([TOKEN, other]))).toBe(false);
    expect(isGateMet(allowed, incident([MAC]))).toBe(false);
  });
});
