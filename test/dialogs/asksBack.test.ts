import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../dialogs/agreement.js';
import { annemiek, Chat, me } from './chat.js';

// People ask the bot something instead of an answer, or answer with more than a yes or a no.

const text = (said: readonly { text: string }[]) => said.map((one) => one.text).join('\n');

const ASKED = ['I forgot my password'];
const CONFIRM = 'Shall I ask?';

describe('at “Shall I ask?”', () => {
  it.each([
    'what happens then?',
    'how long does that take',
    'hoe lang duurt dat',
    'wat gebeurt er dan?',
    'and then?',
  ])('“%s” is answered, and the question comes again', async (question) => {
    const chat = new Chat();
    const answer = text(await chat.sayAll([...ASKED, question]));
    expect(answer).toContain("I can't say how long that takes");
    expect(answer).toContain(CONFIRM);
    await chat.say('yes');
    expect(chat.unlocking.reports).toHaveLength(1);
  });

  it('never counts a question as an answer without sense', async () => {
    const chat = new Chat();
    const lines = Array.from({ length: 5 }, () => 'what do you mean');
    expect(text(await chat.sayAll([...ASKED, ...lines]))).not.toContain('start over');
  });
});

describe('“what do you mean?”', () => {
  const QUESTIONS: readonly (readonly [lines: readonly string[], question: string])[] = [
    [['hello'], 'What is going wrong?'],
    [['wrong password'], 'Whose is it?'],
    [['wrong password', "A colleague's account"], 'name'],
    [['wrong password', 'annemiek'], 'Annemiek Bos'],
    [ASKED, CONFIRM],
    [['I forgot my password', 'things happen I did not do'], 'Do you mean that'],
  ];

  it.each(QUESTIONS)('after %j is explained, and the question comes again', async (lines, question) => {
    const chat = new Chat();
    await chat.sayAll(lines);
    const answer = text(await chat.say('what do you mean'));
    expect(answer).not.toContain("I didn't understand");
    expect(answer).toContain(question);
    expect(chat.isOver).toBe(false);
    expect(text(await chat.say('wat bedoel je?'))).not.toBe('');
  });

  it('is not added to the card after the request is out', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll([...ASKED, 'yes', 'how long does that take?']));
    expect(answer).toContain("I can't say how long that takes");
    expect(chat.unlocking.added).toEqual([]);
    await chat.say('since this morning');
    expect(chat.unlocking.added).toMatchObject([{ said: { details: 'since this morning' } }]);
  });
});

describe('a yes with more', () => {
  it('counts, and the rest goes to the approver', async () => {
    const chat = new Chat();
    await chat.sayAll([...ASKED, 'yes and also my phone is gone']);
    expect(chat.unlocking.reports).toMatchObject([
      { subjectId: me.id, said: 'I forgot my password … and also my phone is gone' },
    ]);
  });

  it.each(['yes please hurry', 'ja graag snel', 'ye', 'yesss', 'jaaaa', 'ja bitte schnell', 'sure, thanks!'])(
    'may only ask kindly or for haste: “%s”',
    async (said) => {
      const chat = new Chat();
      await chat.sayAll([...ASKED, said]);
      expect(chat.unlocking.reports).toMatchObject([{ subjectId: me.id, said: 'I forgot my password' }]);
    },
  );

  it('keeps no password that stands in it', async () => {
    const chat = new Chat();
    await chat.sayAll([...ASKED, 'yes, my old password is Rabbit77']);
    expect(JSON.stringify(chat.unlocking.reports)).not.toContain('Rabbit77');
    expect(chat.stored).not.toContain('Rabbit77');
  });

  it('is about a break-in when that is what the rest says', async () => {
    const chat = new Chat();
    await chat.sayAll([...ASKED, 'yes and I was hacked', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised' }]);
  });

  it.each([
    'yes, but not now',
    'ja maar niet nu',
    'yes, no wait',
    'yes, for Annemiek',
    'yes I was there',
    'ja als het snel gaat',
    'yes please?',
    'yes please stop',
  ])('“%s” is none', (said) => expect(readAgreement(said)?.kind).not.toBe('agreed'));
});

describe('a no that says whose account it is', () => {
  it.each([
    'nee ik bedoel mijn collega Annemiek',
    'no, I mean my colleague Annemiek',
    'no, for Annemiek',
    "it's for Annemiek",
    'wait no its not me its for annemiek',
    'wacht, dit is voor mijn collega annemiek',
  ])('“%s” looks for them', async (said) => {
    const chat = new Chat();
    expect(text(await chat.sayAll([...ASKED, said]))).toContain('Annemiek Bos');
    await chat.sayAll(['yes', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([
      { symptom: 'password-not-accepted', subjectId: annemiek.id },
    ]);
  });
});

describe('a name with a word in place of the rest', () => {
  it.each(['Anna something', 'Anna dinges'])('“%s” finds Anna', async (said) => {
    expect(text(await new Chat().sayAll(['wrong password', said]))).toContain('Anna de Vries');
  });
});

describe('“anything else?”', () => {
  it.each(['yes', 'ja', '👍'])('takes “%s” for no answer yet', async (said) => {
    const chat = new Chat();
    const answer = text(await chat.sayAll([...ASKED, 'yes', said]));
    expect(answer).toContain('Anything else the admins should know?');
    expect(chat.unlocking.added).toEqual([]);
  });

  it.each(['nein danke', 'non merci', 'no thats all'])('takes “%s” for the end', async (said) => {
    const chat = new Chat();
    await chat.sayAll([...ASKED, 'yes', said]);
    expect([chat.isOver, chat.unlocking.added]).toEqual([true, []]);
  });
});

it.each(['never mind', 'nvm', 'laat maar', 'schon gut', 'laisse tomber'])('“%s” stops', async (said) => {
  const chat = new Chat();
  await chat.sayAll([...ASKED, said]);
  expect([chat.isOver, chat.unlocking.reports]).toEqual([true, []]);
});

it('a doubt in which another symptom comes first is no question about a break-in', async () => {
  const answer = text(await new Chat().sayAll([...ASKED, 'password i think??']));
  expect(answer).not.toContain('someone else may be in the account');
});
