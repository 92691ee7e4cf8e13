import { describe, expect, expectTypeOf, it } from 'vitest';
import type { AuditEvent } from '../../../bot/unlock/audit/auditEvent.js';
import { type EventName, VOCABULARY } from '../../../bot/unlock/audit/vocabulary.js';
import { anna, T0 } from '../../helpers/requests.js';

// Most tests here run no code. The compiler checks them (`npm run typecheck`). It fails where an expected error is
// missing.

const at = T0;
const actorId = anna.id;

describe('an event of the audit trail', () => {
  it('has a name of the vocabulary, and each name has an event', () => {
    expectTypeOf<AuditEvent['what']>().toEqualTypeOf<EventName>();
    // @ts-expect-error no such name
    void ({ what: 'forgotten', at, actorId } satisfies AuditEvent);
  });

  it('does not compile with the detail of another event, or with none', () => {
    void ({ what: 'denied', at, actorId, detail: { reason: 'no' } } satisfies AuditEvent);
    // @ts-expect-error a denial has a reason, and only a false alarm has a note
    void ({ what: 'denied', at, actorId, detail: { note: 'no' } } satisfies AuditEvent);
    // @ts-expect-error no detail
    void ({ what: 'denied', at, actorId } satisfies AuditEvent);
    // @ts-expect-error this event has no detail
    void ({ what: 'taken', at, actorId, detail: { reason: 'no' } } satisfies AuditEvent);
  });

  it('does not compile with more than its detail holds', () => {
    // @ts-expect-error a denial has no password
    void ({ what: 'denied', at, actorId, detail: { reason: 'no', password: 'x' } } satisfies AuditEvent);
  });

  it('does not compile with a value that its detail does not know', () => {
    void ({ what: 'evidence-downloaded', at, actorId, detail: { kind: 'html' } } satisfies AuditEvent);
    // @ts-expect-error no such kind of file
    void ({ what: 'evidence-downloaded', at, actorId, detail: { kind: 'pdf' } } satisfies AuditEvent);
  });

  it('does not compile without the person, where a person did it', () => {
    // @ts-expect-error the person is missing
    void ({ what: 'taken', at } satisfies AuditEvent);
  });

  it('does not compile with a person, where the bot did it', () => {
    void ({ what: 'claimed', at } satisfies AuditEvent);
    // @ts-expect-error the bot claims, and no person does
    void ({ what: 'claimed', at, actorId } satisfies AuditEvent);
  });

  it('of a step that is done may name who did it by hand', () => {
    const detail = { remedy: 'unblock-sender', result: 'done', detail: null } as const;
    void ({ what: 'step-done', at, detail } satisfies AuditEvent);
    void ({ what: 'step-done', at, detail, actorId } satisfies AuditEvent);
  });

  it('of a step does not compile with the result of another', () => {
    const detail = { remedy: 'unblock-sender', result: 'failed', detail: null } as const;
    // @ts-expect-error the result of this event is done, not failed
    void ({ what: 'step-done', at, detail } satisfies AuditEvent);
  });
});

describe('the vocabulary', () => {
  it('has names that can stand in a statement of SQL as they are', () => {
    expect(Object.keys(VOCABULARY).filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  it('does not compile without one of its events, or with a field that no detail has', () => {
    const { denied: _denied, ...others } = VOCABULARY;
    // @ts-expect-error denied is missing
    void (others satisfies Record<EventName, unknown>);
    // @ts-expect-error the detail of a denial always has a reason
    void ({ note: 'always' } satisfies (typeof VOCABULARY)['denied']['fields']);
  });
});
