import { describe, expect, it } from 'vitest';
import { Chat, me } from '../chat.js';
import { MINE, NAMED, SOMEBODY } from './answers.js';
import { find, PEOPLE } from './directory.js';

const ASKED = 'Whose account is it about?';
const JOHN = 'John Smith';
const JAN_PETER = 'Jan-Peter de Vries';
const WHO = 'Who is it? Type the beginning';

async function asked(): Promise<Chat> {
  const chat = new Chat('en-GB', { find });
  await chat.say('wrong password');
  return chat;
}

const text = (said: readonly { text: string }[]) => said.map((one) => one.text).join('\n');

describe('whose account, answered with a name', () => {
  it.each(NAMED)('%s → %s', async (said, means) => {
    const answer = text(await (await asked()).say(said));
    if (means === 'nobody') return expect(answer).toMatch(/I found nobody|at least 3/u);
    expect(answer).toContain(means);
    expect(answer).toMatch(/Is this who you mean\?|I found more than one/u);
  });

  it.each(['yes', 'ja', 'ok', 'it is'])('%s is no name: nobody is searched for', async (said) => {
    const searched: string[] = [];
    const chat = new Chat('en-GB', { find: async (name) => (searched.push(name), []) });
    await chat.say('wrong password');
    expect(text(await chat.say(said))).toContain(ASKED);
    expect(searched).toEqual([]);
  });

  it('Ben is a name, though “ik ben” is none', async () => {
    expect(text(await (await asked()).say('Ben'))).toContain('begins with “Ben”');
  });

  it('is always confirmed, and changes nothing before', async () => {
    const chat = await asked();
    const [question] = await chat.say("my colleague Pieter can't log in");
    expect(question?.choices).toEqual([
      'Pieter van den Berg (pieter.vandenberg@contoso.example)',
      'Someone else',
    ]);
    expect(chat.unlocking.examined).toEqual([]);
    await chat.sayAll(['yes', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: 'pieter' }]);
  });

  it('never lists more than five, and asks for more of the name', async () => {
    const chat = new Chat('en-GB', { people: PEOPLE.map((one) => ({ ...one, name: `Sam ${one.name}` })) });
    await chat.say('wrong password');
    const [list] = await chat.say('Sam');
    expect((list?.choices ?? []).length).toBeLessThanOrEqual(6);
  });

  it('is searched at most five times', async () => {
    const searched: string[] = [];
    const chat = new Chat('en-GB', {
      find: async (name) => {
        searched.push(name);
        return [];
      },
    });
    await chat.sayAll(['wrong password', 'J.P. Müller-Schäfer van den Öhrn']);
    expect(searched.length).toBeGreaterThan(1);
    expect(searched.length).toBeLessThanOrEqual(5);
  });

  it('an initial leaves out who has another one', async () => {
    const answer = text(await (await asked()).say('J.K. van den Berg'));
    expect(answer).toContain('I found nobody');
  });
});

describe('whose account, answered with “mine”', () => {
  it.each(MINE)('%s', async (said) => {
    const chat = await asked();
    const answer = text(await chat.say(said));
    expect(answer).not.toMatch(/Whose account|Who is it|found/u);
    await chat.say('yes');
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: me.id }]);
  });

  it.each([
    ['“who is it?”', ["A colleague's account"]],
    ['“is this who you mean?”', ['Pieter van den Berg']],
    ['a list', ['Jan']],
    ['“I found nobody”', ['Willem Alexander']],
    ['“I still found nobody”', ['Willem', 'Wolfgang', 'Wouter']],
  ])('also at %s', async (_at, lines) => {
    const chat = await asked();
    await chat.sayAll([...lines, 'sorry, my own account', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: me.id }]);
  });
});

describe('whose account, answered with “somebody”', () => {
  it.each(SOMEBODY)('%s: then a name is asked for', async (said) => {
    expect(text(await (await asked()).say(said))).toContain(WHO);
  });
});

