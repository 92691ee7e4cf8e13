import { describe, expect, it } from 'vitest';
import { contactChanges, contactKind } from '../../../bot/unlock/evidence/contactChanges.js';
import type { DirectoryChange } from '../../../bot/unlock/evidence/directoryChange.js';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceLines } from '../../helpers/evidenceLines.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';

// An address or a number by which somebody is reached is a way back in: a password is reset with it.

const AT = '2026-03-01T10:00:00Z';
const update = (properties: readonly string[], more: Partial<DirectoryChange> = {}): DirectoryChange => ({
  at: AT,
  what: 'Update user',
  by: 'Roos Hendriks',
  bySubject: true,
  succeeded: true,
  properties,
  ...more,
});
const shown = (changes: readonly DirectoryChange[], otherMails: readonly string[] = []) =>
  evidenceLines(evidenceOf({ changes: known(changes), contact: known({ otherMails }) }), 'replies').filter(
    (line) => line.startsWith('odd'),
  );

describe('a property of the directory audit', () => {
  it.each([
    ['OtherMail', 'address'],
    ['AlternateEmailAddress', 'address'],
    ['otherMails', 'address'],
    ['Mobile', 'phone'],
    ['mobilePhone', 'phone'],
    ['OtherMobile', 'phone'],
    ['TelephoneNumber', 'phone'],
    ['businessPhones', 'phone'],
    ['StrongAuthenticationUserDetails', 'reset-data'],
    ['StrongAuthenticationPhoneNumber', 'reset-data'],
    ['StrongAuthenticationMethod', 'method-data'],
    ['StrongAuthenticationPhoneAppDetail', 'method-data'],
    ['StrongAuthenticationSomethingNew', 'method-data'],
  ] as const)('%s is contact data: %s', (property, kind) => expect(contactKind(property)).toBe(kind));

  it.each(['DisplayName', 'AccountEnabled', 'MobileDeviceManagement', 'Email Forwarding', 'JobTitle'])(
    '%s is none',
    (property) => expect(contactKind(property)).toBeUndefined(),
  );
});

describe('a change of contact data', () => {
  it.each([
    ['OtherMail', 'Another mail address (OtherMail)'],
    ['Mobile', 'A phone number (Mobile)'],
    ['StrongAuthenticationUserDetails', 'Data for a password reset (StrongAuthenticationUserDetails)'],
    ['StrongAuthenticationMethod', 'Data of the sign-in methods (StrongAuthenticationMethod)'],
  ])('of %s is a line in the evidence, with when and by whom', (property, words) => {
    expect(shown([update([property])])).toEqual([
      expect.stringMatching(
        new RegExp(`^odd ${words.replaceAll(/[()]/g, '\\$&')}: changed .*, by Roos Hendriks$`),
      ),
    ]);
  });

  it('that failed is none, and so is one of another property', () => {
    expect(contactChanges([update(['Mobile'], { succeeded: false }), update(['DisplayName'])])).toEqual([]);
  });

  it('of a phone number does not say that the mail addresses were changed', () => {
    const lines = evidenceLines(
      evidenceOf({ changes: known([update(['Mobile'])]), contact: known({ otherMails: ['r••@x.example'] }) }),
      'replies',
    );
    expect(lines).toContain('plain Other addresses of the person: r••@x.example');
  });

  it('of one property is said once, with the newest time', () => {
    const later = update(['Mobile'], { at: '2026-03-02T11:30:00Z', by: 'Ben Okafor' });
    expect(shown([update(['Mobile']), later])).toEqual([expect.stringContaining('by Ben Okafor')]);
  });

  it('beyond the fifth property is counted and not silent', () => {
    const many = ['OtherMail', 'Mobile', 'OtherMobile', 'TelephoneNumber', 'StrongAuthenticationMethod'];
    const lines = shown([update([...many, 'StrongAuthenticationUserDetails', 'StrongAuthenticationEmail'])]);
    expect(lines).toHaveLength(6);
    expect(lines.at(-1)).toBe('odd and 2 more changes to such data');
  });

  it('without a name of who did it says so by leaving it out', () => {
    const { by: _by, ...nobody } = update(['Mobile']);
    expect(shown([nobody])[0]).toMatch(/changed [^,]*$/);
  });
});
