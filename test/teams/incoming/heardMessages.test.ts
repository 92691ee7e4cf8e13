import type { Activity } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { memoryHeard } from '../../helpers/memoryHeard.js';
import { HeardMessages } from '../../../bot/teams/incoming/heardMessages.js';

const NOW = new Date('2026-03-02T15:00:00.000Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);

function sent(text: string, id: string | undefined = '1', conversation = 'chat'): Activity {
  return { type: 'message', id, text, conversation: { id: conversation } } as Activity;
}

/** Counts how often a message was answered. */
function listener() {
  const clock = { now: NOW };
  const heard = new HeardMessages({
    store: memoryHeard(),
    now: () => clock.now,
    wait: async () => undefined,
  });
  let answered = 0;
  const hear = (activity: Activity, fails = false) =>
    heard.once(activity, async () => {
      answered += 1;
      await Promise.resolve();
      if (fails) throw new Error('no answer');
    });
  return { clock, heard, hear, answers: () => answered };
}

describe('a message that Teams sends again', () => {
  it('is answered once, also while the first is being answered', async () => {
    const { hear, answers } = listener();
    await Promise.all([hear(sent('help')), hear(sent('help'))]);
    await hear(sent('help'));
    expect(answers()).toBe(1);
  });

  it('is answered when the first answer failed', async () => {
    const { hear, answers } = listener();
    await expect(hear(sent('help'), true)).rejects.toThrow('no answer');
    await hear(sent('help'));
    expect(answers()).toBe(2);
  });

  it('does not fail a second time while the first fails', async () => {
    const { hear } = listener();
    const [first, second] = await Promise.allSettled([hear(sent('help'), true), hear(sent('help'))]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });

  it.each([
    ['another id', sent('help', '2')],
    ['another conversation', sent('help', '1', 'other')],
  ])('is another one with %s', async (_what, other) => {
    const { hear, answers } = listener();
    await hear(sent('help'));
    await hear(other);
    expect(answers()).toBe(2);
  });

  it('is always heard when it has no id', async () => {
    const { hear, answers } = listener();
    const nameless = { ...sent('help'), id: undefined } as unknown as Activity;
    await hear(nameless);
    await hear(nameless);
    expect(answers()).toBe(2);
  });

  it('is forgotten after an hour', async () => {
    const { hear, answers, clock } = listener();
    await hear(sent('help'));
    clock.now = later(60);
    await hear(sent('help'));
    expect(answers()).toBe(2);
  });
});

describe('an edit', () => {
  it('is news when it has other words, once', async () => {
    const { hear, heard } = listener();
    await hear(sent('pasword'));
    expect([heard.isNews(sent('password')), heard.isNews(sent('password'))]).toEqual([true, false]);
  });

  it.each([
    ['only looks different', sent('<b>help</b>&nbsp;')],
    ['is of a message that is not known', sent('other', '2')],
  ])('is none when it %s', async (_what, edit) => {
    const { hear, heard } = listener();
    await hear(sent('help'));
    expect(heard.isNews(edit)).toBe(false);
  });
});
