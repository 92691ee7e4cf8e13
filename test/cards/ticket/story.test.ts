import { describe, expect, it } from 'vitest';
import { ticketStory } from '../../../cards/ticket/story.js';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import type { TicketStory } from '../../../bot/unlock/tickets/story.js';
import {
  anna,
  approved,
  as,
  ben,
  executing,
  julia,
  olga,
  pending,
  piet,
  T0,
  T1,
} from '../../helpers/requests.js';
import { veraEvidence } from '../../helpers/sampleEvidence.js';
import { catalogue } from '../../helpers/withCatalogue.js';

// What a ticket says: the part of whoever asked, and the part of operators.

const FACTS = { language: 'en', timeZone: 'UTC', remedies: catalogue } as const;
const CONTAIN = {
  kind: 'contain',
  symptom: 'cannot-send-mail',
  evidence: veraEvidence(),
  requester: { ...julia, language: 'en' },
} as const;
const DONE = { state: 'done', startedAt: T1, at: T1, before: null } as const;

const story = (request: UnlockRequest, later: readonly UnlockRequest[] = []): TicketStory =>
  ticketStory(request, later, FACTS);
const linesFor = (audience: 'caller' | 'operators', { opening, happenings }: TicketStory): string =>
  [opening, ...happenings]
    .filter((one) => one.audience === audience)
    .flatMap(({ lines }) => lines)
    .join('\n');

const contained: UnlockRequest = {
  ...executing([
    { remedy: 'reset-password', ...DONE },
    { remedy: 'block-sign-in', ...DONE },
  ]),
  ...CONTAIN,
  approvalsNeeded: 2,
  approvals: [{ by: as(ben), at: T0 }],
  status: 'resolved',
  finishedAt: T1,
};

describe('the part of whoever asked', () => {
  it('says of a break-in no more than they are told, while it is not given back', () => {
    const told = linesFor('caller', story(contained));
    expect(told).toContain('Sending for Julia');
    expect(told).toContain('Anna took this on');
    expect(told).not.toMatch(/break-in|evidence|Block sign-in|New password|Ben|approved/i);
  });

  it('does not say that a break-in which waits on is one, when they hear that nobody decided', () => {
    const waits = pending({ ...CONTAIN, steps: [], heardExpired: [{ id: julia.id, at: T1 }] });
    const { happenings } = story(waits);
    expect(happenings.map(({ does }) => does)).not.toContain('close');
    expect(linesFor('caller', story(waits))).not.toMatch(/break-in|evidence/i);
  });

  it('has none of the three words', () => {
    const words = ['tiger', 'paper', 'window'];
    const all = JSON.stringify(story(approved({ words })));
    for (const word of words) expect(all).not.toContain(word);
  });

  it('has no reason that could be a secret', () => {
    const denial = { by: anna, at: T1, reason: 'Use Welcome2026! until Monday' };
    const denied: UnlockRequest = { ...pending(), status: 'denied', denial };
    expect(JSON.stringify(story(denied))).not.toContain('Welcome2026');
    expect(linesFor('caller', story(denied))).toContain('the text is on the card in Teams');
  });

  it('has not who else asked, nor how the helpdesk checked who called', () => {
    const request = pending({ joined: [olga], caller: { check: 'called-mobile', at: T0 } });
    expect(linesFor('caller', story(request))).not.toMatch(/Olga|Caller|others/);
    expect(linesFor('operators', story(request))).toMatch(/Olga asked for this too/);
    expect(linesFor('operators', story(request))).toMatch(/Caller: /);
  });

  it('is empty in what follows from a break-in', () => {
    const origin = { id: contained.id, unsecured: [] };
    const back = { ...approved(), id: 'back', kind: 'give-back', origin, openedBy: as(ben) } as UnlockRequest;
    const before = linesFor('caller', story(contained));
    expect(linesFor('caller', story(contained, [back]))).toBe(before);
    expect(linesFor('operators', story(contained, [back]))).toContain('Ben asks to unblock');
  });
});

