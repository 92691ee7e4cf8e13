import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentAmong } from '../../../bot/unlock/incident/incident.js';
import { submitOrJoin } from '../../../bot/unlock/intake/submitOrJoin.js';
import { DEFAULT_LIMITS } from '../../../bot/unlock/limits/limits.js';
import { type Actor } from '../../../bot/unlock/person.js';
import type { Command } from '../../../bot/unlock/request/commands.js';
import {
  approvalsOf,
  type Pending,
  type Secured,
  type UnlockRequest,
} from '../../../bot/unlock/request/request.js';
import type { RemedyId, Step } from '../../../bot/unlock/request/step.js';
import { UnlockService, type UnlockServiceOptions } from '../../../bot/unlock/service.js';
import type { Symptom } from '../../../bot/unlock/symptoms.js';
import { MemoryStore } from '../../helpers/memoryStore.js';
import { anna, approve, ben, holding, pending, T1 } from '../../helpers/requests.js';
import { evidenceOf, veraEvidence } from '../../helpers/sampleEvidence.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { catalogue } from '../../helpers/withCatalogue.js';

// While a break-in into an account is open, nobody alone lets anybody in: whatever is reported, by whatever name, and
// whether it was asked, allowed or begun before the break-in was seen.

const PLANS = {
  'cannot-send-mail': ['unblock-sender'],
  'password-not-accepted': ['reset-password', 'revoke-sessions'],
  'sign-in-blocked': ['enable-sign-in'],
  'lost-sign-in-method': ['temporary-access-pass'],
  'not-sure': ['dismiss-risk', 'enable-sign-in', 'unblock-sender'],
} as const satisfies Partial<Record<Symptom, readonly RemedyId[]>>;
/** Who reports a break-in asks for one to be contained, which is not a gift. */
type Asked = keyof typeof PLANS;
const ASKED = Object.keys(PLANS) as readonly Asked[];
const carla: Actor = { ...ben, id: 'aaaaaaaa-0000-4000-8000-000000000009', name: 'Carla' };
const ALONE = [anna];
const BREAK_IN = 'BREAK-1';
const COLLEAGUE = { id: 'aaaaaaaa-0000-4000-8000-00000000000a', name: 'Dora', language: 'en' } as const;

type Event =
  | { readonly do: 'ask' | 'carry-out'; readonly symptom: Asked }
  | { readonly do: 'allow'; readonly symptom: Asked; readonly secured?: Secured }
  /** Reported by somebody else, or by who asked for the rest, who then no longer waits for it. */
  | { readonly do: 'break-in' | 'own-break-in' | 'contain' };

const symptom = fc.constantFrom(...ASKED);
const secured = fc.constantFrom<Secured | undefined>(
  undefined,
  { how: 'checked' },
  { how: 'confirmed' },
  { how: 'overridden', reason: 'She is the owner, I am sure' },
);
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ do: fc.constantFrom('ask' as const, 'carry-out' as const), symptom }),
  fc.record({ do: fc.constant('allow' as const), symptom, secured }) as fc.Arbitrary<Event>,
  fc.record({ do: fc.constantFrom('break-in' as const, 'own-break-in' as const, 'contain' as const) }),
);

/** Plays the events against the real service and a store in memory. */
function playing() {
  const store = new MemoryStore();
  const service = new UnlockService({
    store,
    remedies: catalogue,
    limits: DEFAULT_LIMITS,
    newId: () => 'X',
    now: () => new Date(T1),
  } as unknown as UnlockServiceOptions);
  const submit = (request: Pending) => store.change((tx) => submitOrJoin(tx, request, catalogue));
  const idOf = (name: Asked) =>
    [...store.requests.values()].findLast((r) => r.symptom === name && r.kind !== 'contain')?.id;
  const apply = async (id: string | undefined, command: Command) => id && (await service.apply(id, command));
  let asked = 0;
  const play = async (next: Event, approvers: readonly Actor[]) => {
    switch (next.do) {
      case 'ask': {
        const steps: Step[] = PLANS[next.symptom].map((remedy) => ({ remedy, state: 'planned' }));
        return submit(
          pending({ id: `R-${++asked}`, symptom: next.symptom, steps, findings: restrictedFindings }),
        );
      }
      case 'allow':
        for (const actor of approvers) {
          for (let looks = 0; looks < 2; looks++) {
            const id = idOf(next.symptom);
            const given = next.secured ? { secured: next.secured } : {};
            const request = store.requests.get(id ?? '');
            if (request) await apply(id, { ...approve(request, actor), ...given });
          }
        }
        return;
      case 'carry-out':
        return carryOut(idOf(next.symptom));
      case 'break-in':
        return submit({ ...breakIn(), requester: COLLEAGUE });
      case 'own-break-in':
        return submit(breakIn());
      case 'contain':
        return void contain(store);
    }
  };
  const carryOut = async (id: string | undefined) => {
    await apply(id, { kind: 'claim', at: T1 });
    const steps = store.requests.get(id ?? '')?.steps ?? [];
    for (const index of steps.keys()) {
      const request = store.requests.get(id ?? '');
      if (request) await apply(id, { kind: 'start-step', at: T1, index, before: null, ...holding(request) });
      const started = store.requests.get(id ?? '')?.steps[index]?.state === 'started';
      if (started) await apply(id, { kind: 'settle-step', at: T1, index, result: { state: 'done' } });
    }
  };
  return { store, play };
}

