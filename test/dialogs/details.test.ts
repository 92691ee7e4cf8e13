import { describe, expect, it } from 'vitest';
import { pending } from '../helpers/requests.js';
import { Chat, me } from './chat.js';

const ASKED = ['wrong password', 'me', 'yes'];

describe('after the request is out', () => {
  it('the person is asked once what else the admins should know', async () => {
    const [told] = await new Chat().sayAll(ASKED);
    expect(told?.text).toMatch(/^I asked the admins\..*\n\nSince when\?/su);
    expect(told?.choices).toEqual(['That is all']);
  });

  it.each([
    ['en', 'since noon, on my phone', 'Thank you. I added it to the card for the admins.'],
    ['nl', 'sinds vanmiddag', 'Dank je. De beheerders lezen het op de kaart.'],
  ])('what they say goes to that request (%s)', async (locale, details, thanks) => {
    const request = pending();
    const chat = new Chat(locale, { submitted: { kind: 'created', request } });
    await chat.sayAll(locale === 'nl' ? ['verkeerd wachtwoord', 'ik', 'ja'] : ASKED);
    expect(await chat.say(details)).toEqual([{ text: thanks, choices: [] }]);
    expect(chat.unlocking.added).toEqual([{ requestId: request.id, said: { details } }]);
    expect(chat.isOver).toBe(true);
  });

  it.each(['That is all', 'no', 'skip', 'nope', 'no, nothing', 'nee niks', 'nee, verder niets'])(
    '%s ends it with one short sentence',
    async (words) => {
      const chat = new Chat();
      await chat.sayAll(ASKED);
      const said = { text: 'All right. You hear from me here when something happens.', choices: [] };
      expect(await chat.say(words)).toEqual([said]);
      expect(chat.unlocking.added).toEqual([]);
      expect(chat.isOver).toBe(true);
    },
  );

  it('thanks are answered, and are no detail', async () => {
    const chat = new Chat();
    await chat.sayAll(ASKED);
    expect((await chat.say('thank you'))[0]?.text).toContain('You are welcome');
    expect(chat.unlocking.added).toEqual([]);
  });

  it.each(['cancel', 'stop'])('%s leads to the card, because the request is out', async (word) => {
    const chat = new Chat('en', { requests: [pending()] });
    await chat.sayAll(ASKED);
    expect((await chat.say(word))[0]?.text).toContain('Click **Cancel request** on the card');
    expect(chat.unlocking.added).toEqual([]);
    expect(chat.isOver).toBe(true);
  });

  it('a code among it goes along', async () => {
    const chat = new Chat();
    await chat.sayAll([...ASKED, 'the screen says AADSTS53000']);
    expect(chat.unlocking.added[0]?.said).toEqual({
      details: 'the screen says AADSTS53000',
      errorCode: 'AADSTS53000',
    });
  });

  it('at most 1000 characters of it are kept', async () => {
    const chat = new Chat();
    await chat.sayAll([...ASKED, 'x'.repeat(5000)]);
    expect(chat.unlocking.added[0]?.said.details).toHaveLength(1000);
  });

  it('when the request is over by then, the words are first words', async () => {
    const request = pending();
    const refused = { kind: 'refused', refusal: { kind: 'not-now' }, request } as const;
    const chat = new Chat('en', { additions: refused });
    await chat.sayAll(ASKED);
    expect((await chat.say("I can't send mail"))[0]?.text).toContain('I understand: sending mail');
  });

  it('a sign of a break-in goes to the admins, and is a report of its own too', async () => {
    const chat = new Chat();
    await chat.sayAll(ASKED);
    expect((await chat.say('I was hacked'))[0]?.text).toContain('someone else may be using the account');
    expect(chat.unlocking.added.map(({ said }) => said.details)).toEqual(['I was hacked']);
  });

  it('nobody is asked for more when they only wait with others', async () => {
    const chat = new Chat('en', { submitted: { kind: 'joined', request: pending() } });
    await chat.sayAll(ASKED);
    expect(chat.isOver).toBe(true);
  });
});

describe('the messages that a person writes until an admin is asked', () => {
  it.each([
    ['2 for their own account', ['I forgot my password', 'yes'], me.id],
    ['4 for a colleague', ['a colleague forgot the password', 'anna', 'yes', 'yes'], 'a1'],
    ['3 for a colleague who is named at once', ['Anna de Vries forgot the password', 'yes', 'yes'], 'a1'],
  ])('%s', async (_who, lines, subjectId) => {
    const chat = new Chat();
    await chat.sayAll(lines);
    expect(chat.unlocking.reports.map((report) => report.subjectId)).toEqual([subjectId]);
  });
});
