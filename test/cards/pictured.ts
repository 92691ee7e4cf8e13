import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { known } from '../../bot/unlock/findings.js';
import type { Freeze } from '../../bot/unlock/request/freeze.js';
import { evidenceCard } from '../../cards/evidence/card.js';
import { alertCard } from '../../cards/alertCard.js';
import { approvalCard } from '../../cards/approval/approval.js';
import type { Card } from '../../cards/kit/template.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { veraEvidence } from '../helpers/sampleEvidence.js';
import { restrictedFindings } from '../helpers/sampleFindings.js';
import { colleague, samplePending, subject } from '../helpers/sampleRequests.js';

/** Cards that docs/pictures.md shows, by file name in `docs/`. */
export function picturedCards(): Readonly<Record<string, Card>> {
  const facts = {
    language: 'en',
    timeZone: 'Europe/Amsterdam',
    remedies: createCatalogue(idlePorts),
  } as const;
  const breakIn = samplePending({
    kind: 'contain',
    symptom: 'cannot-send-mail',
    requester: colleague,
    findings: { ...restrictedFindings, risk: known('high') },
    evidence: veraEvidence(),
    steps: [],
    approvalsNeeded: 2,
  });
  return {
    'break-in': approvalCard(breakIn, facts),
    evidence: evidenceCard(breakIn, { ...facts, inPlace: true }),
    alert: alertCard(burst, facts),
  };
}

const burst: Freeze = {
  id: 'FRZ7-QX3M',
  kind: 'requester',
  tenantId: '5f6c0d1e-0000-4000-8000-0000000000ff',
  person: { id: subject.id, name: 'Bram de Vries' },
  count: 9,
  at: '2026-03-02T13:02:00.000Z',
  until: '2026-03-03T13:02:00.000Z',
  involved: [],
};
