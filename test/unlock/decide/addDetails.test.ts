import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { decide } from '../../helpers/withCatalogue.js';
import { approved, as, ben, olga, pending, piet, T1, TENANT } from '../../helpers/requests.js';

const SAID = { details: 'since noon' };

function add(request: UnlockRequest, by = as(piet), said: { details: string; errorCode?: string } = SAID) {
  return decide(request, { kind: 'add-details', actor: by, at: T1, ...said });
}

describe('what a person says after they asked', () => {
  it('stands with the request, and every card is drawn anew', () => {
    expect(add(pending())).toMatchObject({
      ok: true,
      request: { answers: SAID },
      effects: [{ kind: 'announce' }],
    });
  });

  it('has no secret: what may be one is masked before it is stored', () => {
    const said = { details: 'since noon, and my password is SECRETX' };
    const kept = { details: 'since noon, and my password is •••' };
    expect(add(pending(), as(piet), said)).toMatchObject({ request: { answers: kept } });
  });

  it('is on record without its words', () => {
    expect(add(pending())).toMatchObject({ audit: [{ what: 'details-added', actorId: piet.id, at: T1 }] });
    expect(JSON.stringify((add(pending()) as { audit: unknown }).audit)).not.toContain('noon');
  });

  it('may be said by one who joined', () => {
    expect(add(pending({ joined: [olga] }), as(olga))).toMatchObject({ ok: true });
  });

  it('brings its code, unless one was pasted before', () => {
    const said = { ...SAID, errorCode: 'AADSTS53000' };
    const before = pending({ answers: { errorCode: 'AADSTS50126' } });
    expect(add(pending({ answers: {} }), as(piet), said)).toMatchObject({ request: { answers: said } });
    expect(add(before, as(piet), said)).toMatchObject({ request: { answers: { errorCode: 'AADSTS50126' } } });
  });

  it.each([
    ['by somebody who did not ask', pending(), as(ben), 'not-requester'],
    ['from another organisation', pending(), as(piet, TENANT.replaceAll('1', '2')), 'foreign-tenant'],
    ['a second time', pending({ answers: SAID }), as(piet), 'not-now'],
    [
      'by one who no longer waits',
      pending({ joined: [olga], stoppedWaiting: [{ id: piet.id, at: T1 }] }),
      as(piet),
      'not-now',
    ],
    ['after an approver decided', approved(), as(piet), 'already'],
  ])('is refused: %s', (_when, request, by, kind) => {
    expect(add(request, by)).toMatchObject({ ok: false, refusal: { kind } });
  });
});
