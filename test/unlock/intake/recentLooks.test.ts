import { beforeEach, describe, expect, it } from 'vitest';
import { unknown, type Findings } from '../../../bot/unlock/findings.js';
import { RecentLooks } from '../../../bot/unlock/intake/recentLooks.js';
import type { Question } from '../../../bot/unlock/intents.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { julia, piet, T0 } from '../../helpers/requests.js';

let now: number;
/** How often the tenant was looked at. */
let looked: number;
let looks: RecentLooks;
beforeEach(() => {
  [now, looked] = [Date.parse(T0), 0];
  looks = new RecentLooks({ ownLookHoldsMs: 60_000, now: () => new Date(now) });
});

const own: Question = {
  askerId: julia.id,
  subjectId: julia.id,
  symptom: 'password-not-accepted',
  answers: {},
};
const look = async (): Promise<Findings> => {
  looked += 1;
  return sampleFindings({ readAt: new Date(now).toISOString() });
};
const ask = (question = own) => looks.at(question, look);

describe('whoever asks about their own account', () => {
  it('is answered with the look of the last minute, which says when it was', async () => {
    const first = await ask();
    now += 59_000;
    expect(await ask({ ...own, askerId: julia.id.toUpperCase() })).toBe(first);
    expect(first?.readAt).toBe(T0);
    expect(looked).toBe(1);
  });

  it('is looked at again after a minute', async () => {
    await ask();
    now += 60_000;
    await ask();
    expect(looked).toBe(2);
  });

  it('is looked at once for two messages in the same instant', async () => {
    await Promise.all([ask(), ask()]);
    expect(looked).toBe(1);
  });

  it('is looked at once, whatever they say that they see, and once more when it is about sending', async () => {
    for (const symptom of ['password-not-accepted', 'sign-in-blocked', 'cannot-send-mail'] as const)
      await ask({ ...own, symptom });
    expect(looked).toBe(2);
  });

  it('is looked at again after a look that failed', async () => {
    await expect(looks.at(own, () => Promise.reject(new Error('no answer')))).rejects.toThrow('no answer');
    await ask();
    expect(looked).toBe(1);
  });

  it('gets no look of somebody else', async () => {
    await ask();
    await ask({ ...own, askerId: piet.id, subjectId: piet.id });
    expect(looked).toBe(2);
  });
});

it('a colleague’s account is looked at each time: such looks have a limit of their own', async () => {
  await ask({ ...own, askerId: piet.id });
  await ask({ ...own, askerId: piet.id });
  expect(looked).toBe(2);
});

describe('a look that stands for no other', () => {
  it('is one that could not read something: the next one reads again', async () => {
    const poor = async () => ({ ...(await look()), risk: unknown('unavailable') });
    await looks.at(own, poor);
    await ask();
    expect(looked).toBe(2);
  });

  it('is not one of a tenant without a licence, where the next one reads no more', async () => {
    const poor = async () => ({ ...(await look()), risk: unknown('not-licensed') });
    await looks.at(own, poor);
    await ask();
    expect(looked).toBe(1);
  });

  it('is one before they tried to help themselves', async () => {
    await ask();
    await ask({ ...own, tried: ['self-service'] });
    expect(looked).toBe(2);
  });
});