describe('the part of operators', () => {
  it('says nothing twice that the other part says', () => {
    const { opening, happenings } = story({ ...approved(), status: 'resolved', finishedAt: T1 });
    const all = [opening, ...happenings].flatMap(({ lines }) => lines);
    expect(all.filter((line) => line.includes('approved this'))).toHaveLength(1);
    expect(new Set(all).size).toBe(all.length);
  });

  it('says who stopped the intruder, and when', () => {
    const aided = { ...pending({ ...CONTAIN, firstAid: { by: anna, at: T1, over: T1 } }) };
    expect(linesFor('operators', story(aided))).toContain('Anna clicked “Stop it now”');
  });
});

describe('what people do after the end', () => {
  const later = '2026-03-02T15:00:00.000Z';
  const failed = (after: NonNullable<UnlockRequest['after']>): UnlockRequest => ({
    ...approved(),
    steps: [{ remedy: 'reset-password', state: 'failed', at: T1, reason: { kind: 'unavailable' } }],
    status: 'failed',
    finishedAt: T1,
    after,
  });

  it('is a note: taken by hand, closed with what was written, tried and asked again', () => {
    const goneOn = (['retried', 'asked-anew', 'still-not-working'] as const).map((how) => ({
      ...{ how, to: `NEXT-${how}`, by: as(ben), at: later },
    }));
    const note = 'The password was set in the portal';
    const closed = { by: as(ben), at: later, note };
    const told = story(failed({ taken: { by: anna, at: T1 }, closed, goneOn }));
    const inside = linesFor('operators', told);
    expect(inside).toContain('Anna has taken this on');
    expect(inside).toMatch(/Ben closed this .*\nHow it ended, by Ben: /);
    for (const { to } of goneOn) expect(inside).toContain(`request ${to}`);
    expect(inside).toContain('the text is on the card in Teams');
    expect(JSON.stringify(told)).not.toContain(note);
    const known = failed({ closed: { ...closed, note: 'Done at the desk' } });
    expect(linesFor('operators', story(known))).toContain('Done at the desk');
  });

  it('is told to whoever asked as their own card says it, without the note', () => {
    const closed = { by: as(ben), at: later, note: 'Done at the desk' };
    const told = linesFor('caller', story(failed({ taken: { by: anna, at: T1 }, closed })));
    expect(told).toContain('Anna now does this by hand');
    expect(told).toContain('Ben has finished this and closed it.');
    expect(told).not.toContain('desk');
  });

  it('is not told of a break-in that failed, while the account is not given back', () => {
    const broken = { ...failed({ taken: { by: anna, at: T1 } }), ...CONTAIN } as UnlockRequest;
    expect(linesFor('caller', story(broken))).not.toContain('by hand');
    expect(linesFor('operators', story(broken))).toContain('Anna has taken this on');
  });
});

describe('the caller of a ticket', () => {
  it.each<[string, UnlockRequest, object]>([
    ['is whoever asked', pending(), { name: 'Piet' }],
    [
      'has the address of the directory',
      pending({
        requester: {
          ...piet,
          directory: { kind: 'there', at: T0, address: 'piet@x.example', external: false },
        },
      }),
      { name: 'Piet', email: 'piet@x.example' },
    ],
    [
      'is the owner of the account, when they ask themselves',
      pending({ requester: { ...julia, language: 'en' } }),
      { name: 'Julia', email: julia.mail },
    ],
    [
      'is who called, when the helpdesk asks for them',
      pending({ caller: { check: 'called-mobile', at: T0 } }),
      { name: 'Julia', email: julia.mail },
    ],
  ])('%s', (_who, request, caller) => {
    expect(story(request).caller).toEqual(caller);
  });
});

describe('what happened', () => {
  it('has names that stay, whatever happens later', () => {
    const keys = (request: UnlockRequest) => story(request).happenings.map(({ key }) => key);
    const later = keys({ ...approved(), status: 'resolved', finishedAt: T1 });
    for (const key of keys(approved())) expect(later).toContain(key);
  });

  it('ends with closing the ticket, once', () => {
    const { happenings } = story({ ...approved(), status: 'resolved', finishedAt: T1 });
    expect(happenings.map(({ does }) => does).filter((does) => does === 'close')).toHaveLength(1);
    expect(happenings.at(-1)?.does).toBe('close');
  });
});
