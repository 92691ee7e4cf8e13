import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../bot/remedies/catalogue.js';
import { known } from '../../../bot/unlock/findings.js';
import { foldingOf } from '../../../bot/unlock/mass/member.js';
import type { Pending } from '../../../bot/unlock/request/request.js';
import type { RemedyId } from '../../../bot/unlock/request/step.js';
import { idlePorts } from '../../helpers/idlePorts.js';
import { EASY_RULES, REAL_RULES } from '../../helpers/proofs.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { samplePending, subject } from '../../helpers/sampleRequests.js';

const remedies = createCatalogue(idlePorts);
const step = (remedy: RemedyId) => ({ remedy, state: 'planned' }) as const;
const PLAIN: Partial<Pending> = {
  requester: { ...subject, language: 'en' },
  symptom: 'sign-in-blocked',
  steps: [step('enable-sign-in')],
  findings: sampleFindings(),
  needsSecured: false,
};
const apart = (changes: Partial<Pending> = {}, rules = EASY_RULES) =>
  foldingOf(samplePending({ ...PLAIN, ...changes }), remedies, rules).apart;

describe('a request with a common cause', () => {
  it('is folded when it hands nothing over and needs no proof', () => {
    expect(apart()).toBeUndefined();
  });

  it.each<[string, Partial<Pending>]>([
    ['privileged', { handOff: 'privileged', steps: [] }],
    ['privileged', { findings: { ...sampleFindings(), privileges: known(['Global Administrator']) } }],
    ['directory-synced', { handOff: 'directory-synced', steps: [] }],
    ['hand-off', { handOff: 'guest', steps: [] }],
    ['contradicting', { kind: 'contain', steps: [] }],
    ['contradicting', { findings: { ...sampleFindings(), risk: known('high') } }],
    ['contradicting', { origin: { id: 'R-1', unsecured: [] } }],
    ['sending', { needsSecured: true, steps: [step('unblock-sender')] }],
    ['credential', { steps: [step('reset-password')] }],
    ['credential', { steps: [step('enable-sign-in'), step('temporary-access-pass')] }],
    ['credential', { steps: [] }],
  ])('keeps its own card: %s', (why, changes) => {
    expect(apart(changes)).toBe(why);
  });

  it('keeps its own card where the operator asks for proof of who it is', () => {
    expect(apart({}, REAL_RULES)).toBe('proof');
    expect(apart({ requester: { id: 'somebody-else', name: 'Nora', language: 'en' } })).toBe('proof');
  });
});
