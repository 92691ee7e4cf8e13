import { describe, expect, it } from 'vitest';
import type { Attempt } from '../../../bot/unlock/ports/abuseRecord.js';
import { judgeAsk } from '../../../bot/unlock/limits/judgeAsk.js';
import { DEFAULT_LIMITS } from '../../../bot/unlock/limits/limits.js';
import { julia, olga, pending, piet, T0 } from '../../helpers/requests.js';

const LIMITS = {
  ...DEFAULT_LIMITS,
  asksPerHour: 5,
  asksAboutPerDay: 4,
  colleaguesPerHour: 2,
  askersPerHour: 2,
};
const minutesAgo = (minutes: number) => new Date(Date.parse(T0) - minutes * 60_000).toISOString();
const ask = (by: string, about: string, minutes = 0): Attempt => ({
  kind: 'ask',
  by,
  about,
  at: minutesAgo(minutes),
});
/** Judges a request, by default Piet's for Julia. The attempts include this request. */
const judge = (byRequester: Attempt[], aboutSubject: Attempt[] = [], request = pending()) =>
  judgeAsk({ byRequester, aboutSubject }, request, LIMITS);

describe('a report is', () => {
  it('fine, when it is one of a few', () => {
    expect(judge([ask(piet.id, 'a'), ask(piet.id, julia.id)], [ask(piet.id, julia.id)])).toEqual({
      kind: 'fine',
    });
  });

  it('a burst, when one person asks for one colleague more than is likely', () => {
    const asked = [ask(piet.id, 'a', 50), ask(piet.id, 'b', 20), ask(piet.id, julia.id)];
    expect(judge(asked)).toMatchObject({ kind: 'burst', of: 'requester', people: { length: 3 } });
  });

  it('no burst, when those colleagues are the same, or an hour ago, or oneself', () => {
    const same = [ask(piet.id, 'a', 50), ask(piet.id, 'A', 20), ask(piet.id, julia.id)];
    const longAgo = [ask(piet.id, 'a', 60), ask(piet.id, 'b', 20), ask(piet.id, julia.id)];
    const self = [ask(piet.id, piet.id.toUpperCase(), 50), ask(piet.id, 'b', 20), ask(piet.id, julia.id)];
    for (const asked of [same, longAgo, self]) expect(judge(asked)).toEqual({ kind: 'fine' });
  });

  it('no burst, when somebody who asked for many asks for themselves', () => {
    const asked = ['a', 'b', 'c'].map((id) => ask(julia.id, id, 5));
    const own = pending({ requester: { ...olga, id: julia.id } });
    expect(judge(asked, [], own)).toEqual({ kind: 'fine' });
  });

  it('a burst, when more people than is likely ask for one account', () => {
    const about = [ask('a', julia.id, 30), ask('b', julia.id, 10), ask(piet.id, julia.id)];
    expect(judge([ask(piet.id, julia.id)], about)).toMatchObject({ kind: 'burst', of: 'subject' });
  });

  it('too many, when one person asks again and again', () => {
    const asked = Array.from({ length: 6 }, () => ask(piet.id, julia.id, 1));
    expect(judge(asked)).toEqual({ kind: 'too-many' });
  });

  it('too many, when one account was asked about all day', () => {
    const about = [0, 300, 600, 900, 1_200].map((minutes) => ask(piet.id, julia.id, minutes));
    expect(judge([], about)).toEqual({ kind: 'too-many' });
  });
});
