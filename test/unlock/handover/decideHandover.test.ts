import { describe, expect, it } from 'vitest';
import type { Command } from '../../../bot/unlock/request/commands.js';
import type { Handover } from '../../../bot/unlock/request/handover.js';
import type { Finished, UnlockRequest } from '../../../bot/unlock/request/request.js';
import { APPROVER } from '../../helpers/requests.js';
import { HANDOVERS, sampleHandedOver } from '../../helpers/sampleHandovers.js';
import { approver, colleague, sampleFinished, subject } from '../../helpers/sampleRequests.js';
import { decide } from '../../helpers/withCatalogue.js';

// What happens to a handover. Each rule is one test; who may press what is a story.

const UNTIL = '2026-03-02T13:20:00.000Z';
const at = '2026-03-02T13:12:00.000Z';
const actor = { ...approver, tenantId: sampleFinished('resolved', []).tenantId };

const handing = (name: string): Finished => sampleHandedOver(HANDOVERS[name]!);
const handoverAfter = (request: UnlockRequest, command: Command): Handover | undefined => {
  const decision = decide(request, command);
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return decision.request.handover;
};
const refusal = (request: UnlockRequest, command: Command) => {
  const decision = decide(request, command);
  return decision.ok ? undefined : decision.refusal.kind;
};
const events = (request: UnlockRequest, command: Command) => {
  const decision = decide(request, command);
  return decision.ok ? decision.audit.map(({ what }) => what) : [];
};
const readOut = { kind: 'read-out', at, actor, facts: APPROVER, cardVersion: 1 } as const;

describe('opening', () => {
  it('plans the looks for a sign-in, from that moment', () => {
    const { looks } = handoverAfter(handing('waits'), { kind: 'open-credential', at, by: approver })!;
    expect(looks?.map(({ due }) => due.slice(11, 16))).toEqual([
      ...['13:14', '13:17', '13:22', '13:27', '13:42', '14:12'],
    ]);
  });

  it('a second time is on record, and changes nothing of who opened it first', () => {
    const again = { kind: 'open-credential', at, by: colleague } as const;
    expect(events(handing('opened'), again)).toEqual(['credential-shown']);
    expect(handoverAfter(handing('opened'), again)?.opened?.by).toEqual(approver);
  });
});

describe('"read out"', () => {
  it('is said by who opened it, and the credential is wiped then', () => {
    const decision = decide(handing('opened'), readOut);
    expect(decision).toMatchObject({ ok: true, request: { handover: { readOut: { at } } } });
    expect(decision.ok && decision.effects.map(({ kind }) => kind)).toContain('wipe');
  });

  it('is not said by another approver', () => {
    const other = { ...readOut, actor: { ...actor, id: 'another' } };
    expect(refusal(handing('opened'), other)).toBe('not-opened-by-you');
  });

  it('is not said of what nobody opened, nor twice', () => {
    expect(refusal(handing('waits'), readOut)).toBe('not-now');
    expect(refusal(handing('read out'), readOut)).toBe('not-now');
  });

  it('is not said by who left the group since', () => {
    expect(refusal(handing('opened'), { ...readOut, facts: { ...APPROVER, isApprover: false } })).toBe(
      'not-approver',
    );
  });
});

describe('a wiped credential', () => {
  it('that nobody opened is not handed over', () => {
    expect(handoverAfter(handing('waits'), { kind: 'wiped', at })).toMatchObject({ notHandedOver: { at } });
  });

  it('that was shown is opened, also when the process ended before that was stored', () => {
    const wiped = { kind: 'wiped', at: UNTIL, shownAt: at } as const;
    expect(handoverAfter(handing('waits'), wiped)).toMatchObject({ opened: { by: approver, at } });
    expect(handoverAfter(handing('waits'), wiped)?.notHandedOver).toBeUndefined();
  });

  it('that was opened stays opened', () => {
    expect(refusal(handing('opened'), { kind: 'wiped', at: UNTIL })).toBe('not-now');
  });
});

describe('the reminder', () => {
  it.each([
    ['before its moment', 'waits', '2026-03-02T13:14:59.000Z', 'not-now'],
    ['at its moment', 'waits', '2026-03-02T13:15:00.000Z', undefined],
    ['a second time', 'reminded', '2026-03-02T13:16:00.000Z', 'not-now'],
    ['when the time is up', 'waits', UNTIL, 'not-now'],
    ['when it was opened', 'opened', '2026-03-02T13:15:00.000Z', 'not-now'],
  ])('%s', (_when, name, moment, expected) => {
    expect(refusal(handing(name), { kind: 'remind-handover', at: moment })).toBe(expected);
  });
});

