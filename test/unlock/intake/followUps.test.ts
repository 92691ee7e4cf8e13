import { calmHealth } from '../../helpers/calmHealth.js';
import { noSync, nothingThere } from '../../helpers/nothingThere.js';
import { catalogue, optionsOf } from '../../helpers/withCatalogue.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import { FollowUps } from '../../../bot/unlock/intake/followUps.js';
import type { Directory } from '../../../bot/unlock/ports/directory.js';
import type { Mailboxes } from '../../../bot/unlock/ports/mailboxes.js';
import type { RequestStore, Transaction } from '../../../bot/unlock/ports/requestStore.js';
import type { Pending, UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { Step } from '../../../bot/unlock/request/step.js';
import { restrictedFindings } from '../../helpers/sampleFindings.js';
import { anna, APPROVER, ben, executing, julia, olga, piet, T0, T1, T9 } from '../../helpers/requests.js';

// The follow-ups of a containment. Each is a separate request with a separate approval.

const before = { address: null, smtpAddress: 'smtp:a@b.example', keepsCopy: true };
const STEPS: readonly Step[] = [
  { remedy: 'reset-password', state: 'done', startedAt: T1, at: T1, before: null },
  { remedy: 'clear-forwarding', state: 'done', startedAt: T1, at: T1, before },
];
let restriction: unknown;
let stored: Pending[];
let isOpen: boolean;
let isFrozen: boolean;
let others: readonly UnlockRequest[];
let followUps: FollowUps;

function contained(changes: Partial<UnlockRequest> = {}): UnlockRequest {
  const base = { ...executing(STEPS), kind: 'contain', joined: [olga], symptom: 'compromised' };
  return { ...base, status: 'resolved', finishedAt: T1, ...changes } as UnlockRequest;
}

function opened(
  intent: Parameters<FollowUps['open']>[1],
  request = contained(),
  actor = anna,
  isApprover = true,
) {
  const asker = { id: actor.id, name: actor.name, language: 'nl' } as const;
  return followUps.open(request, intent, { actor, asker, facts: { ...APPROVER, isApprover } });
}

const giveBack = { kind: 'give-back', cardVersion: 1 } as const;
const restore = (...choice: number[]) => ({ kind: 'restore', cardVersion: 1, choice }) as const;

beforeEach(() => {
  restriction = { address: 'julia@contoso.example' };
  stored = [];
  isOpen = false;
  isFrozen = false;
  others = [];
  const tx = {
    entangled: async () => others,
    insert: async (request: Pending) => (isOpen ? false : stored.push(request) > 0),
    findOpen: async () => ({ id: 'open-already' }),
    append: async () => undefined,
    freezesOf: async () => (isFrozen ? [{ kind: 'approver' }] : []),
    enqueue: async () => undefined,
  } as unknown as Transaction;
  followUps = new FollowUps({
    store: {
      change: (work: (sql: Transaction) => Promise<unknown>) => work(tx),
      earlierRequests: async () => ({ requests30Days: 1, unblocks90Days: 2 }),
    } as unknown as RequestStore,
    directory: {
      subject: async () => julia,
      readFindings: async () => ({ ...restrictedFindings, risk: known('none') }),
    } as unknown as Directory,
    mailboxes: {
      canRead: true,
      restrictions: async () => (restriction ? [restriction] : []),
    } as unknown as Mailboxes,
    health: calmHealth,
    onPremises: nothingThere,
    sync: noSync,
    remedies: catalogue,
    deadline: (from: string) => new Date(Date.parse(from) + 3_600_000).toISOString(),
    containApprovals: 1,
    newWords: () => ['a', 'b', 'c'],
    newId: () => 'NEW-1',
    now: () => new Date(T0),
    warn: () => undefined,
  });
});

describe('giving back', () => {
  it('is for those who asked first: they are still waiting', async () => {
    expect(await opened(giveBack)).toMatchObject({ kind: 'opened', request: { id: 'NEW-1' } });
    expect(stored).toMatchObject([
      { kind: 'give-back', status: 'pending', requester: piet, joined: [olga], subject: julia, steps: [] },
    ]);
  });

  it('remembers the break-in, and what of it is not secured', async () => {
    await opened(giveBack);
    expect(stored[0]?.origin).toEqual({
      id: contained().id,
      approvals: 1,
      unsecured: [
        'sessions-not-revoked',
        'rules-not-read',
        'sweep-rules-not-read',
        'forwarding-not-read',
        'methods-not-read',
        'consents-not-read',
        'delegates-not-read',
        'devices-not-read',
        'phones-not-read',
        'folders-not-read',
        'changes-not-read',
        'mailbox-log-not-read',
        'contact-not-read',
      ],
      needsPassword: true,
    });
  });

  it('goes by what the tenant shows now, also for somebody who was not restricted when it began', async () => {
    await opened(giveBack);
    expect(stored[0]?.findings).toMatchObject({
      restriction: { known: true, value: restriction },
      earlier: { unblocks90Days: 2 },
    });
  });

  describe('in parts', () => {
    const part = (changes: Partial<UnlockRequest> = {}) => {
      const { steps: _steps, ...rest } = contained();
      const steps: readonly Step[] = [
        { remedy: 'unblock-sender', state: 'done', startedAt: T1, at: T1, before: null },
      ];
      const origin = { id: contained().id, unsecured: [] };
      const given = { ...rest, id: 'PART-1', kind: 'give-back', createdAt: T1, steps, origin };
      return { ...given, ...changes } as UnlockRequest;
    };
    const secondTime = async (...all: UnlockRequest[]) => {
      others = [contained(), ...all];
      await opened(giveBack);
      return stored[0]?.origin?.partly;
    };

    it('is known the second time: the owner reads once what to do', async () => {
      expect(await secondTime(part())).toBe(true);
    });

    it.each([
      ['nothing was given back', {}],
      ['nothing was changed', { steps: [] }],
      ['it was denied after it began', { status: 'denied' }],
      ['it was another break-in', { origin: { id: 'OTHER', unsecured: [] } }],
    ] as const)('is the first time where %s before', async (_what, changes) => {
      const before = Object.keys(changes).length > 0 ? [part(changes)] : [];
      expect(await secondTime(...before)).toBeUndefined();
    });

    it('is the first time again after a thief came back', async () => {
      others = [contained({ cameBack: { by: 'X', at: T9, seen: [] } }), part()];
      await opened(giveBack);
      expect(stored[0]?.origin?.partly).toBeUndefined();
    });
  });

  it('offers a new password when the containment set one, because nobody saw that', async () => {
    restriction = undefined;
    await opened(giveBack);
    expect(optionsOf(stored[0]!)).toEqual([{ remedy: 'reset-password', advised: true }]);
  });

  it('is not asked of anybody when there is nothing to give back', async () => {
    restriction = undefined;
    expect(await opened(giveBack, { ...contained(), steps: [] })).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'nothing-to-give-back' },
    });
    expect(stored).toEqual([]);
  });
});

