import { describe, expect, it } from 'vitest';
import { collectRequestIds } from '../../bot/microsoft/requestIds.js';
import { StepRunner } from '../../bot/jobs/stepRunner.js';
import { TIMINGS } from '../../bot/jobs/timings.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { known, unknown, type DirectoryFindings, type Finding } from '../../bot/unlock/findings.js';
import type { CredentialStore } from '../../bot/unlock/ports/credentials.js';
import type { Transaction } from '../../bot/unlock/ports/requestStore.js';
import type { AccountChanges } from '../../bot/unlock/ports/accountChanges.js';
import type { Directory } from '../../bot/unlock/ports/directory.js';
import type { Step } from '../../bot/unlock/request/step.js';
import type { UnlockService } from '../../bot/unlock/service.js';
import type { Alongside } from '../../bot/unlock/standing.js';
import { executing } from '../helpers/requests.js';

const NOW = new Date('2026-03-02T14:05:00.000Z');
const STARTED: Extract<Step, { state: 'started' }> = {
  remedy: 'temporary-access-pass',
  state: 'started',
  startedAt: '2026-03-02T14:04:00.000Z',
  before: { passStart: null },
  attempts: 1,
};
const PLANNED: Step = { remedy: 'temporary-access-pass', state: 'planned' };
const silence = new RemoteError('issue', { kind: 'unavailable', maybeMade: true });

/** The tenant, the database, and what happened to them in order. */
function scene(fails: { issue?: Error[]; keep?: Error } = {}) {
  const happened: string[] = [];
  const state = {
    issued: 0,
    passStart: undefined as string | undefined,
    sealed: undefined as string | undefined,
    visible: true,
    look: { privileges: known([]), eligible: known([]) } as Partial<DirectoryFindings>,
  };
  const directory = {
    readPrivilegesNow: async () => state.look,
  } as unknown as Directory;
  const changes = {
    passStart: async () => (state.visible ? state.passStart : undefined),
    issuePass: async () => {
      state.issued += 1;
      state.passStart = `2026-03-02T14:05:0${state.issued}Z`;
      happened.push('issued');
      const error = fails.issue?.shift();
      if (error) throw error;
      return { pass: `pass-${state.issued}`, minutes: 60 };
    },
  } as unknown as AccountChanges;
  const tx = {
    replaceCredential: async ({ sealed }: { sealed: string }) => {
      if (fails.keep) throw fails.keep;
      state.sealed = sealed;
      happened.push('kept');
    },
  } as unknown as Transaction;
  const stored = async (_id: string, { kind }: { readonly kind: string }, alongside?: Alongside) => {
    happened.push(kind);
    await alongside?.(tx, executing());
    return { kind: 'done', request: executing() };
  };
  const service = { beforeSending: stored, apply: stored } as unknown as UnlockService;
  const steps = new StepRunner({
    service,
    directory,
    collectRequestIds,
    remedies: createCatalogue({ ...idlePorts, changes }),
    credentials: { sealed: async () => state.sealed } as unknown as CredentialStore,
    sealer: { seal: (secret) => `sealed ${secret}`, open: (sealed) => sealed.replace('sealed ', '') },
    timings: { ...TIMINGS, confirmPauses: [0] },
    now: () => NOW,
    wait: async () => undefined,
  });
  const run = (step: Step) => steps.run(executing([step]), step, 0, async () => undefined);
  return { state, happened, run };
}

const done = { kind: 'settled', result: { state: 'done' } };

describe('a pass', () => {
  it('is kept, sealed, right after the answer', async () => {
    const { run, state, happened } = scene();
    expect(await run(PLANNED)).toEqual(done);
    expect(happened).toEqual(['start-step', 'issued', 'accept-step', 'kept']);
    expect(state.sealed).toBe('sealed pass-1');
  });

  it('that was issued before a crash and not kept is issued again, though it is to be seen', async () => {
    const { run, state, happened } = scene();
    state.passStart = '2026-03-02T14:04:01Z';
    expect(await run(STARTED)).toEqual(done);
    expect(happened).toEqual(['repeat-step', 'issued', 'accept-step', 'kept']);
    expect(state.sealed).toBe('sealed pass-1');
  });

  it('that was kept before a crash is not issued again', async () => {
    const { run, state, happened } = scene();
    Object.assign(state, { sealed: 'sealed pass-0', passStart: '2026-03-02T14:04:01Z' });
    expect(await run(STARTED)).toEqual(done);
    expect(happened).toEqual([]);
  });

  it('that was kept and cannot be seen yet is waited for, not issued again', async () => {
    const { run, state, happened } = scene();
    state.visible = false;
    expect(await run(PLANNED)).toMatchObject({ kind: 'postponed', accepted: true });
    expect(await run(STARTED)).toMatchObject({ kind: 'postponed', accepted: true });
    expect(happened).toEqual(['start-step', 'issued', 'accept-step', 'kept']);
  });

  it('that was shown while it could not be seen is not issued again', async () => {
    const { run, state, happened } = scene();
    state.visible = false;
    expect(await run({ ...STARTED, accepted: true })).toMatchObject({ kind: 'postponed', accepted: true });
    expect(happened).toEqual([]);
  });

  it('whose answer was lost is never "done": it comes back later and issues another', async () => {
    const { run, state, happened } = scene({ issue: [silence] });
    expect(await run(PLANNED)).toMatchObject({ kind: 'postponed' });
    expect(state.passStart).toBeDefined();
    expect(await run(STARTED)).toEqual(done);
    expect(happened).toEqual(['start-step', 'issued', 'repeat-step', 'issued', 'accept-step', 'kept']);
    expect(state.sealed).toBe('sealed pass-2');
  });

  it('is issued so often and no more', async () => {
    const { run, happened } = scene();
    const verdict = await run({ ...STARTED, attempts: TIMINGS.attempts });
    expect(verdict).toEqual({
      kind: 'settled',
      result: { state: 'failed', reason: { kind: 'unavailable' } },
    });
    expect(happened).toEqual([]);
  });

  it('that could not be kept fails the job, which then issues another', async () => {
    const { run } = scene({ keep: new Error('the database is gone') });
    await expect(run(PLANNED)).rejects.toThrow('the database is gone');
  });
});

describe('before a step begins', () => {
  const verdicts: [what: string, look: Partial<DirectoryFindings>, verdict: object][] = [
    [
      'somebody with special rights',
      finding({ privileges: known(['Global Administrator']) }),
      { kind: 'settled' },
    ],
    [
      'somebody who can switch them on',
      finding({ eligible: known(['Global Administrator']) }),
      { kind: 'settled' },
    ],
    ['rights that could not be read', finding({ privileges: unknown('unavailable') }), { kind: 'postponed' }],
    [
      'rights to switch on that could not be read',
      finding({ eligible: unknown('not-permitted') }),
      { kind: 'postponed' },
    ],
    ['a tenant where nobody can switch on any', finding({ eligible: unknown('not-licensed') }), done],
  ];
  it.each(verdicts)('%s is found', async (_what, look, verdict) => {
    const { run, state } = scene();
    state.look = look;
    expect(await run(PLANNED)).toMatchObject(verdict);
    expect(state.issued).toBe(verdict === done ? 1 : 0);
  });
});

function finding(change: Record<string, Finding<readonly string[]>>): Partial<DirectoryFindings> {
  return { privileges: known([]), eligible: known([]), ...change };
}
