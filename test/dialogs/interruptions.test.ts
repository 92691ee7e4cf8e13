import { describe, expect, it } from 'vitest';
import { UNDERSTOOD } from '../../bot/texts/languages.js';
import type { Diagnosis } from '../../bot/unlock/diagnosis/diagnosis.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { Question } from '../../bot/unlock/intents.js';
import { interruptionIn } from '../../dialogs/interruptions.js';
import { approved, executing, pending, piet, T9 } from '../helpers/requests.js';
import { Chat, message, PLAN, type FakeUnlocking } from './chat.js';

/** Every question, with the words that lead to it. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  symptom: ['hello'],
  'do you mean': ['MFA'],
  'what do you see': ['not sure', 'me'],
  whose: ['wrong password'],
  name: ['wrong password', '2'],
  which: ['wrong password', 'ann'],
  'is it': ['wrong password', 'anna'],
  'nobody found': ['wrong password', 'xxx', 'yyy', 'zzz'],
  confirm: ['wrong password', 'me'],
  'hand-off': ['lost the phone', 'me'],
  'already fine': ['blocked account', 'me'],
  'self-service': ["can't send mail", 'me'],
  'locked out': ["can't send mail", 'me', "I can't do that"],
  'malicious address': ["can't send mail", 'me', "I can't do that", "I can't wait"],
  advice: ['AADSTS53003'],
  unreachable: ['hacked', 'me'],
};

/** Answers that make every question reachable, because `examine` depends on the symptom. */
function given(): Partial<FakeUnlocking> {
  return {
    async examine({ symptom, answers, tried = [] }: Question): Promise<Diagnosis> {
      const lockedOut = { kind: 'locked-out', selfService: true } as const;
      if (answers.errorCode) return { kind: 'advice', advice: 'device', code: answers.errorCode };
      if (symptom === 'not-sure') return { kind: 'hand-off', reason: 'not-sure' };
      if (symptom === 'sign-in-blocked') return { kind: 'already-fine' };
      if (symptom === 'lost-sign-in-method') return { kind: 'hand-off', reason: 'pass-not-allowed' };
      if (symptom === 'compromised') throw unreachable;
      if (symptom === 'password-not-accepted') return PLAN;
      if (tried.length === 0) return { kind: 'self-service' };
      return { ...lockedOut, maliciousAddress: tried.includes('locked-out') };
    },
  };
}
const unreachable = new RemoteError('read the account', { kind: 'unavailable', status: 503 });

/** The first words in Dutch. Whoever begins in English is answered in English. */
const DUTCH: Readonly<Record<string, string>> = {
  'wrong password': 'verkeerd wachtwoord',
  'lost the phone': 'telefoon kwijt',
  "can't send mail": 'mail versturen lukt niet',
  'blocked account': 'het account is geblokkeerd',
  'not sure': 'weet ik niet',
  hacked: 'gehackt',
};

async function at(question: string, locale: string): Promise<{ chat: Chat; open: string }> {
  const chat = new Chat(locale, given());
  const open = (
    await chat.sayAll(
      (QUESTIONS[question] ?? []).map((words) => (locale === 'nl' ? (DUTCH[words] ?? words) : words)),
    )
  ).at(-1);
  return { chat, open: open?.text ?? '' };
}

