import { describe, expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import type { Finished, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import { executing, T1 } from '../../helpers/requests.js';
import { ruleOf } from '../../helpers/sampleEvidence.js';
import { quiet, sampleWatched } from '../../helpers/sampleWatch.js';
import { catalogue, decide } from '../../helpers/withCatalogue.js';

// After somebody was let in, their account is looked at again: at once, after 15 minutes, an hour, a day and three days.

const DUE = [
  '2026-03-02T14:02:00.000Z',
  '2026-03-02T14:17:00.000Z',
  '2026-03-02T15:02:00.000Z',
  '2026-03-03T14:02:00.000Z',
  '2026-03-05T14:02:00.000Z',
];
const started = (remedy: Step['remedy']) =>
  ({ remedy, state: 'started', startedAt: T1, before: null, attempts: 1 }) as const;

function ended(
  remedy: Step['remedy'],
  changes: Partial<UnlockRequest> = {},
  state: 'done' | 'failed' = 'done',
) {
  const result = state === 'done' ? ({ state } as const) : ({ state, reason: { kind: 'rejected' } } as const);
  const request = { ...executing([started(remedy)]), ...changes } as UnlockRequest;
  const decision = decide(request, { kind: 'settle-step', at: T1, index: 0, result });
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return decision;
}

describe('an account is watched', () => {
  it('after every remedy that gives something, at five moments', () => {
    const giving = catalogue.all.filter(({ gives }) => gives).map(({ id }) => id);
    expect(giving.length).toBeGreaterThan(3);
    for (const remedy of giving) {
      const { request, effects } = ended(remedy);
      expect(request).toMatchObject({ watch: { since: T1, looks: DUE.map((due) => ({ due })) } });
      expect(effects.filter(({ kind }) => kind === 'watch')).toEqual(
        DUE.map((after) => ({ kind: 'watch', after })),
      );
    }
  });

  it('after no other, and not after one that failed', () => {
    expect('watch' in ended('block-sign-in').request).toBe(false);
    expect('watch' in ended('reset-password', {}, 'failed').request).toBe(false);
  });

  it('after a break-in was contained, although nobody gets that password', () => {
    expect(ended('reset-password', { kind: 'contain' }).request).toMatchObject({ watch: { since: T1 } });
  });
});

describe('a look', () => {
  const request = sampleWatched();
  const [first, second] = request.watch!.looks;
  const look = (asked: UnlockRequest, due: string, found = quiet()) =>
    decide(asked, { kind: 'watched', at: due, due, found });

  it('notes at first what is there', () => {
    const noted = look(request, first!.due, quiet({ rules: known([ruleOf({ id: 'r1' })]) }));
    expect(noted).toMatchObject({ ok: true, request: { watch: { before: { rules: ['r1'] } } } });
  });

  it('tells later what is new, by kind alone in the audit trail', () => {
    const noted = look(request, first!.due);
    if (!noted.ok) throw new Error('refused');
    const seen = look(noted.request, second!.due, quiet({ rules: known([ruleOf({ id: 'r1', name: '.' })]) }));
    expect(seen).toMatchObject({
      ok: true,
      effects: [{ kind: 'announce' }],
      audit: [{ what: 'watched', detail: { due: second!.due, seen: ['rule'], unread: [] } }],
    });
    const { watch } = (seen as { request: Finished }).request;
    expect(watch?.looks[1]?.seen).toEqual([{ kind: 'rule', name: '.' }]);
  });

  it('tells of a rule that the log shows, and not of one that was made in another mailbox', () => {
    const noted = look(request, first!.due);
    const made = { at: second!.due, name: '.', what: 'rule-made' } as const;
    const seenOf = (mailbox?: string) => {
      const ruleChanges = known([{ ...made, ...(mailbox && { mailbox }) }]);
      const seen = noted.ok && look(noted.request, second!.due, quiet({ ruleChanges }));
      return seen && seen.ok && (seen.request as Finished).watch?.looks[1]?.seen;
    };
    expect(seenOf()).toEqual([{ kind: 'rule', name: '.' }]);
    expect(seenOf(request.subject.mail)).toEqual([{ kind: 'rule', name: '.' }]);
    expect(seenOf('sales@contoso.example')).toEqual([]);
  });

  it('keeps what was compared by id alone, and what nothing was noted of', () => {
    const noted = look(request, first!.due);
    if (!noted.ok) throw new Error('refused');
    const { watch } = noted.request as Finished;
    const { prints: _prints, traits: _traits, ...earlier } = watch?.before ?? {};
    const begun = { ...noted.request, watch: { ...watch!, before: earlier } } as UnlockRequest;
    const looked = look(begun, second!.due);
    const made = looked.ok ? (looked.request as Finished).watch?.looks[1] : undefined;
    expect(made).toMatchObject({ unread: [], byId: ['methods', 'consents', 'rules', 'forwarding', 'risk'] });
    expect(made?.unnoted).toContain('devices');
    expect(looked).toMatchObject({ audit: [{ detail: { unread: made?.unnoted } }] });
  });

  it('is stored once', () => {
    const noted = look(request, first!.due);
    expect(noted.ok && look(noted.request, first!.due)).toMatchObject({ ok: false });
  });

  it('that was not planned is refused', () => {
    expect(look(request, '2026-01-01T00:00:00.000Z')).toMatchObject({ ok: false });
  });
});
