import { describe, expect, it } from 'vitest';
import { readHours } from '../../bot/unlock/duty/workingHours.js';
import { LANGUAGES } from '../../bot/unlock/person.js';
import { isOpen, type UnlockRequest } from '../../bot/unlock/request/request.js';
import { outcomeText } from '../../cards/sentences/outcomeText.js';
import { statusCard } from '../../cards/statusCard.js';
import { handoverRequests } from '../helpers/sampleHandovers.js';
import {
  colleague,
  herself,
  joiner,
  sampleClosed,
  sampleDenied,
  samplePending,
  sampleRequests,
  sampleSending,
  subject,
} from '../helpers/sampleRequests.js';
import { facts, ofType, wordsIn } from './allCards.js';

const EN = facts('en');
const draw = (request: UnlockRequest, readerId: string) => statusCard(request, { ...facts('en'), readerId });
const words = (name: string, readerId = herself.id) => {
  const request = sampleRequests[name];
  return request ? wordsIn(draw(request, readerId)) : '';
};

describe('The status card', () => {
  it('says that the first of two approvers has allowed it, and hides it where a break-in asks for more', () => {
    const anna = { by: { id: 'anna', name: 'Anna' }, at: '2026-03-02T13:00:00.000Z' };
    const half = samplePending({ approvalsNeeded: 2, approvals: [anna] });
    expect(wordsIn(draw(half, herself.id))).toContain('Anna has approved it. It needs 1 more approver');
    const gated = { ...half, origin: { id: 'x', unsecured: [] } };
    expect(wordsIn(draw(gated, herself.id))).not.toContain('has approved it');
  });

  it('says what was asked, what happens next and until when', () => {
    expect(words('pending password')).toContain('You asked: a new password');
    expect(words('pending password')).toContain("You don't have to do anything");
    expect(words('pending password')).toContain('If nobody decides before 21:48');
  });

  it('says in the evening when the admins work again, and whom to call', () => {
    const asked = sampleRequests['pending password']!;
    const evening = { ...asked, createdAt: '2026-08-06T19:48:00.000Z' };
    const hours = readHours('Mo-Fr 07:00-19:00', facts('en').timeZone)!;
    const drawn = wordsIn(statusCard(evening, { ...facts('en'), hours, readerId: herself.id }));
    expect(drawn).toContain('The admins work again on 7 Aug at 07:00. If it cannot wait until then, call');
    const reported = { ...evening, kind: 'contain', symptom: 'compromised' } as const;
    const now = wordsIn(statusCard(reported, { ...facts('en'), hours, readerId: herself.id }));
    expect(now).toContain('The admins are called now, also outside their working hours');
    expect(now).not.toContain('If nobody decides before');
  });

  it('speaks of the subject by name to whoever asked for a colleague', () => {
    expect(words('pending sending', colleague.id)).toContain('let Julia Jansen send e-mail again');
    expect(words('resolved sending', colleague.id)).toContain('Julia Jansen can send mail again');
  });

  it('speaks to the subject as "you", also when a colleague asked and they joined', () => {
    expect(words('resolved sending', subject.id.toUpperCase())).toContain('You can send mail again');
  });

  it('can be cancelled by everybody who waits, and only while it is pending', () => {
    const pending = sampleSending();
    expect(ofType(draw(pending, colleague.id), 'Action.Execute')).toMatchObject([{ verb: 'withdraw' }]);
    expect(ofType(draw(pending, joiner.id), 'Action.Execute')).toMatchObject([{ verb: 'withdraw' }]);
    expect(ofType(draw(pending, 'somebody-else'), 'Action.Execute')).toEqual([]);
    for (const request of Object.values(sampleRequests).filter(({ status }) => status !== 'pending')) {
      const verbs = ofType(draw(request, request.requester.id), 'Action.Execute').map(({ verb }) => verb);
      expect(verbs).not.toContain('withdraw');
    }
  });

  it('says what to do with a new password, and that it is not in here', () => {
    expect(words('resolved')).toContain('Your admin will read you a new password.');
    expect(words('resolved')).toContain('you choose one of your own');
  });

  it('says how long it can take before sending works', () => {
    expect(words('resolved sending', subject.id)).toContain('usually within one hour, at most 24 hours');
  });

  it('gives the reason of a denial, and tells that a human knows of a failure', () => {
    expect(words('denied', colleague.id)).toContain('“I called Julia and she did not ask for this.”');
    expect(words('failed forbidden 1')).toContain('The admins have been told');
  });

  it("keeps the admins' business out: permissions, vendor codes, portals, notes", () => {
    for (const request of [...Object.values(sampleRequests), sampleClosed()]) {
      const card = draw(request, request.requester.id);
      expect(wordsIn(card)).not.toMatch(/ReadWrite|Authorization_|By hand:|Called her back/);
      expect(ofType(card, 'Action.OpenUrl')).toEqual([]);
    }
  });
});

describe.each(LANGUAGES)('The message when it is over (%s)', (language) => {
  const over = Object.entries(sampleRequests).filter(([, request]) => !isOpen(request));

  it.each(over)('%s: is short and says what it is about', (_name, request) => {
    const text = outcomeText(request, facts(language));
    expect(text).toContain('Julia Jansen');
    expect(text.length).toBeLessThan(250);
  });
});

describe.each(LANGUAGES)('What somebody reads about their own account (%s)', (language) => {
  const all = Object.entries({ ...sampleRequests, ...handoverRequests }).filter(
    ([, request]) => !isOpen(request),
  );

  it.each(all)('%s: speaks to them, and names them nowhere', (_name, request) => {
    const own = { ...request, requester: herself };
    const text = outcomeText(own, { ...facts(language), readerId: subject.id });
    expect(text).not.toContain(subject.name);
    expect(outcomeText(own, { ...facts(language), readerId: colleague.id })).toContain(subject.name);
  });
});

describe('The message when it is over', () => {
  it('gives the reason of a denial', () => {
    expect(outcomeText(sampleDenied('Not today'), EN)).toBe(
      'Denied by Anna Bakker: Sending for Julia Jansen. Reason: Not today',
    );
  });

  it('does not claim that something changed when nothing did', () => {
    const request = sampleRequests['unchanged sending'] ?? samplePending();
    expect(outcomeText(request, EN)).toContain('Nothing was changed');
  });

  it('does not claim an end before there is one', () => {
    expect(outcomeText(samplePending(), EN)).toContain('Still being worked on');
  });
});
