import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../bot/unlock/person.js';
import { refusalText, type NotDone } from '../../../cards/sentences/refusalText.js';

const at = '2026-03-02T13:02:00.000Z';
const today = { timeZone: 'Europe/Amsterdam', now: new Date('2026-03-02T15:00:00.000Z') };

const needed = { level: 2, raised: [] } as const;

const everyKind: Record<NotDone['kind'], NotDone> = {
  'foreign-tenant': { kind: 'foreign-tenant' },
  'own-request': { kind: 'own-request' },
  'own-account': { kind: 'own-account' },
  'not-approver': { kind: 'not-approver' },
  'not-privileged-approver': { kind: 'not-privileged-approver' },
  'same-person': { kind: 'same-person' },
  'disabled-approver': { kind: 'disabled-approver' },
  'guest-approver': { kind: 'guest-approver' },
  'not-requester': { kind: 'not-requester' },
  already: { kind: 'already', status: 'approved', by: 'Anna', at },
  'turned-away': { kind: 'turned-away', why: 'too-many' },
  'denied-lately': { kind: 'denied-lately', by: 'Anna', at, reason: 'not today', until: at },
  'asked-anew': { kind: 'asked-anew' },
  stale: { kind: 'stale' },
  'first-aid-given': { kind: 'first-aid-given' },
  'earlier-lapsed': { kind: 'earlier-lapsed' },
  'findings-changed': { kind: 'findings-changed' },
  'approval-lapsed': { kind: 'approval-lapsed' },
  'proof-too-old': { kind: 'proof-too-old' },
  'break-in-open': { kind: 'break-in-open' },
  'reason-needed': { kind: 'reason-needed' },
  'secured-needed': { kind: 'secured-needed' },
  'vow-contradicted': { kind: 'vow-contradicted', by: ['password'] },
  'opened-it': { kind: 'opened-it' },
  'proof-needed': { kind: 'proof-needed', needed },
  'proof-lapsed': { kind: 'proof-lapsed', needed },
  'voucher-needed': { kind: 'voucher-needed', needed },
  'voucher-awaited': { kind: 'voucher-awaited', needed, until: at },
  'seen-needed': { kind: 'seen-needed', needed },
  'vouched-yourself': { kind: 'vouched-yourself' },
  'not-asked-to-vouch': { kind: 'not-asked-to-vouch' },
  held: { kind: 'held', by: 'Anna', until: at },
  'cannot-hand': { kind: 'cannot-hand' },
  'is-hand-off': { kind: 'is-hand-off' },
  'not-opened-by-you': { kind: 'not-opened-by-you' },
  'not-theirs': { kind: 'not-theirs' },
  'not-now': { kind: 'not-now' },
  'nothing-folded': { kind: 'nothing-folded' },
  'not-declared': { kind: 'not-declared' },
  'evidence-pending': { kind: 'evidence-pending' },
  'choice-needed': { kind: 'choice-needed' },
  'choice-conflict': { kind: 'choice-conflict' },
  'same-approver': { kind: 'same-approver' },
  'sign-in-needed': { kind: 'sign-in-needed' },
  'sign-in-old': { kind: 'sign-in-old' },
  frozen: { kind: 'frozen' },
  stopped: { kind: 'stopped' },
  'own-stop': { kind: 'own-stop' },
  'channel-configured': { kind: 'channel-configured' },
  'helpdesk-asked': { kind: 'helpdesk-asked' },
  'not-secured': { kind: 'not-secured', unsecured: ['password-not-reset'] },
  'nothing-to-give-back': { kind: 'nothing-to-give-back' },
  'nothing-to-restore': { kind: 'nothing-to-restore' },
  opened: { kind: 'opened' },
  'unknown-request': { kind: 'unknown-request' },
  'could-not-check': { kind: 'could-not-check' },
  'client-too-old': { kind: 'client-too-old' },
  'unknown-action': { kind: 'unknown-action' },
  'no-chat': { kind: 'no-chat' },
  'evidence-sent': { kind: 'evidence-sent', until: at },
  'not-yours': { kind: 'not-yours' },
  'already-shown': { kind: 'already-shown' },
  gone: { kind: 'gone' },
  received: { kind: 'received' },
  'gave-up': { kind: 'gave-up' },
  'too-many': { kind: 'too-many' },
};

describe.each(LANGUAGES)('A refusal (%s)', (language) => {
  it.each(Object.values(everyKind))('has a sentence: $kind', (refusal) => {
    expect(refusalText(refusal, language, today)).toMatch(/^[A-Z][^{}]*\.$/);
  });

  it('is a sentence of its own for every kind', () => {
    const sentences = Object.values(everyKind).map((refusal) => refusalText(refusal, language, today));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('Losing a race', () => {
  const already = (status: string, by?: string) =>
    refusalText({ kind: 'already', status, at, ...(by && { by }) }, 'en', today);

  it('is told as who was first, and when', () => {
    expect(already('approved', 'Anna')).toBe('Already approved by Anna at 14:02.');
    expect(already('denied', 'Anna')).toBe('Already denied by Anna at 14:02.');
    expect(already('taken', 'Anna')).toBe('Already taken on by Anna at 14:02.');
    expect(already('expired')).toBe('This expired at 14:02. It can be asked again.');
    expect(already('withdrawn')).toBe('This was cancelled at 14:02.');
    expect(already('resolved')).toBe('This was already settled at 14:02.');
    expect(already('approved')).toBe('This was already settled at 14:02.');
  });

  it('says the date when it was another day', () => {
    const tomorrow = { ...today, now: new Date('2026-03-03T15:00:00.000Z') };
    expect(refusalText(everyKind.already, 'en', tomorrow)).toBe(
      'Already approved by Anna on 2 Mar at 14:02.',
    );
    expect(refusalText(everyKind.already, 'nl', tomorrow)).toBe(
      'Anna heeft dit op 2 mrt om 14:02 al goedgekeurd.',
    );
  });
});
