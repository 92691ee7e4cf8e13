import { known } from '../../bot/unlock/findings.js';
import type { Finished, UnlockRequest } from '../../bot/unlock/request/request.js';
import { evidenceOf, veraEvidence } from './sampleEvidence.js';
import { restrictedFindings } from './sampleFindings.js';
import { approver, colleague, done, failed, samplePending } from './sampleRequests.js';

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
const steps = [done('reset-password'), done('revoke-sessions'), done('block-sign-in')];
const contained: Finished = {
  ...found,
  steps,
  status: 'resolved',
  approvals: [approval],
  approval: { by: another, at: AT },
  finishedAt: AT,
};

/** A break-in in each state, and giving back. */
export const breakInRequests: Readonly<Record<string, UnlockRequest>> = {
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
