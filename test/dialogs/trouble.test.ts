import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../bot/unlock/errors.js';
import { anna, Chat, message } from './chat.js';

const down = new RemoteError('read the account', { kind: 'unavailable', status: 503, remoteId: 'r-1' });
const throttled = new RemoteError('find people', { kind: 'throttled', retryAfterSeconds: 30 });

const SORRY = {
  en: 'I could not look at the directory just now. Nothing was asked; try again in a few minutes.',
  nl: 'Ik kon zojuist niet in de adreslijst kijken. Er is niets gevraagd; probeer het over een paar minuten opnieuw.',
};

describe('when the directory cannot be reached', () => {
  const moments = [
    ['find', ['wrong password', '2'], 'anna'],
    ['examine', ['wrong password', 'me', 'since Monday'], 'it began with a new phone'],
    ['submit', ['wrong password', 'me', 'since Monday', 'skip'], 'yes'],
  ] as const;

  it.each(moments)(
    '%s: the person hears so, in words of theirs, and nothing was asked',
    async (call, to, at) => {
      for (const locale of ['en', 'nl'] as const) {
        const chat = new Chat(locale, { broken: { [call]: down } });
        await chat.sayAll(to);
        const [told] = await chat.say(at);
        expect(told?.text).toContain(SORRY[locale]);
        expect(told?.text).not.toMatch(/Error|503|r-1|at .*\.ts/);
        expect(chat.unlocking.reports).toEqual([]);
      }
    },
  );

  it.each(moments)('%s: what was said is kept for another try', async (call, to, at) => {
    const chat = new Chat('en', { broken: { [call]: throttled } });
    await chat.sayAll([...to, at]);
    chat.unlocking.broken = {};
    const [again] = await chat.say('Try again');
    if (call === 'find') {
      expect(again?.text).toContain('Whose account');
      await chat.sayAll(['anna', 'yes', 'skip', 'skip', 'yes']);
      expect(chat.unlocking.reports[0]).toMatchObject({
        subjectId: anna.id,
        symptom: 'password-not-accepted',
      });
      return;
    }
    expect(again?.choices).toEqual(['Yes', 'No']);
    await chat.say('yes');
    expect(chat.unlocking.reports[0]?.answers.since).toBe('since Monday');
    if (call === 'examine')
      expect(chat.unlocking.reports[0]?.answers.details).toBe('it began with a new phone');
  });

  it('it may stay away: the offer is made again, also after a restart', async () => {
    const chat = new Chat('en', { broken: { examine: down } });
    await chat.sayAll(['wrong password', 'me', 'skip', 'skip']);
    for (let i = 0; i < 3; i++) {
      chat.restart();
      const [told] = await chat.say('again');
      expect(told?.text).toContain(SORRY.en);
      expect(told?.choices).toEqual(['Try again', 'Stop']);
    }
    const [stopped] = await chat.say('no');
    expect(stopped?.text).toContain('Nothing was asked');
    expect(chat.isOver).toBe(true);
  });

  it('any other error is not dressed up: it goes to whoever runs the bot', async () => {
    const chat = new Chat('en', { broken: { examine: new Error('a bug of ours') } });
    await chat.sayAll(['wrong password', 'me', 'skip']);
    await expect(chat.say('skip')).rejects.toThrow('a bug of ours');
  });
});

describe('somebody whom Teams does not name', () => {
  const strangers = {
    'no Entra id': { from: { id: '29:x', name: 'Somebody' } },
    'no tenant': {
      channelData: {},
      conversation: { id: 'c', name: '', isGroup: false, conversationType: '' },
    },
    'two tenants that disagree': { channelData: { tenant: { id: 'another' } } },
  };
  it.each(Object.entries(strangers))('is told where this works: %s', async (_, changes) => {
    for (const words of ['hello', 'wrong password', 'status', 'start over']) {
      const chat = new Chat();
      const said = await chat.say(message(words, changes));
      expect(said.map(({ text }) => text)).toEqual([
        expect.stringContaining('only work inside Microsoft Teams'),
      ]);
      expect(chat.isOver).toBe(true);
    }
  });

  it('one place that names the tenant is enough', async () => {
    const [asked] = await new Chat().say(message('hello', { channelData: undefined }));
    expect(asked?.text).toContain('What is going wrong?');
  });
});

describe('the language', () => {
  it('is kept when a turn does not name one', async () => {
    const chat = new Chat();
    await chat.say(message('hallo', { locale: 'nl-NL' }));
    chat.restart();
    const [asked] = await chat.say(message('1', { locale: undefined }));
    expect(asked?.text).toContain('Om wiens account');
  });

  it('follows a person who changes it', async () => {
    const chat = new Chat();
    await chat.say(message('hallo', { locale: 'nl-NL' }));
    const [asked] = await chat.say(message('1', { locale: 'en-US' }));
    expect(asked?.text).toContain('Whose account');
  });
});
