import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../bot/unlock/errors.js';
import { anna, Chat, me, message } from './chat.js';

const down = new RemoteError('read the account', { kind: 'unavailable', status: 503, remoteId: 'r-1' });
const throttled = new RemoteError('find people', { kind: 'throttled', retryAfterSeconds: 30 });

const SORRY = {
  en: 'Try again in a few minutes. I could not look at the directory just now, so I asked nobody.',
  nl: 'Probeer het over een paar minuten opnieuw. Ik kon zojuist niet in de adreslijst kijken, dus ik heb niemand gevraagd.',
};

describe('when the directory cannot be reached', () => {
  /** What fails, what was said before, what the bot then says, and how it continues when everything works again. */
  const moments = [
    ['find', ['wrong password', '2'], 'anna', ['Whose account', 'anna', 'yes', 'yes']],
    ['examine', ['wrong password'], 'me', ['Shall I ask?', 'yes']],
    ['submit', ['wrong password', 'me'], 'yes', ['Shall I ask?', 'yes']],
  ] as const;

  it.each(moments)(
    '%s after %j: the person hears so, in words of theirs, and nothing was asked',
    async (call, to, at) => {
      for (const locale of ['en', 'nl'] as const) {
        const chat = new Chat(locale);
        const [first, ...more] = to;
        await chat.sayAll([locale === 'nl' ? 'verkeerd wachtwoord' : first, ...more]);
        chat.unlocking.broken = { [call]: down };
        const [told] = await chat.say(at);
        expect(told?.text).toContain(SORRY[locale]);
        expect(told?.text).not.toMatch(/Error|503|r-1|at .*\.ts/);
        expect(chat.unlocking.reports).toEqual([]);
      }
    },
  );

  it.each(moments)(
    '%s after %j: what was said is kept for another try',
    async (call, to, at, [next, ...rest]) => {
      const chat = new Chat();
      await chat.sayAll(to);
      chat.unlocking.broken = { [call]: throttled };
      await chat.say(at);
      chat.unlocking.broken = {};
      const [again] = await chat.say('Try again');
      expect(again?.text).toContain(next);
      await chat.sayAll(rest);
      expect(chat.unlocking.reports).toEqual([
        expect.objectContaining({
          symptom: 'password-not-accepted',
          subjectId: call === 'find' ? anna.id : me.id,
          answers: {},
        }),
      ]);
    },
  );

  it.each(moments)('%s after %j: "I don\'t know" looks once more', async (call, to, at, [next]) => {
    const chat = new Chat();
    await chat.sayAll(to);
    chat.unlocking.broken = { [call]: throttled };
    await chat.say(at);
    chat.unlocking.broken = {};
    const [again] = await chat.say('no idea');
    expect(again?.text).toContain(next);
  });

  it('ways that did not help are not offered again', async () => {
    const chat = new Chat('en', { settings: [{ kind: 'self-service' }] });
    await chat.sayAll(['wrong password', 'me']);
    chat.unlocking.broken = { examine: down };
    await chat.say("I can't do that");
    chat.unlocking.broken = {};
    const [again] = await chat.say('Try again');
    expect(again?.text).toContain('in three steps');
  });

  it('it may stay away: the offer is made again, also after a restart', async () => {
    const chat = new Chat('en', { broken: { examine: down } });
    await chat.sayAll(['wrong password', 'me']);
    for (let i = 0; i < 3; i++) {
      chat.restart();
      const [told] = await chat.say('again');
      expect(told?.text).toContain(SORRY.en);
      expect(told?.choices).toEqual(['Try again', 'Stop']);
    }
    const [stopped] = await chat.say('no');
    expect(stopped?.text).toContain('I did not ask an admin');
    expect(chat.isOver).toBe(true);
  });

  it('any other error is not dressed up: it goes to whoever runs the bot', async () => {
    const chat = new Chat('en', { broken: { examine: new Error('a bug of ours') } });
    await chat.sayAll(['wrong password']);
    await expect(chat.say('me')).rejects.toThrow('a bug of ours');
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
        expect.stringContaining('Open me in Teams with your work account'),
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