describe('a look for a sign-in', () => {
  const [first, second] = HANDOVERS['opened']!.looks!;
  const look = (found: Extract<Command, { kind: 'looked-for-sign-in' }>['found'], due = first!.due) =>
    ({ kind: 'looked-for-sign-in', at, due, found }) as const;
  const nothing = { look: { result: 'not-there' } } as const;

  it('that finds one ends the looks, and the person is asked whether it helped', () => {
    const seen = look({ look: { result: 'seen' }, signedInAt: at });
    const decision = decide(handing('read out'), seen);
    expect(decision).toMatchObject({
      request: { handover: { signedIn: { at, how: 'log' } }, helpAskedAt: at },
    });
    expect(handoverAfter(handing('read out'), seen)?.looks).toHaveLength(1);
    expect(events(handing('read out'), seen)).toEqual(['sign-in-looked-for', 'signed-in', 'help-asked']);
  });

  it('that finds none says nothing, and the next one is made', () => {
    expect(handoverAfter(handing('read out'), look(nothing))).toMatchObject({
      looks: [{ result: 'not-there' }, { due: second!.due }],
    });
  });

  it('is not made again where the log can never be read', () => {
    const unread = look({ look: { result: 'unread', why: 'not-licensed' } });
    expect(handoverAfter(handing('read out'), unread)?.looks).toHaveLength(1);
  });

  it('is stored once', () => {
    const once = decide(handing('read out'), look(nothing));
    expect(once.ok && refusal(once.request, look(nothing))).toBe('not-now');
  });
});

describe('another credential', () => {
  const anew = { kind: 'issued-anew', at, by: approver, id: 'N3WX' } as const;

  it.each([
    ['waits', 'not-now'],
    ['opened', undefined],
    ['read out', 'not-now'],
    ['signed in', 'not-now'],
    ['not handed over', undefined],
    ['issued anew', 'already'],
  ])('when the first one is: %s', (name, expected) => {
    expect(refusal(handing(name), anew)).toBe(expected);
  });

  it('is never made of a containment, whose password nobody gets', () => {
    expect(refusal({ ...handing('not handed over'), kind: 'contain' }, anew)).toBe('not-now');
  });
});

describe('"It helped"', () => {
  const helped = (answer: 'yes' | 'no', who = subject) =>
    ({
      kind: 'helped',
      at,
      answer,
      actor: { id: who.id, name: who.name, tenantId: actor.tenantId },
    }) as const;

  it('after a handover means that they are in', () => {
    expect(handoverAfter(handing('read out'), helped('yes'))).toMatchObject({ signedIn: { how: 'said' } });
  });

  it('changes nothing of what the log shows', () => {
    expect(handoverAfter(handing('signed in'), helped('yes'))?.signedIn?.how).toBe('log');
    expect(handoverAfter(handing('signed in'), helped('no'))?.signedIn?.how).toBe('log');
  });

  it('is taken back by "no", with what was only said', () => {
    expect(handoverAfter(handing('said to be in'), helped('no'))?.signedIn).toBeUndefined();
  });

  it('is said once: the same answer again is nothing new', () => {
    const once = decide(handing('read out'), helped('yes'));
    expect(once.ok && refusal(once.request, helped('yes'))).toBe('not-now');
    expect(once.ok && refusal(once.request, helped('no'))).toBeUndefined();
  });

  it('is said by nobody else', () => {
    expect(refusal(handing('read out'), helped('yes', colleague as never))).toBe('not-theirs');
    expect(refusal(handing('read out'), { ...helped('yes'), actor: { ...actor, tenantId: 'other' } })).toBe(
      'foreign-tenant',
    );
  });

  it.each(['waits', 'not handed over'])('is not said while nobody has it: %s', (name) => {
    expect(refusal(handing(name), helped('yes'))).toBe('not-now');
    expect(refusal(handing(name), { kind: 'ask-helped', at })).toBe('not-now');
  });

  it('is not asked twice, and not after a break-in was contained', () => {
    expect(refusal({ ...handing('read out'), helpAskedAt: at }, { kind: 'ask-helped', at })).toBe('not-now');
    expect(refusal({ ...handing('read out'), kind: 'contain' }, { kind: 'ask-helped', at })).toBe('not-now');
  });
});