describe('the first sentence', () => {
  const first = async (said: string) => {
    const chat = new Chat('en-GB', { find });
    return { chat, answer: text(await chat.say(said)) };
  };

  it.each([
    ["Pieter can't log in, his password is wrong", 'Pieter van den Berg'],
    ["my colleague pieter can't sign in, wrong password", 'Pieter van den Berg'],
    ['I need a password reset for Pieter van den Berg, wrong password', 'Pieter van den Berg'],
    ["Zoe's account is blocked", 'Zoë de Wit'],
    ['mijn collega Pieter is zijn wachtwoord vergeten', 'Pieter van den Berg'],
    ['het account van Lena is geblokkeerd', 'Lena Berg'],
    ['wachtwoord van Pieter vergeten', 'Pieter van den Berg'],
    ['my account is not it: pieter.vandenberg@contoso.example forgot the password', 'Pieter van den Berg'],
  ])('%s: %s is offered, and the question is not asked', async (said, name) => {
    const { answer } = await first(said);
    expect(answer).toContain(name);
    expect(answer).toMatch(/Is this who you mean\?|Bedoel je deze persoon\?/u);
    expect(answer).not.toContain(ASKED);
  });

  it.each([
    ["Smith, John can't log in", JOHN],
    ['Smith,John is locked out', JOHN],
    ['Hello, Smith, John is locked out', JOHN],
    ['my colleague Smith, John forgot his password', JOHN],
    ['the password for Smith, J. is wrong', JOHN],
    ["J. Smith can't log in", JOHN],
    ["J.P. de Vries can't sign in", JAN_PETER],
    ['mijn collega J.P. de Vries kan niet inloggen', JAN_PETER],
    ['wachtwoord vergeten van J. P. de Vries', JAN_PETER],
    ['de Vries, J.P. kan niet inloggen', JAN_PETER],
    ['Vries, J.P. de is geblokkeerd', JAN_PETER],
    ['Berg, Pieter van den kan niet inloggen', 'Pieter van den Berg'],
    ['wachtwoord kwijt, voor dhr. P. van den Berg', 'Pieter van den Berg'],
    ['Müller, Jürgen kann sich nicht anmelden', 'Jürgen Müller'],
    ['mot de passe oublié pour Dubois, Anne-Marie', 'Anne-Marie Dubois'],
    ['In Utrecht, Pieter is locked out', 'Pieter van den Berg'],
  ])(
    '%s: the comma and the dots belong to the name of %s, and nobody else is offered',
    async (said, name) => {
      const { answer } = await first(said);
      expect(answer).toMatch(/Is this who you mean\?|Bedoel je deze persoon\?/u);
      expect(answer).toContain(name);
    },
  );

  it.each(["V. de Vries can't log in", "A. Smith can't log in", "J.P. can't log in"])(
    '%s: nobody has that initial, so nobody is offered',
    async (said) => {
      const { answer } = await first(said);
      expect(answer).toContain(ASKED);
      expect(answer).not.toMatch(/Vries|Smith/u);
    },
  );

  it.each([
    'I forgot my own password',
    'I locked myself out, my account is blocked',
    'mijn eigen wachtwoord vergeten',
    'wachtwoord vergeten, voor mezelf',
  ])('%s: it is theirs, and the question is not asked', async (said) => {
    const { chat, answer } = await first(said);
    expect(answer).not.toContain(ASKED);
    await chat.say('yes');
    expect(chat.unlocking.reports).toMatchObject([{ subjectId: me.id }]);
  });

  it.each(['my password is wrong', 'I forgot my password', 'mijn account is geblokkeerd'])(
    '%s: one yes is enough, to whose it is and to asking',
    async (said) => {
      const { chat, answer } = await first(said);
      expect(answer).toContain('Your own account: ');
      expect(answer).toContain('Shall I ask');
      await chat.say('yes');
      expect(chat.unlocking.reports).toMatchObject([{ subjectId: me.id }]);
    },
  );

  it('it was a colleague after all: one button, and what is wrong is not asked again', async () => {
    const { chat, answer } = await first('I forgot my password');
    expect(answer).toContain('Shall I ask');
    expect(text(await chat.say("A colleague's account"))).toContain(WHO);
    await chat.sayAll(['pieter', 'yes', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([
      {
        symptom: 'password-not-accepted',
        subjectId: expect.not.stringMatching(me.id) as string,
        // The approver reads what was said, whoever it is about.
        said: 'I forgot my password',
      },
    ]);
  });

  it('it was a colleague after all, where the bot offers self-help', async () => {
    const chat = new Chat('en-GB', { find, settings: [{ kind: 'self-service' }] });
    await chat.say('I forgot my password');
    expect(text(await chat.say("A colleague's account"))).toContain(WHO);
  });

  it('a helpdesk agent may repeat what a caller says, so the question is asked', async () => {
    const chat = new Chat('en-GB', { find, helpdesk: true });
    expect(text(await chat.say('I forgot my password'))).toContain('I think your own: say **yes**');
  });

  it.each(['a colleague forgot the password', 'my colleague is locked out', 'een collega kan niet mailen'])(
    '%s: the next question is who',
    async (said) => {
      const { answer } = await first(said);
      expect(answer).toMatch(/Who is it\?|Wie is het\?/);
    },
  );

  it.each([
    'Outlook is blocked, wrong password',
    'Everything is blocked, the password is wrong',
    'wrong password',
    'The password is wrong since Monday',
    'wrong password for work',
    'Wachtwoord vergeten',
    '550 5.1.8 <pieter.vandenberg@contoso.example> Access denied, bad outbound sender',
    'password is Pieter and it is wrong',
    'someone uses the account, hacked',
    'Pie is blocked, wrong password',
  ])('%s: it names nobody, so the question is asked as ever', async (said) => {
    const { answer } = await first(said);
    expect(answer).toMatch(/Whose account is it about\?|Om wiens account gaat het\?/u);
    expect(answer).not.toContain('found nobody');
    expect(answer).not.toContain('I think your own');
  });

  it('a choice of the menu says nothing about whose it is', async () => {
    const chat = new Chat('en-GB', { find });
    const answer = text(await chat.sayAll(['hello', 'My account is blocked']));
    expect(answer).toContain('You can also type the name');
  });

  it('what is said when the bot asks what is wrong counts too', async () => {
    const chat = new Chat('en-GB', { find });
    expect(text(await chat.sayAll(['hello', "Pieter's account is blocked"]))).toContain(
      'Is this who you mean?',
    );
  });

  it('a guest who may ask for their own account only is not led to a colleague', async () => {
    const chat = new Chat('en-GB', { find, asking: { name: 'Piet', forOthers: false } });
    const answer = text(await chat.say("Pieter's account is blocked"));
    expect(answer).not.toContain('Pieter van den Berg');
  });
});
