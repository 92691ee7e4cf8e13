import { describe, expect, it } from 'vitest';
import { attackSaid } from '../../dialogs/attackSaid.js';
import { annemiek, Chat, me } from './chat.js';
import { anna as admin, approved, pending, T1 } from '../helpers/requests.js';
import { RemoteError } from '../../bot/unlock/errors.js';

// Signs of a break-in win over everything, also when the bot has asked something else.

const text = (said: readonly { text: string }[]) => said.map((one) => one.text).join('\n');

async function reportAfter(lines: readonly string[], given = {}): Promise<Chat> {
  const chat = new Chat('en-GB', given);
  await chat.sayAll([...lines, 'yes']);
  return chat;
}

const OWN: readonly (readonly [question: string, ...lines: string[]])[] = [
  ['shall I ask?', "my mailbox can't send mail", 'actually I think I was hacked'],
  ['shall I ask?', 'I forgot my password', 'yes, and someone is in my account'],
  ['zal ik het vragen?', 'ik ben mijn wachtwoord vergeten', 'eigenlijk ben ik gehackt'],
  ['shall I ask?', 'I lost my phone', 'it was stolen and someone is reading my mail'],
  ['whose account?', 'wrong password', 'I think I was hacked'],
  ['wiens account?', 'verkeerd wachtwoord', 'ik denk dat ik gehackt ben'],
  ['who is it?', 'wrong password', "A colleague's account", 'no, I was hacked'],
  ['is it this person?', 'wrong password', 'annemiek', 'wait, I was hacked'],
];

describe('a break-in that is told of at a later question', () => {
  it.each(OWN)('%s: "%s", then "%s"', async (_question, ...lines) => {
    const chat = await reportAfter(lines);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised', subjectId: me.id }]);
  });

  it('says that it comes first, and asks for nothing else', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll(['I forgot my password', 'I was hacked']));
    expect(answer).toContain("That comes first. I won't ask an admin for anything else now.");
    expect(chat.unlocking.reports).toEqual([]);
  });

  it('keeps the colleague whom it is about', async () => {
    const chat = await reportAfter(['wrong password', 'annemiek', 'yes', 'the account was hacked']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised', subjectId: annemiek.id }]);
  });

  it('is about their own account when that is what they say, whoever was asked for', async () => {
    const chat = await reportAfter(['wrong password', 'annemiek', 'yes', 'I was hacked']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised', subjectId: me.id }]);
  });

  it('brings the words of both to the approver', async () => {
    const chat = await reportAfter(['I lost my phone', 'it was stolen and someone is reading my mail']);
    expect(chat.unlocking.reports[0]?.said).toBe(
      'I lost my phone … it was stolen and someone is reading my mail',
    );
  });

  it('keeps no password that stands in the words', async () => {
    const chat = new Chat();
    await chat.sayAll(['wrong password', 'someone hacked it, the password is Rabbit77']);
    expect(chat.stored).not.toContain('Rabbit77');
  });

  it('keeps the code that was pasted first', async () => {
    const chat = await reportAfter(['I get AADSTS50126 on my account', 'I was hacked']);
    expect(chat.unlocking.reports[0]?.answers).toMatchObject({ errorCode: 'AADSTS50126' });
  });

  it('is searched for nowhere, when it does not say whose account it is', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll(['wrong password', 'someone hacked it']));
    expect(chat.unlocking.searched).toEqual([]);
    expect(answer).toContain('Whose account is it about?');
    await chat.sayAll(['annemiek', 'yes', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised', subjectId: annemiek.id }]);
  });

  it('is no name either when a break-in was told of before', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll(['hacked', 'someone hacked it']));
    expect(chat.unlocking.searched).toEqual([]);
    expect(answer).not.toContain('That comes first');
  });

  it('keeps who is asked for while a helpdesk agent says how they know who calls', async () => {
    const chat = new Chat('en-GB', { helpdesk: true });
    const answer = text(await chat.sayAll(['wrong password', 'annemiek', 'yes', 'he says he was hacked']));
    expect(answer).toContain('That comes first');
    await chat.sayAll(['1', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised', subjectId: annemiek.id }]);
  });

  it('counts while Microsoft gives no answer', async () => {
    const chat = new Chat();
    chat.unlocking.broken = { examine: new RemoteError('look', { kind: 'unavailable', status: 503 }) };
    await chat.sayAll(['wrong password', 'me', 'I was hacked']);
    chat.unlocking.broken = {};
    await chat.sayAll(['Try again', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised', subjectId: me.id }]);
  });
});

describe('a denial at a later question', () => {
  it.each([
    ['I forgot my password', 'no, I was not hacked'],
    ['ik ben mijn wachtwoord vergeten', 'nee, ik ben niet gehackt'],
  ])('"%s", then "%s": nothing is asked about it', async (...lines) => {
    const answer = text(await new Chat().sayAll(lines));
    expect(answer).not.toMatch(/someone else may be in|iemand anders in/u);
    expect(answer).not.toMatch(/That comes first|Dat gaat voor/u);
  });
});

describe('what may be a break-in', () => {
  const DOUBT = 'things happen I did not do';

  it('is asked about, and a yes is one', async () => {
    const chat = new Chat();
    const [question] = await chat.sayAll(['I forgot my password', DOUBT]);
    expect(question).toEqual({
      text: 'Do you mean that someone else may be in the account?',
      choices: ['Yes', 'No'],
    });
    await chat.sayAll(['yes', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'compromised', subjectId: me.id }]);
  });

  it('brings the open question back after a no', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll(['I forgot my password', DOUBT, 'no']));
    expect(answer).toContain('Shall I ask?');
    await chat.say('yes');
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'password-not-accepted' }]);
  });

  it('brings back the question whose account it is', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll(['wrong password', DOUBT, 'no']));
    expect(answer).toContain('Whose account is it about?');
  });

  it('is explained to who does not know', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll(['I forgot my password', DOUBT, "I don't know"]));
    expect(answer).toContain('Are there mails, sign-ins or changes that are not yours?');
  });
});