describe('the approvals', () => {
  it('are as many as the break-in needed, and whoever opens it is on record', async () => {
    await opened(giveBack, contained({ approvalsNeeded: 2 }));
    expect(stored).toMatchObject([{ approvalsNeeded: 2, openedBy: { id: anna.id, name: anna.name } }]);
  });

  it('go by a newer break-in of the same account, when there is one', async () => {
    others = [
      contained({ approvalsNeeded: 2 }),
      { ...contained(), id: 'NEWER', status: 'pending', createdAt: T1 },
    ];
    await opened(giveBack, contained({ approvalsNeeded: 2 }));
    expect(stored[0]?.origin).toMatchObject({ id: 'NEWER', approvals: 2 });
    expect(stored[0]?.origin?.unsecured).toContain('not-contained');
  });
});

describe('restoring', () => {
  it('is asked by whoever clicked, in their language, with what was there before', async () => {
    await opened(restore(0));
    expect(stored).toMatchObject([
      {
        kind: 'restore',
        requester: { id: anna.id, language: 'nl' },
        joined: [],
        steps: [{ remedy: 'restore-forwarding', target: { value: before }, state: 'planned' }],
      },
    ]);
  });

  it.each([[[]], [[1]], [[0, 1]], [[-1]]])('takes nothing that is not on offer: %j', async (choice) => {
    expect(await opened(restore(...choice))).toMatchObject({ refusal: { kind: 'choice-needed' } });
  });

  it('of nothing is refused', async () => {
    expect(await opened(restore(0), contained({ steps: [] }))).toMatchObject({
      refusal: { kind: 'nothing-to-restore' },
    });
  });
});

describe('either of them', () => {
  it('is for approvers, and neither for who asked nor for whose account it is', async () => {
    expect(await opened(giveBack, contained(), ben, false)).toMatchObject({
      refusal: { kind: 'not-approver' },
    });
    const asPiet = { ...anna, id: piet.id };
    expect(await opened(restore(0), contained(), asPiet)).toMatchObject({ refusal: { kind: 'own-request' } });
    const asJulia = { ...anna, id: julia.id };
    expect(await opened(giveBack, contained(), asJulia)).toMatchObject({ refusal: { kind: 'own-account' } });
    expect(stored).toEqual([]);
  });

  it('follows from a break-in that was dealt with, from nothing else', async () => {
    const notNow = { refusal: { kind: 'not-now' } };
    expect(await opened(giveBack, contained({ status: 'executing' }))).toMatchObject(notNow);
    expect(await opened(giveBack, contained({ status: 'denied' }))).toMatchObject(notNow);
    expect(await opened(giveBack, contained({ kind: 'unlock' }))).toMatchObject(notNow);
  });

  it('is there once: a second click finds the one that waits', async () => {
    isOpen = true;
    expect(await opened(giveBack)).toMatchObject({ kind: 'opened', request: { id: 'open-already' } });
  });

  it.each([
    ['give-back', giveBack],
    ['restore', restore(0)],
  ])('is not opened by an approver who was stopped: %s', async (_kind, intent) => {
    isFrozen = true;
    expect(await opened(intent)).toMatchObject({ kind: 'refused', refusal: { kind: 'frozen' } });
    expect(stored).toEqual([]);
  });

  it('expires like any other', async () => {
    await opened(giveBack);
    expect(stored[0]).toMatchObject({ createdAt: T0, expiresAt: '2026-03-02T15:00:00.000Z' });
    expect(stored[0]!.expiresAt < T9).toBe(true);
  });
});
