import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { incidentAmong } from '../../../bot/unlock/incident/incident.js';
import { reopening } from '../../../bot/unlock/incident/cameBack.js';
import { sampleWatched, watchOf } from '../../helpers/sampleWatch.js';
import { sampleFinished, done } from '../../helpers/sampleRequests.js';
import { evidenceOf } from '../../helpers/sampleEvidence.js';
import { catalogue, decide } from '../../helpers/withCatalogue.js';

// The thief who comes back: what a look sees after the account was given back opens the break-in again.

const AT = '2026-03-03T10:00:00.000Z';
const contained = {
  ...sampleFinished('resolved', [done('reset-password'), done('revoke-sessions')]),
  id: 'break-in',
  kind: 'contain',
  evidence: evidenceOf(),
  givenBack: { by: 'give-back', at: AT },
} as unknown as UnlockRequest;

const before = { ...sampleWatched(), origin: { id: 'break-in', unsecured: [] } } as unknown as UnlockRequest;
const [first, ...later] = watchOf().looks;
const after = {
  ...before,
  watch: watchOf({ looks: [{ ...first!, at: AT, seen: [{ kind: 'rule', name: '.' }] }, ...later] }),
} as UnlockRequest;

const command = { kind: 'came-back', at: AT, by: 'give-back', seen: ['rule'] } as const;
function openedAgain(): UnlockRequest {
  const decision = decide(contained, command);
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return decision.request;
}

describe('A look that sees something new', () => {
  it('opens the break-in again from which the account was given back', () => {
    expect(reopening(before, after, AT)).toEqual({ id: 'break-in', command: { ...command, by: before.id } });
  });

  it('opens the break-in that it watches itself, which nobody gave back', () => {
    const own = { kind: 'contain', id: 'break-in', origin: undefined };
    const one = { ...before, ...own } as unknown as UnlockRequest;
    const other = { ...after, ...own } as unknown as UnlockRequest;
    expect(reopening(one, other, AT)).toMatchObject({ id: 'break-in', command: { by: 'break-in' } });
  });

  it('says each kind of thing once', () => {
    const seen = ['.', '..'].map((name) => ({ kind: 'rule' as const, name }));
    const both = { ...after, watch: watchOf({ looks: [{ ...first!, at: AT, seen }, ...later] }) };
    expect(reopening(before, both as UnlockRequest, AT)?.command.seen).toEqual(['rule']);
  });

  it.each([
    ['sees nothing more', after, after],
    ['is of an account that nobody broke into', before, { ...after, origin: undefined }],
  ])('opens none when it %s', (_what, one, other) => {
    expect(reopening(one, other, AT)).toBeUndefined();
  });
});

describe('A break-in that is open again', () => {
  it('is told to approvers and helpdesk, and is on record by kind alone', () => {
    expect(decide(contained, command)).toMatchObject({
      ok: true,
      effects: [{ kind: 'announce' }],
      audit: [{ what: 'came-back', detail: { by: 'give-back', seen: ['rule'] } }],
    });
  });

  it('gates everything again, and is not contained', () => {
    expect(incidentAmong([contained], catalogue)).toBeUndefined();
    expect(incidentAmong([openedAgain()], catalogue)).toMatchObject({
      id: 'break-in',
      unsecured: ['not-contained'],
    });
  });

  it('opens once', () => {
    expect(decide(openedAgain(), command)).toMatchObject({ ok: false });
  });

  it('opens once more when it was given back since then', () => {
    const given = { ...openedAgain(), givenBack: { by: 'give-back-2', at: AT } } as UnlockRequest;
    expect(decide(given, command)).toMatchObject({ ok: true });
  });

  it.each([
    ['a false alarm', { status: 'unchanged', falseAlarm: true }],
    ['one that nobody decided', { status: 'expired' }],
    ['no break-in', { kind: 'unlock' }],
  ])('is none that was not carried out: %s', (_what, changes) => {
    const other = { ...contained, ...changes } as UnlockRequest;
    expect(decide(other, command)).toMatchObject({ ok: false, refusal: { kind: 'not-now' } });
  });

  it('is settled by a newer break-in that somebody dealt with', () => {
    const newer = {
      ...contained,
      ...{ id: 'newer', createdAt: '2026-04-01T00:00:00.000Z', status: 'unchanged', falseAlarm: true },
    } as UnlockRequest;
    expect(incidentAmong([openedAgain(), newer], catalogue)).toBeUndefined();
  });
});
