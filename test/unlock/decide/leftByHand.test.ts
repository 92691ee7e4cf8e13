import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../bot/unlock/evidence/evidence.js';
import { known, knownPart, unknown } from '../../../bot/unlock/findings.js';

import {
  LONG_AGO,
  NEW,
  done,
  SECURING,
  left,
  method,
  mac,
  byMicrosoft,
  line,
  LET_IN,
  APP_PASSWORD,
  TOKEN,
  MAC,
  APP,
  REGISTERED,
  ADDRESS,
  AUDIT,
  ADDED,
} from '../../helpers/byHand.js';

// What is new in the account and only a human takes away: the account is not secured while it is there, until an admin
// says with a reason that it is gone, or known.

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
