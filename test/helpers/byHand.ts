import type { DirectoryChange } from '../../bot/unlock/evidence/directoryChange.js';
import type { AppConsent, Evidence, RegisteredMethod } from '../../bot/unlock/evidence/evidence.js';
import type { Device } from '../../bot/unlock/evidence/otherWays.js';
import { known } from '../../bot/unlock/findings.js';
import { executing, T0, T1 } from './requests.js';
import { consentOf, evidenceOf } from './sampleEvidence.js';
import { unsecuredAfter } from './withCatalogue.js';
import type { RemedyId, Step } from '../../bot/unlock/request/step.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Unsecured } from '../../bot/unlock/request/unsecured.js';

// An account after a break-in, with one thing that is new in it.

export const LONG_AGO = '2025-02-01T09:00:00.000Z';
export const NEW = '2026-03-01T09:00:00.000Z';
export const done = (remedy: RemedyId, id?: string): Step => {
  const target = id !== undefined && { target: { id, name: id } };
  return { remedy, state: 'done', startedAt: T1, at: T1, before: null, ...target };
};
export const SECURING = [done('reset-password'), done('revoke-sessions')];

export function contained(
  found: Partial<Evidence['found']>,
  steps: readonly Step[] = SECURING,
): UnlockRequest {
  const evidence = { ...evidenceOf(found), startedAt: T0, finishedAt: T0 };
  return { ...executing(steps), kind: 'contain', evidence, status: 'resolved', finishedAt: T1 };
}
export const left = (...about: Parameters<typeof contained>) => unsecuredAfter(contained(...about));
export const method = (changes: Partial<RegisteredMethod> = {}): RegisteredMethod => ({
  id: 'm-1',
  kind: 'hardwareOath',
  name: 'Token 7',
  since: NEW,
  ...changes,
});
export const mac = (changes: Partial<Device> = {}): Device => ({
  id: 'd-1',
  name: 'MacBook',
  system: 'MacMDM',
  since: NEW,
  ...changes,
});
export const byMicrosoft = (changes: Partial<AppConsent> = {}): AppConsent =>
  consentOf({
    appName: 'Graph Explorer',
    byMicrosoft: true,
    scopes: ['Mail.Read', 'offline_access'],
    ...changes,
  });
export const line = (changes: Partial<DirectoryChange>): DirectoryChange => ({
  at: NEW,
  what: 'Consent to application',
  bySubject: true,
  succeeded: true,
  ...changes,
});
export const LET_IN = known([line({ target: 'Graph Explorer' })]);
export const APP_PASSWORD = 'Create application password for user';
export const TOKEN = {
  left: 'by-hand',
  what: 'method',
  id: 'm-1',
  name: 'Token 7',
  kind: 'hardwareOath',
} as const satisfies Unsecured;
export const MAC = {
  left: 'by-hand',
  what: 'device',
  id: 'd-1',
  name: 'MacBook',
  kind: 'MacMDM',
} as const satisfies Unsecured;
export const APP = {
  left: 'by-hand',
  what: 'app',
  id: 'grant-1',
  name: 'Graph Explorer',
} as const satisfies Unsecured;
export const REGISTERED = {
  left: 'by-hand',
  what: 'registration',
  id: `${NEW} ${APP_PASSWORD}`,
  name: APP_PASSWORD,
} as const satisfies Unsecured;

export const ADDRESS = {
  left: 'by-hand',
  what: 'contact',
  id: 'julia@evil.example',
  name: 'j••••@evil.example',
} as const satisfies Unsecured;
/** Nothing new can be told from something old then. */
export const AUDIT: Unsecured = 'changes-not-read';
export const ADDED = known([line({ what: 'Update user', properties: ['OtherMail'], added: [ADDRESS.id] })]);
