import { describe, expect, it } from 'vitest';
import type { RegisteredMethod } from '../../../bot/unlock/evidence/evidence.js';
import type { DirectoryChange } from '../../../bot/unlock/evidence/directoryChange.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import { judgeMethods } from '../../../bot/unlock/evidence/judgeMethods.js';
import { known } from '../../../bot/unlock/findings.js';
import { evidenceLines } from '../../helpers/evidenceLines.js';
import { julia } from '../../helpers/requests.js';
import { evidenceOf, veraEvidence } from '../../helpers/sampleEvidence.js';

const SINCE = Date.parse('2026-03-01T00:00:00Z');
const AT = '2026-03-02T10:00:00Z';
const LONG_AGO = '2025-01-01T00:00:00Z';

const phone = (changes: Partial<RegisteredMethod> = {}): RegisteredMethod => ({
  id: 'phone',
  kind: 'phoneMethods',
  ...changes,
});
const registered = (changes: Partial<DirectoryChange> = {}): DirectoryChange => ({
  at: AT,
  what: 'User registered security info',
  bySubject: true,
  succeeded: true,
  service: 'Authentication Methods',
  ...changes,
});
const judged = (methods: readonly RegisteredMethod[], ...changes: readonly DirectoryChange[]) =>
  judgeMethods(methods, changes, SINCE);

describe('a method without a date', () => {
  it('takes its date from the audit, so it is new', () => {
    expect(judged([phone()], registered())).toEqual({
      methods: [{ method: phone(), recent: true, registered: AT }],
      registrations: [],
      defaultChanges: [],
    });
  });

  it('is no news when the audit knows no registration of these days', () => {
    expect(judged([phone()]).methods).toEqual([{ method: phone(), recent: false }]);
    expect(judged([phone()], registered({ at: LONG_AGO })).methods[0]).toMatchObject({ recent: false });
  });

  it.each([
    ['User registered Mobile Phone SMS', 'phoneMethods'],
    ['User registered Authenticator App with Notification and Code', 'microsoftAuthenticatorMethods'],
    ['User registered Email', 'emailMethods'],
    ['User registered FIDO2 Security Key', 'fido2Methods'],
    ['User registered External Authentication Method', 'external'],
    ['User registered External Authentication Method', 'externalAuthentication'],
  ])('is dated by “%s” only if it is of that kind', (reason, kind) => {
    const other: RegisteredMethod = { id: 'other', kind: 'somethingElse' };
    const { methods } = judged([{ id: 'one', kind }, other], registered({ reason }));
    expect(methods.map(({ recent }) => recent)).toEqual([true, false]);
  });

  it('is not dated by the registration of a method that has its own date', () => {
    const app: RegisteredMethod = { id: 'app', kind: 'microsoftAuthenticatorMethods', since: AT };
    expect(judged([app, phone()], registered()).methods.map(({ recent }) => recent)).toEqual([true, false]);
  });
});

describe('a registration of the audit', () => {
  it('is kept when no method that is there explains it', () => {
    expect(judged([phone({ since: LONG_AGO })], registered()).registrations).toEqual([registered()]);
  });

  it.each([
    ['that failed', { succeeded: false }],
    ['of another service', { service: 'Core Directory' }],
    ['that is none', { what: 'User deleted security info' }],
    ['that was only begun', { what: 'User started security info registration' }],
    ['by a name that Microsoft’s list does not have', { what: 'External method added' }],
    ['by an admin, who helps people', { what: 'Admin registered security info', bySubject: false }],
    ['of long ago', { at: LONG_AGO }],
  ])('%s is none', (_what, changes) => {
    expect(judged([phone({ since: LONG_AGO })], registered(changes)).registrations).toEqual([]);
  });

  it.each([
    ['that changed one', { what: 'User updated security info' }],
    ['by the account itself, as an admin', { what: 'Admin registered security info' }],
    [
      'of an Authenticator, by the directory itself',
      { what: 'Add users strong authentication phone app detail', service: 'Core Directory' },
    ],
  ])('%s is one', (_what, changes) => {
    const one = registered(changes);
    expect(judged([phone({ since: LONG_AGO })], one).registrations).toEqual([one]);
  });

  it('points at a break-in beside a sign-in from elsewhere, though no method has a date', () => {
    const { signIns } = veraEvidence().found;
    const found = { methods: known([phone()]), changes: known([registered()]) };
    const among = (...changes: Parameters<typeof evidenceOf>) =>
      judge(evidenceOf(...changes), julia).indicators;
    expect(among(found)).toEqual([]);
    expect(among({ ...found, ...(signIns && { signIns }) })).toEqual(['recent-method', 'sign-in-elsewhere']);
  });
});

describe('another default method', () => {
  const changed = registered({ what: 'User changed default security info' });

  it('adds none: it dates no method and is no registration', () => {
    expect(judged([phone()], changed)).toEqual({
      methods: [{ method: phone(), recent: false }],
      registrations: [],
      defaultChanges: [changed],
    });
  });

  it('has a line that says when, and not that a method was registered', () => {
    const found = { methods: known([phone({ since: LONG_AGO })]), changes: known([changed]) };
    const lines = evidenceLines(evidenceOf(found), 'methods').filter((line) => line.includes('audit'));
    expect(lines).toEqual([
      'odd The default sign-in method was changed 11:00, says the directory audit (User changed default security info).',
    ]);
  });

  it.each([
    ['by an admin, who helps people', { what: 'Admin changed default security info', bySubject: false }],
    ['that failed', { succeeded: false }],
    ['of another service', { service: 'Core Directory' }],
    ['of long ago', { at: LONG_AGO }],
  ])('%s is none', (_what, changes) => {
    expect(judged([phone()], { ...changed, ...changes }).defaultChanges).toEqual([]);
  });
});

it('a method of another company is called so by Graph’s name for it', () => {
  const found = { methods: known([{ id: 'one', kind: 'external', since: LONG_AGO }]), changes: known([]) };
  expect(evidenceLines(evidenceOf(found), 'methods').join()).toContain(
    "Sign-in with another company's service (external)",
  );
});
