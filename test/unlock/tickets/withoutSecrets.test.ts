import { describe, expect, it } from 'vitest';
import type { UnlockRequest } from '../../../bot/unlock/request/request.js';
import { withoutSecrets } from '../../../bot/unlock/tickets/withoutSecrets.js';
import { anna, approved, pending, T1 } from '../../helpers/requests.js';

const SECRET = 'it is Welcome2026!';
const INSTEAD = 'left out';

describe('a request for a ticket', () => {
  it('has no details, and none of the answers that could be a secret', () => {
    const answers = { since: SECRET, details: 'anything', errorCode: 'AADSTS50126' };
    expect(withoutSecrets(pending({ answers }), INSTEAD).answers).toEqual({ errorCode: 'AADSTS50126' });
  });

  it('has the other answers', () => {
    expect(withoutSecrets(pending({ answers: { since: 'this morning' } }), INSTEAD).answers).toEqual({
      since: 'this morning',
    });
  });

  it('has a sentence in the place of a reason, a note and the words of an agent', () => {
    const denied: UnlockRequest = {
      ...pending(),
      status: 'denied',
      denial: { by: anna, at: T1, reason: SECRET },
    };
    const closed = { ...approved(), status: 'resolved', finishedAt: T1, note: SECRET } as UnlockRequest;
    const called = pending({ caller: { check: 'other', at: T1, note: SECRET } });
    const after = { closed: { by: anna, at: T1, note: SECRET }, taken: { by: anna, at: T1 } };
    const dealtWith = { ...approved(), status: 'failed', finishedAt: T1, after } as UnlockRequest;
    const all = [denied, closed, called, dealtWith].map((request) => withoutSecrets(request, INSTEAD));
    expect(JSON.stringify(all)).not.toContain('Welcome');
    expect(all[0]).toMatchObject({ denial: { reason: INSTEAD } });
    expect(all[1]).toMatchObject({ note: INSTEAD });
    expect(all[2]?.caller).toEqual({ check: 'other', at: T1 });
    expect(all[3]?.after).toMatchObject({ closed: { note: INSTEAD, by: anna }, taken: { at: T1 } });
  });

  it('has no first words that could be one, also where an earlier version did not mask them', () => {
    const said = (words: string) => withoutSecrets(pending({ said: { words } }), INSTEAD).said;
    expect(said('paswoord konijn werkt niet')).toBeUndefined();
    expect(said('login piet konijn')).toBeUndefined();
    expect(said(SECRET)).toBeUndefined();
    expect(said('I cannot sign in since noon')).toEqual({ words: 'I cannot sign in since noon' });
  });

  it('keeps what can be none', () => {
    const denied: UnlockRequest = {
      ...pending({ caller: { check: 'other', at: T1, note: 'His team leader put him through' } }),
      status: 'denied',
      denial: { by: anna, at: T1, reason: 'Not today' },
    };
    expect(withoutSecrets(denied, INSTEAD)).toMatchObject({
      denial: { reason: 'Not today' },
      caller: { note: 'His team leader put him through' },
    });
  });
});
