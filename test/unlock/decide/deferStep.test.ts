import { describe, expect, it } from 'vitest';
import { isTriedLast } from '../../../bot/jobs/triedLast.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import { executing, T0, T1 } from '../../helpers/requests.js';
import { decide } from '../../helpers/withCatalogue.js';

const which = (id: string) =>
  ({ remedy: 'remove-sign-in-method', target: { id, name: id, kind: 'phoneMethods' } }) as const;
const planned = (id: string): Step => ({ ...which(id), state: 'planned' });
const started = (id: string): Step => ({
  ...which(id),
  state: 'started',
  startedAt: T0,
  before: {},
  attempts: 1,
});
const last: Step = { remedy: 'block-sign-in', state: 'planned' };
const deferred = (steps: readonly Step[], index = 0) =>
  decide(executing(steps), { kind: 'defer-step', at: T1, index });
const FACTS = { id: 'remove-sign-in-method', afterItsKind: true } as const;
const REFUSED = { kind: 'rejected' } as const;

describe('a step that Microsoft refused while others of its kind are there', () => {
  it('is planned once more, after those and before what comes after them', () => {
    expect(deferred([started('a'), planned('b'), planned('c'), last])).toMatchObject({
      ok: true,
      request: {
        steps: [
          { target: { id: 'b' } },
          { target: { id: 'c' } },
          { target: { id: 'a' }, state: 'planned', deferred: true },
          { remedy: 'block-sign-in' },
        ],
      },
    });
  });

  it('is not moved a second time, nor where nothing of its kind follows', () => {
    expect(deferred([{ ...started('a'), deferred: true }, planned('b')])).toMatchObject({ ok: false });
    expect(deferred([started('a'), last])).toMatchObject({ ok: false });
  });

  it('is not moved once it has a result', () => {
    const over = { ...which('a'), state: 'done', startedAt: T0, at: T1, before: {} } as const;
    expect(deferred([over, planned('b')])).toMatchObject({ ok: false });
    expect(deferred([planned('a'), planned('b')])).toMatchObject({ ok: false });
  });

  it('keeps the request ids of both tries, each once', () => {
    const steps = [{ ...started('a'), remoteIds: ['r-1', 'r-2'] }, planned('b')];
    const command = { kind: 'defer-step', at: T1, index: 0, remoteIds: ['r-2', 'r-3'] } as const;
    expect(decide(executing(steps), command)).toMatchObject({
      request: { steps: [{}, { remoteIds: ['r-1', 'r-2', 'r-3'] }] },
    });
  });

  it('is tried last only for a refusal, once, and while another one waits', () => {
    const steps = [started('a'), planned('b')];
    expect(isTriedLast({ steps }, 0, FACTS, REFUSED)).toBe(true);
    expect(isTriedLast({ steps }, 0, FACTS, { kind: 'forbidden' })).toBe(false);
    expect(isTriedLast({ steps }, 1, FACTS, REFUSED)).toBe(false);
    expect(isTriedLast({ steps }, 0, { id: 'remove-sign-in-method' }, REFUSED)).toBe(false);
    expect(
      isTriedLast({ steps: [{ ...started('a'), deferred: true }, planned('b')] }, 0, FACTS, REFUSED),
    ).toBe(false);
  });
});