function breakIn(): Pending {
  const about = { id: BREAK_IN, kind: 'contain', symptom: 'compromised', approvalsNeeded: 2 } as const;
  return pending({ ...about, steps: [], evidence: veraEvidence(), findings: restrictedFindings });
}

/** The containment ran, and the new password failed. */
function contain(store: MemoryStore): void {
  const request = store.requests.get(BREAK_IN);
  if (request?.status !== 'pending') return;
  const reason = { kind: 'forbidden' } as const;
  const steps: Step[] = [{ remedy: 'reset-password', state: 'failed', at: T1, reason }];
  const over = { ...request, steps, status: 'failed', approval: { by: ben, at: T1 }, finishedAt: T1 };
  store.put({ ...over, version: request.version + 1 } as UnlockRequest);
}

const gave = (request: UnlockRequest): boolean =>
  request.kind !== 'contain' &&
  request.steps.some(
    (step) => (step.state === 'done' || step.state === 'started') && catalogue.find(step.remedy)?.gives,
  );

describe('while a break-in is open', () => {
  const run = async (events: readonly Event[], approvers: readonly Actor[]) => {
    const { store, play } = playing();
    let since: Set<string> | undefined;
    for (const next of events) {
      await play(next, approvers);
      const all = [...store.requests.values()];
      const isOpen = incidentAmong(all, catalogue) !== undefined;
      since = isOpen ? (since ?? new Set(all.filter(gave).map(({ id }) => id))) : undefined;
      if (since) yieldAll(all, since);
    }
    return store;
  };
  /** Fails when something was given since the break-in, by fewer than two approvers or without a reason. */
  const yieldAll = (all: readonly UnlockRequest[], before: ReadonlySet<string>) => {
    for (const request of all.filter((one) => gave(one) && !before.has(one.id))) {
      expect(approvalsOf(request).length).toBeGreaterThanOrEqual(2);
      expect(approvalsOf(request).every((one) => one.secured?.how === 'overridden')).toBe(true);
    }
  };

  it('one approver alone gives nothing, in whatever order things are reported, allowed and carried out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        await run([...events, { do: 'contain' }, ...events], ALONE);
      }),
      { numRuns: 200 },
    );
  });

  it('two who answer for it with a reason may give, and nobody else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
        await run(events, [anna, carla]);
      }),
      { numRuns: 100 },
    );
  });

  it.each(ASKED)('what was allowed before it is not carried out: %s', async (name) => {
    const secure = { how: 'overridden', reason: 'She is the owner, I am sure' } as const;
    const store = await run(
      [
        { do: 'ask', symptom: name },
        { do: 'allow', symptom: name, secured: secure },
        { do: 'break-in' },
        { do: 'carry-out', symptom: name },
      ],
      ALONE,
    );
    expect([...store.requests.values()].filter(gave)).toEqual([]);
  });

  it.each(ASKED)('two may give with a reason: %s', async (name) => {
    const secure = { how: 'overridden', reason: 'She is the owner, I am sure' } as const;
    const store = await run(
      [
        { do: 'break-in' },
        { do: 'contain' },
        { do: 'ask', symptom: name },
        { do: 'allow', symptom: name, secured: secure },
        { do: 'carry-out', symptom: name },
      ],
      [anna, carla],
    );
    expect([...store.requests.values()].filter(gave)).toHaveLength(1);
  });

  it('what waits shows it, and how many it takes', async () => {
    const store = await run([{ do: 'ask', symptom: 'sign-in-blocked' }, { do: 'break-in' }], ALONE);
    expect(store.requests.get('R-1')).toMatchObject({ origin: { id: BREAK_IN }, approvalsNeeded: 2 });
    expect(store.trail.map(({ what }) => what)).toContain('linked');
  });

  it('a race with the break-in is lost: the approval looks again inside its own transaction', async () => {
    const { store, play } = playing();
    await play({ do: 'ask', symptom: 'sign-in-blocked' }, ALONE);
    // Written past the service, as another instance does in the same moment.
    store.put(breakIn());
    await play({ do: 'allow', symptom: 'sign-in-blocked' }, ALONE);
    expect(store.requests.get('R-1')).toMatchObject({ status: 'pending', origin: { id: BREAK_IN } });
  });
});

describe('evidence', () => {
  it('that clears the account leaves no gate behind when nobody decided', () => {
    const request = {
      ...breakIn(),
      evidence: evidenceOf(),
      status: 'expired',
      finishedAt: T1,
    } as UnlockRequest;
    expect(incidentAmong([request], catalogue)).toBeUndefined();
  });
});
