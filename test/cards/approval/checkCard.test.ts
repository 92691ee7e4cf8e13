import { describe, expect, it } from 'vitest';
import { findAction } from '../../../sandbox/connector/cardActions.js';
import type { Json } from '../../../sandbox/http/json.js';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Check } from '../../../bot/unlock/proof/checks.js';
import type { Pending } from '../../../bot/unlock/request/request.js';
import { checkCard } from '../../../cards/approval/checkCard.js';
import { samplePending, sampleSending } from '../../helpers/sampleRequests.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { sampleVouched } from '../../helpers/sampleVouchings.js';
import { facts, ofType, wordsIn } from '../allCards.js';

const FORM = { ...facts('en'), inPlace: true, now: '2026-03-02T13:00:00.000Z' };
const CHECK: Check = {
  phones: known({
    numbers: [
      { kind: 'mobile', number: '+31 6 12345671', changedAt: '2026-02-27T09:00:00.000Z' },
      { kind: 'business', number: '+31 30 1234500' },
    ],
    changesSince: '2026-02-23T13:00:00.000Z',
  }),
  verdict: { kind: 'proof-needed', needed: { level: 1, raised: [] } },
  proofs: [],
};
const draw = (check: Partial<Check> = {}, request = samplePending()) =>
  checkCard(request, { ...CHECK, ...check }, FORM);
const values = (card: ReturnType<typeof draw>, id: string) =>
  (ofType(card, 'Input.ChoiceSet').find((input) => input.id === id)?.choices as { value: string }[]).map(
    ({ value }) => value,
  );

describe('The form of an approver', () => {
  it('offers each number of the directory, in person and by video, with nothing chosen', () => {
    expect(values(draw(), 'proof')).toEqual([
      'called-back/mobile/71',
      'called-back/business/00',
      'in-person',
      'by-video',
    ]);
    expect(ofType(draw(), 'Input.ChoiceSet')[0]).not.toHaveProperty('value');
  });

  it('says which number changed lately, and where that is not known', () => {
    expect(wordsIn(draw())).toContain('+31 6 12345671 · ⚠ changed 3 days ago');
    expect(wordsIn(draw())).toContain('+31 30 1234500 · not changed within 7 days');
    const numbers = [{ kind: 'mobile', number: '+31 6 12345671' }] as const;
    expect(wordsIn(draw({ phones: known({ numbers }) }))).toContain(
      'whether it changed lately could not be read',
    );
  });

  it('says once what a changed number may mean, and marks its choice', () => {
    const words = wordsIn(draw());
    expect(words.match(/somebody else may have put it there/g)).toHaveLength(1);
    expect(words).toContain('I called +31 6 12345671 (mobile), and it was them ⚠ changed 3 days ago');
  });

  it('offers no number that could not be read', () => {
    const card = draw({ phones: unknown('unavailable') });
    expect(wordsIn(card)).toContain('The telephone numbers could not be read.');
    expect(values(card, 'proof')).toEqual(['in-person', 'by-video']);
  });

  it('lets an approver rely on others only where others made sure', () => {
    const { proofs = [] } = sampleVouched('yes');
    const card = draw({ proofs, verdict: { approvers: 1, needed: { level: 2, raised: [] } } });
    expect(values(card, 'proof')).toContain('none');
    expect(wordsIn(card)).toContain('Vouched for by their manager Piet Mulder');
  });

  it('asks for somebody to vouch only where that helps', () => {
    const verbs = (card: ReturnType<typeof draw>) => ofType(card, 'Action.Execute').map(({ verb }) => verb);
    expect(verbs(draw())).toEqual(['approve', 'back']);
    const needed = { level: 2, raised: [] } as const;
    expect(verbs(draw({ verdict: { kind: 'voucher-needed', needed } }))).toEqual([
      'approve',
      'ask-voucher',
      'back',
    ]);
  });

  it('does not hold up the other buttons with its questions', () => {
    const [approve, ...others] = ofType(draw(), 'Action.Execute');
    expect(approve).not.toHaveProperty('associatedInputs');
    expect(others.map(({ associatedInputs }) => associatedInputs)).toEqual(['none']);
  });

  it('says why more is needed than usual', () => {
    const needed = { level: 1, raised: ['vip', 'again'] } as const;
    const text = wordsIn(draw({ verdict: { approvers: 2, needed } }));
    expect(text).toContain('This needs one level more, or a second approver:');
    expect(text).toContain('within the last 24 hours');
  });

  it('asks rule 4 as well, where it applies, in the form of the button that it is about', () => {
    const card = draw({}, sampleSending());
    const inputsOf = (verb: string) =>
      (findAction(card as unknown as Json, verb)?.inputs ?? []).map(({ id }) => id);
    expect(inputsOf('secure-first')).toEqual(['proof', 'firstLooked']);
    expect(inputsOf('approve')).toEqual(['proof', 'overrideReason']);
  });

  it('asks whoever gives back first what to give back, and nobody after them', () => {
    const giveBack = samplePending({ kind: 'give-back', steps: [], needsSecured: true });
    const inputsOf = (request: Pending) =>
      (findAction(draw({}, request) as unknown as Json, 'approve')?.inputs ?? []).map(({ id }) => id);
    expect(inputsOf(giveBack)).toContain('choice');
    const half = { ...giveBack, approvals: [{ by: { id: 'A', name: 'Anna' }, at: FORM.now }] };
    expect(inputsOf(half)).not.toContain('choice');
  });

  it('asks for a fresh sign-in only with a sign-in page, and of an account that can sign in', () => {
    const asks = (signInPage: boolean, changes: object = {}) =>
      findAction(checkCard(samplePending(changes), CHECK, { ...FORM, signInPage }), 'ask-sign-in') !==
      undefined;
    const { account } = sampleFindings();
    const blocked = sampleFindings({
      account: account.known ? known({ ...account.value, enabled: false }) : account,
    });
    expect([asks(true), asks(false), asks(true, { findings: blocked })]).toEqual([true, false, false]);
    expect(asks(true, { findings: syncedFindings({ enabled: false }) })).toBe(false);
    expect(asks(true, { origin: { id: 'K7QX-3MPE', unsecured: [] } })).toBe(false);
  });
});