describe.each(Object.keys(QUESTIONS))('at the question "%s"', (question) => {
  it.each([
    ['en', 'help', 'I help people back'],
    ['nl', 'hulp', 'Ik help mensen'],
  ])('in %s, %s explains and asks again', async (locale, word, text) => {
    const { chat, open } = await at(question, locale);
    const said = (await chat.say(word)).map((reply) => reply.text);
    expect(said[0]).toContain(text);
    expect(said[0]?.split('\n').filter(Boolean).length).toBeLessThanOrEqual(6);
    expect(said[1]).toBe(open);
    expect(chat.isOver).toBe(false);
  });

  it.each([
    ['en', 'cancel', 'Stopped. I did not ask an admin'],
    ['en', 'stop', 'Stopped.'],
    ['nl', 'annuleren', 'Gestopt.'],
  ])('in %s, %s stops and nothing is kept', async (locale, word, text) => {
    const { chat } = await at(question, locale);
    const said = (await chat.say(word)).map((reply) => reply.text);
    expect(said).toEqual([expect.stringContaining(text)]);
    expect(chat.isOver).toBe(true);
    expect(chat.unlocking.reports).toEqual([]);
  });

  it.each(['en', 'nl'])('in %s, status lists the requests and asks again', async (locale) => {
    const { chat, open } = await at(question, locale);
    chat.unlocking.requests = [pending()];
    const said = (await chat.say('status')).map((reply) => reply.text);
    expect(said[0]).toContain('Julia');
    expect(said[1]).toBe(open);
  });

  it.each([
    ['en', 'start over', 'What is going wrong?'],
    ['nl', 'opnieuw', 'Wat gaat er mis?'],
  ])('in %s, %s begins anew', async (locale, word, text) => {
    const { chat } = await at(question, locale);
    const said = (await chat.say(word)).map((reply) => reply.text);
    expect(said).toEqual([expect.stringContaining(text)]);
  });

  it('nonsense is answered with how to answer, and after three times with a way out', async () => {
    const { chat } = await at(question, 'en');
    const takesAnything = question === 'paste the error';
    if (takesAnything) return;
    const [first] = await chat.say('#?');
    await chat.say('~~');
    const [third] = await chat.say('%%');
    expect(first?.text).not.toContain('**cancel**');
    expect(third?.text).toContain('**cancel**');
    expect(third?.text).toContain('**help**');
  });

  it('neither a click on a card, nor an invoke, nor a like is taken for an answer', async () => {
    const { chat } = await at(question, 'en');
    const before = chat.stored;
    const strays = [
      message(undefined, { value: { verb: 'approve', requestId: 'r' } }),
      message('', { value: { since: 'me' } }),
      message('me', { type: 'invoke', name: 'adaptiveCard/action', value: {} }),
      message('me', { type: 'messageReaction' }),
    ];
    for (const stray of strays) expect(await chat.say(stray)).toEqual([]);
    expect(chat.stored.replace(/"eTag":"\d+"/g, '')).toBe(before.replace(/"eTag":"\d+"/g, ''));
  });

  it('a picture is not an answer: the question comes again', async () => {
    const { chat, open } = await at(question, 'en');
    const picture = { contentType: 'image/png', contentUrl: 'https://teams.example/1.png' };
    const said = await chat.say(message('', { attachments: [picture] }));
    expect(said.map(({ text }) => text)).toEqual([expect.stringContaining('I cannot read pictures'), open]);
  });

  it('a restart of the process is not noticed', async () => {
    const { chat, open } = await at(question, 'en');
    chat.restart();
    const said = (await chat.say('help')).map((reply) => reply.text);
    expect(said.at(-1)).toBe(open);
  });
});

describe('with no question open', () => {
  it.each([
    ['help', 'I help people back'],
    ['stop', 'There is nothing to stop.'],
    ['status', 'You have not asked for anything yet.'],
  ])('%s is answered and nothing is begun', async (word, text) => {
    const chat = new Chat();
    expect((await chat.say(word)).map((reply) => reply.text)).toEqual([expect.stringContaining(text)]);
    expect(chat.isOver).toBe(true);
  });

  it('start over begins', async () => {
    const [asked] = await new Chat().say('start over');
    expect(asked?.text).toContain('What is going wrong?');
  });
});

describe('status', () => {
  it('says of each request whose it is, how far, and when', async () => {
    const own = { subject: { ...piet, userPrincipalName: 'piet@contoso.example' } };
    const chat = new Chat('en', {
      requests: [pending(), approved(own), { ...executing(), status: 'resolved', finishedAt: T9 }],
    });
    const [told] = await chat.say('status');
    const lines = told?.text.split('\n').filter((line) => line.startsWith('- '));
    expect(lines?.[0]).toBe('- Julia, the password is not accepted – waiting for an admin (asked at 14:00)');
    expect(lines?.[1]).toMatch(/^- Your own account, .* – approved by Anna at 14:02, about to start/);
    expect(lines?.[2]).toContain('at 23:00');
  });
});

describe('the words that interrupt', () => {
  const all = UNDERSTOOD.flatMap(({ interruptions }) => Object.entries(interruptions)).flatMap(
    ([name, words]) => words.map((word) => [word, name] as const),
  );
  it.each(all)('%s means %s, however it is written', (word, name) => {
    for (const said of [word, word.toUpperCase(), ` ${word}! `, `/${word}`]) {
      expect(interruptionIn(said)).toBe(name);
    }
  });

  it('are a question mark too, by itself', () => {
    expect([interruptionIn('?'), interruptionIn(' ? ')]).toEqual(['help', 'help']);
  });

  it.each(['I need help with mail', 'the status bar', 'stop sending', 'statusje', 'Helpman'])(
    'but only as the whole message: "%s"',
    (text) => expect(interruptionIn(text)).toBeUndefined(),
  );
});

describe('a picture as the first message', () => {
  const picture = { contentType: 'image/*', contentUrl: 'https://teams.example/1.png' };

  it('is not read: the bot says so, and asks for words or the code', async () => {
    const chat = new Chat();
    const said = await chat.say(message('', { attachments: [picture] }));
    expect(said.map(({ text }) => text)).toEqual([
      'I cannot read pictures, files or voice messages. Type what goes wrong, or the code that you see.',
    ]);
    expect(chat.isOver).toBe(true);
  });

  it('with words that say nothing: the bot says why it asks', async () => {
    const said = await new Chat().say(message('see the screenshot', { attachments: [picture] }));
    expect(said.map(({ text }) => text)).toEqual([
      expect.stringContaining('I cannot read pictures'),
      expect.stringContaining('What is going wrong?'),
    ]);
  });

  it('with words that say enough is not mentioned', async () => {
    const said = await new Chat().say(message('I forgot my password', { attachments: [picture] }));
    expect(said.map(({ text }) => text).join()).not.toContain('pictures');
  });
});