describe('what is said after the request is out', () => {
  const ASKED = ['I forgot my password', 'yes'];
  const CANCELLED = 'I cancelled your earlier request, so that nobody else gets in by it.';
  const REQUEST_ID = pending().id;
  const approval = { by: admin, at: T1 };
  const DENIED = { ...pending(), status: 'denied', denial: { ...approval, reason: 'No' } } as const;

  it('keeps whose account it is', async () => {
    const chat = await reportAfter([...ASKED, 'I was hacked']);
    expect(chat.unlocking.reports.map(({ symptom, subjectId }) => [symptom, subjectId])).toEqual([
      ['password-not-accepted', me.id],
      ['compromised', me.id],
    ]);
  });

  it('takes the earlier request back at once, and says so', async () => {
    const chat = new Chat();
    expect(text(await chat.sayAll([...ASKED, 'I was hacked']))).toContain(CANCELLED);
    expect(chat.unlocking.left).toEqual([REQUEST_ID]);
  });

  it('says who deals with the earlier request, when an admin was faster', async () => {
    const chat = new Chat();
    chat.unlocking.leaves = { kind: 'refused', refusal: { kind: 'not-now' }, request: approved() };
    const answer = text(await chat.sayAll([...ASKED, 'I was hacked']));
    expect(answer).toContain("I can't cancel your earlier request any more: approved by Anna");
    expect(answer).not.toContain(CANCELLED);
    expect(answer).toContain('Shall I ask?');
  });

  it('tells them to tell the admin who does it by hand', async () => {
    const chat = new Chat();
    const request = { ...pending({ handOff: 'privileged', steps: [] }), status: 'taken', approval } as const;
    chat.unlocking.leaves = { kind: 'refused', refusal: { kind: 'not-now' }, request };
    expect(text(await chat.sayAll([...ASKED, 'I was hacked']))).toContain('Tell Anna about the break-in');
  });

  it.each([
    ['is unknown', { kind: 'unknown-request' }],
    ['is over', { kind: 'refused', refusal: { kind: 'not-now' }, request: DENIED }],
  ] as const)('says nothing of an earlier request that %s', async (_what, leaves) => {
    const chat = new Chat();
    chat.unlocking.leaves = leaves;
    expect(text(await chat.sayAll([...ASKED, 'I was hacked']))).not.toContain('earlier request');
  });

  it('leaves the earlier request when it is about another account', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll([...ASKED, 'and my colleague Annemiek was hacked']));
    expect(chat.unlocking.left).toEqual([]);
    expect(answer).not.toContain(CANCELLED);
  });

  it('says after the report what became of the requests of other conversations', async () => {
    const chat = new Chat();
    const earlier = [{ ...pending(), status: 'withdrawn', finishedAt: T1 } as const];
    chat.unlocking.submitted = { kind: 'created', request: pending(), earlier };
    expect(text(await chat.sayAll(['I was hacked', 'yes']))).toContain(CANCELLED);
  });

  it('is asked about when it may be a break-in, and stands on the card all the same', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll([...ASKED, 'things happen I did not do']));
    expect(answer).toContain('Do you mean that someone else may be in the account?');
    expect(chat.unlocking.added).toMatchObject([{ said: { details: 'things happen I did not do' } }]);
    expect(text(await chat.say('no'))).toBe('Thank you. I added it to the card for the admins.');
    expect(chat.isOver).toBe(true);
  });

  it('a yes takes the earlier request back, and a no does not', async () => {
    const lines = [...ASKED, 'things happen I did not do'];
    const [sure, none] = [new Chat(), new Chat()];
    expect(text(await sure.sayAll([...lines, 'yes']))).toContain(CANCELLED);
    await none.sayAll([...lines, 'no']);
    expect([sure.unlocking.left, none.unlocking.left]).toEqual([[REQUEST_ID], []]);
  });

  it('and a yes keeps whose account it is', async () => {
    const chat = await reportAfter([...ASKED, 'things happen I did not do', 'yes']);
    expect(chat.unlocking.reports.at(-1)).toMatchObject({ symptom: 'compromised', subjectId: me.id });
  });

  it('“cancel” at that question leads to the card', async () => {
    const chat = new Chat();
    const answer = text(await chat.sayAll([...ASKED, 'things happen I did not do', 'cancel']));
    expect(answer).not.toContain('I did not ask an admin');
  });
});

describe('where a name is asked for', () => {
  const NAME = { accepts: 'name', options: [] } as const;

  it.each([
    'Thomas Hacker',
    'Hacker, Thomas',
    'hacker',
    'hacker@contoso.example',
    'Piet van Hack',
    'not me, Pieter',
  ])('%s is one', (name) => expect(attackSaid(name, NAME)).toBeUndefined());

  it.each(['gehackt', 'I was hacked', 'someone is reading my mails', 'iemand leest mijn mail'])(
    '%s is none',
    (words) => expect(attackSaid(words, NAME)).toBe('sure'),
  );
});

describe('the text of a button', () => {
  it('is an answer, whatever it says', () => {
    const option = { id: 'x', title: 'I was hacked', words: [] };
    expect(attackSaid('I was hacked', { accepts: 'nothing', options: [option] })).toBeUndefined();
  });
});
