import { lossesOf } from './sampleLosses.js';
import { known } from '../../bot/unlock/findings.js';
import type { Finished, UnlockRequest } from '../../bot/unlock/request/request.js';
import type { Unsecured } from '../../bot/unlock/request/unsecured.js';
import type { Step } from '../../bot/unlock/request/step.js';
import { evidenceOf, veraEvidence } from './sampleEvidence.js';
import { restrictedFindings } from './sampleFindings.js';
import { syncedFindings } from './syncedFindings.js';
import {
  approver,
  colleague,
  done,
  failed,
  planned,
  samplePending,
  sampleSending,
} from './sampleRequests.js';

const AT = '2026-03-02T13:05:00.000Z';
const another = { id: '5f6c0d1e-0000-4000-8000-000000000008', name: 'Chloé Martin' };
const approval = { by: approver, at: AT };

const found = samplePending({
  kind: 'contain',
  symptom: 'cannot-send-mail',
  requester: colleague,
  findings: { ...restrictedFindings, risk: known('high') },
  evidence: veraEvidence(),
  steps: [],
  approvalsNeeded: 2,
});
const rule = (name: string): Step => ({
  ...done('disable-inbox-rule'),
  target: { id: name, name, kind: 'graph' },
});
const aid = [done('revoke-sessions'), done('block-sign-in')];
const steps = [done('reset-password'), done('revoke-sessions'), done('block-sign-in')];
const contained: Finished = {
  ...found,
  steps,
  status: 'resolved',
  approvals: [approval],
  approval: { by: another, at: AT },
  finishedAt: AT,
};

const unsecured: readonly Unsecured[] = [
  'password-not-reset',
  'sessions-not-revoked',
  'rules-not-read',
  'forwarding-not-read',
  'phones-not-read',
  'folders-not-read',
  'changes-not-read',
  'mailbox-log-not-read',
  {
    left: 'not-done',
    remedy: 'remove-sign-in-method',
    target: { id: 'm', name: 'Authenticator on iPhone 15' },
  },
  { left: 'by-hand', what: 'method', id: 'm-token', name: 'Token 7', kind: 'hardwareOath' },
  { left: 'by-hand', what: 'registration', id: 'r-1', name: 'Create application password for user' },
  { left: 'by-hand', what: 'contact', id: 'julia@evil.example', name: 'j•••@evil.example' },
  { left: 'by-hand', what: 'device', id: 'd-1', name: 'MacBook of J', kind: 'MacMDM' },
  { left: 'by-hand', what: 'phone', id: 'p-1', name: 'Pixel 4' },
  { left: 'by-hand', what: 'replies', id: 'pay@evil.example', name: 'pay@evil.example' },
  { left: 'by-hand', what: 'app', id: 'g-1', name: 'Graph Explorer' },
];
const toGiveBack = samplePending({
  kind: 'give-back',
  symptom: 'cannot-send-mail',
  requester: colleague,
  findings: {
    ...restrictedFindings,
    account: known({ enabled: false, directorySynced: false, guest: false }),
    risk: known('high'),
  },
  origin: { id: contained.id, approvals: 2, unsecured, needsPassword: true },
  openedBy: another,
  steps: [],
  approvalsNeeded: 2,
  needsSecured: true,
});

/** A break-in in each state, and giving back. */
export const breakInRequests: Readonly<Record<string, UnlockRequest>> = {
  'break-in, synced account': { ...found, findings: syncedFindings() },
  'break-in found': found,
  'break-in reported': { ...found, symptom: 'compromised' },
  'break-in, still looking': { ...found, evidence: { startedAt: AT, found: {} } },
  'break-in, nothing points at it': { ...found, symptom: 'compromised', evidence: evidenceOf() },
  'break-in, one allowed it': {
    ...found,
    steps: [{ remedy: 'reset-password', state: 'planned' }],
    approvals: [approval],
  },
  'break-in, first aid given': {
    ...found,
    steps: [done('revoke-sessions'), done('block-sign-in')],
    firstAid: { by: approver, at: AT, over: AT },
  },
  'break-in contained': contained,
  'break-in contained, losses still read': { ...contained, losses: lossesOf({}) },
  'break-in contained, losses counted': { ...contained, losses: lossesOf() },
  'give back, not secured': toGiveBack,
  'give back, secured': { ...toGiveBack, origin: { id: contained.id, approvals: 2, unsecured: [] } },
  'give back, one allowed it': {
    ...toGiveBack,
    steps: planned('enable-sign-in', 'reset-password', 'unblock-sender'),
    approvals: [approval],
  },
  'give back, begun': {
    ...toGiveBack,
    steps: [done('enable-sign-in'), ...planned('unblock-sender')],
  },
  'sending asked while a break-in is open': sampleSending({
    origin: { id: contained.id, approvals: 2, unsecured },
    approvalsNeeded: 2,
    findings: restrictedFindings,
  }),
  'break-in given back': {
    ...contained,
    steps: [...aid, ...['.', '..', 'News', 'Projects'].map(rule), ...steps],
    givenBack: { by: 'B4CK-0001', at: AT },
  },
  'break-in that took nothing': {
    ...contained,
    steps: [done('reset-password'), done('revoke-sessions')],
    givenBack: { by: contained.id, at: AT },
  },
  'break-in, false alarm after first aid': {
    ...contained,
    status: 'unchanged',
    steps: aid,
    approvals: [],
    firstAid: { by: approver, at: AT, over: AT },
    falseAlarm: true,
    note: 'It was her new phone',
  },
  'break-in, false alarm given back': {
    ...contained,
    status: 'unchanged',
    steps: aid,
    approvals: [],
    firstAid: { by: approver, at: AT, over: AT },
    falseAlarm: true,
    note: 'It was her new phone',
    givenBack: { by: 'B4CK-0001', at: AT },
  },
  'break-in, partly contained': {
    ...contained,
    status: 'partly-resolved',
    steps: [done('reset-password'), failed('block-sign-in', { kind: 'forbidden' })],
  },
  'break-in, false alarm': {
    ...contained,
    status: 'unchanged',
    steps: [],
    approvals: [],
    falseAlarm: true,
    note: 'It was her new phone',
  },
};
