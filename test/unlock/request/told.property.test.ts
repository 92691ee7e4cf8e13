import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../bot/unlock/evidence/evidence.js';
import { isOpen, type Pending, type UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step } from '../../../bot/unlock/request/step.js';
import { asTold } from '../../../bot/unlock/request/told.js';
import { SYMPTOMS } from '../../../bot/unlock/symptoms.js';
import { LANGUAGES } from '../../../bot/unlock/person.js';
import { outcomeText } from '../../../cards/sentences/outcomeText.js';
import { statusCard } from '../../../cards/statusCard.js';
import { statusText } from '../../../dialogs/reportText.js';
import { textsIn } from '../../../bot/texts/texts.js';
import { facts } from '../../cards/allCards.js';
import { colleague, herself, joiner, samplePending } from '../../helpers/sampleRequests.js';
import { evidenceOf, irisEvidence, unreadEvidence, veraEvidence } from '../../helpers/sampleEvidence.js';

// What people read who asked follows from what they said. Until the account is given back, no evidence changes a word.

const at = '2026-03-02T13:03:00.000Z';
const by = { id: 'approver', name: 'Anna Bakker' };
const evidence = fc.constantFrom<Evidence>(
  evidenceOf(),
  irisEvidence(),
  unreadEvidence(),
  veraEvidence(),
  { startedAt: at, found: {} },
  { ...veraEvidence(), finishedAt: undefined } as unknown as Evidence,
);
const step = fc
  .record({
    remedy: fc.constantFrom<RemedyId>(
      'reset-password',
      'disable-inbox-rule',
      'remove-sign-in-method',
      'block-sign-in',
    ),
    target: fc.constant({ id: 't', name: 'j.backup@evil.example' }),
    state: fc.constantFrom('done', 'failed', 'planned'),
  })
  .map(
    (made) => ({ ...made, at, startedAt: at, before: null, reason: { kind: 'rejected' } }) as unknown as Step,
  );
const status = fc.constantFrom<UnlockRequest['status']>(
  'pending',
  'approved',
  'executing',
  'resolved',
  'partly-resolved',
  'failed',
  'denied',
  'expired',
);
const symptom = fc.constantFrom(...SYMPTOMS);
const reader = fc.constantFrom(herself, colleague, joiner);

function requestOf(changes: Partial<Pending>, state: UnlockRequest['status']): UnlockRequest {
  const denial = { by, at, reason: 'I called and they did not ask' };
  const joined = [colleague, joiner].map((one) => ({ ...one, symptom: changes.symptom }));
  const base = samplePending({ requester: herself, joined, steps: [], ...changes });
  return { ...base, status: state, approval: { by, at }, denial, finishedAt: at };
}

/** Everything that this person reads about the request. */
function texts(request: UnlockRequest, readerId: string): string {
  const told = asTold(request, readerId);
  const now = () => 'now';
  return JSON.stringify(
    LANGUAGES.map((language) => [
      statusCard(told, { ...facts(language), readerId }),
      isOpen(told) ? '' : outcomeText(told, facts(language)),
      statusText(textsIn(language), [told], readerId, now),
    ]),
  );
}

describe('until the account is given back', () => {
  it('no evidence, and no step that follows from it, changes a word that who asked reads', () => {
    fc.assert(
      fc.property(
        evidence,
        evidence,
        fc.array(step, { maxLength: 4 }),
        symptom,
        status,
        reader,
        (one, other, steps, said, state, { id }) => {
          const about = { kind: 'contain' as const, symptom: said };
          const rich = requestOf({ ...about, evidence: one, steps, approvalsNeeded: 2 }, state);
          const poor = requestOf({ ...about, evidence: other }, state);
          expect(texts(rich, id)).toBe(texts(poor, id));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('what the evidence turned into a break-in reads like what was asked', () => {
    const waiting = fc.constantFrom<UnlockRequest['status']>('pending', 'denied', 'expired');
    fc.assert(
      fc.property(evidence, symptom, waiting, reader, (found, said, state, { id }) => {
        fc.pre(said !== 'compromised');
        const turned = requestOf(
          { kind: 'contain', symptom: said, evidence: found, approvalsNeeded: 2 },
          state,
        );
        const asked = requestOf({ kind: 'unlock', symptom: said }, state);
        expect(texts(turned, id)).toBe(texts(asked, id));
      }),
      { numRuns: 300 },
    );
  });

  it('nothing that they read names a break-in, where they did not', () => {
    const kind = fc.constantFrom('contain' as const, 'give-back' as const);
    const before = fc.constantFrom<UnlockRequest['status']>(
      'pending',
      'approved',
      'executing',
      'failed',
      'expired',
    );
    fc.assert(
      fc.property(
        kind,
        fc.array(step, { maxLength: 3 }),
        symptom,
        before,
        reader,
        (one, steps, said, state, { id }) => {
          fc.pre(said !== 'compromised');
          const request = requestOf({ kind: one, symptom: said, evidence: veraEvidence(), steps }, state);
          expect(texts(request, id)).not.toMatch(
            /someone else|break-in|inbraak|iemand anders|evil\.example|Secured|Beveiligd/,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('whoever joined reads what they said themselves, and not what the first one said', () => {
    const joined = [{ ...joiner, symptom: 'cannot-send-mail' as const }];
    const request = samplePending({
      kind: 'contain',
      symptom: 'compromised',
      requester: colleague,
      joined,
      steps: [],
    });
    expect(texts(request, joiner.id)).not.toMatch(/someone else|break-in/);
    expect(texts(request, colleague.id)).toMatch(/someone else/);
  });

  it('a false alarm names no break-in to whoever reported none', () => {
    const note = 'They are her own rules';
    const alarm = (said: Pending['symptom']) =>
      ({
        ...requestOf({ kind: 'contain', symptom: said }, 'unchanged'),
        falseAlarm: true,
        note,
      }) as UnlockRequest;
    expect(texts(alarm('cannot-send-mail'), herself.id)).not.toMatch(/break-in|own rules/);
    expect(texts(alarm('compromised'), herself.id)).toContain(note);
  });
});

describe('when it is given back', () => {
  it('they read what was done', () => {
    const over = {
      ...requestOf({ kind: 'contain', symptom: 'cannot-send-mail' }, 'resolved'),
      steps: [{ remedy: 'reset-password', state: 'done', startedAt: at, at, before: null }],
      givenBack: { by: 'BACK-1', at },
    } as unknown as UnlockRequest;
    expect(texts(over, herself.id)).toContain('dealt with the break-in, and unblocked the account');
    // Nobody saw that password. The one of giving back is theirs.
    expect(texts(over, herself.id)).not.toContain('Your admin will read you a new password');
    const back = { ...over, kind: 'give-back' } as UnlockRequest;
    expect(texts(back, herself.id)).toContain('Your admin will read you a new password');
  });
});
