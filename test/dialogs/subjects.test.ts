import { describe, expect, it } from 'vitest';
import { anna, annemiek, Chat, me, play, type Transcript } from './chat.js';

const START = ['forgot the password', 'I understand: the password', 'Whose account is it about?'] as const;
const NAME = 'Who is it? Type the beginning';
const ONLY_MINE = 'Is it about your own account? You come from another organisation';
const ASKED = 'Anna de Vries (anna.devries@contoso.example): the password is not accepted.';
const END: Transcript['lines'] = [['yes', 'I asked the admins.']];

const transcripts: readonly Transcript[] = [
  {
    name: 'a colleague, chosen from several by number',
    lines: [START, ["A colleague's account", NAME], ['ann', 'I found more than one.'], ['1', ASKED], ...END],
    asked: { subjectId: anna.id, symptom: 'password-not-accepted' },
  },
  {
    name: 'a colleague, wanted by somebody from another organisation, who stops',
    given: { asking: { name: 'Piet', forOthers: false } },
    lines: [START, ["A colleague's account", ONLY_MINE], ['Stop', 'Stopped. I did not ask an admin']],
    asked: null,
  },
  {
    name: 'a colleague, wanted by somebody from another organisation, who goes on with their own account',
    given: { asking: { name: 'Piet', forOthers: false } },
    lines: [
      START,
      ['Anna de Vries', ONLY_MINE],
      ['who?', 'I did not understand that.'],
      ['My own account', 'Your own account: the password is not accepted.'],
      ['yes', 'I asked the admins.'],
    ],
    asked: { subjectId: me.id },
  },
  {
    name: 'a colleague, chosen by clicking',
    lines: [
      START,
      ['2', NAME],
      ['ann', 'I found more than one.'],
      ['Anna de Vries (anna.devries@contoso.example)', ASKED],
      ...END,
    ],
    asked: { subjectId: anna.id },
  },
  {
    name: 'a colleague, chosen by name or address alone',
    lines: [
      START,
      ['my colleague', NAME],
      ['ann', 'I found more than one.'],
      ['annemiek.bos@contoso.example', 'Annemiek Bos (annemiek.bos@contoso.example)'],
      ['yes', 'I asked'],
    ],
    asked: { subjectId: annemiek.id },
  },
  {
    name: 'a colleague whose name is typed at once, and confirmed',
    lines: [START, ['Anna', 'Is this who you mean?'], ['yes', ASKED], ...END],
    asked: { subjectId: anna.id },
  },
  {
    name: 'the wrong one, then the right one',
    lines: [
      START,
      ['Annem', 'Is this who you mean?'],
      ['Someone else', NAME],
      ['anna.devries@contoso.example', ASKED],
      ...END,
    ],
    asked: { subjectId: anna.id },
  },
  {
    name: 'more of the name instead of a choice',
    lines: [START, ['ann', 'I found more than one.'], ['anna', 'Is this who'], ['1', ASKED], ...END],
    asked: { subjectId: anna.id },
  },
  {
    name: 'the asker themselves, found by name',
    lines: [
      START,
      ['2', NAME],
      ['piet', 'That is you', 'Your own account: the password'],
      ['yes', 'I asked'],
    ],
    asked: { subjectId: me.id },
  },
  {
    name: 'nobody, nobody, nobody, then stop',
    lines: [
      START,
      ['2', NAME],
      ['zzz', 'I found nobody', NAME],
      ['zzzz', 'I found nobody', NAME],
      ['zzzzz', 'I still found nobody'],
      ['Stop', 'Stopped. I did not ask an admin'],
    ],
    asked: null,
  },
  {
    name: 'nobody three times, then another name after all',
    lines: [
      START,
      ['xxx', 'I found nobody', NAME],
      ['yyy', 'I found nobody', NAME],
      ['zzz', 'I still found nobody'],
      ['hmm', 'I did not understand'],
      ['Try another name', NAME],
      ['anna', 'Is this who'],
      ['correct', ASKED],
      ...END,
    ],
    asked: { subjectId: anna.id },
  },
  {
    name: 'nobody three times, so it is about me',
    lines: [
      START,
      ['xxx', 'I found', NAME],
      ['yyy', 'I found', NAME],
      ['zzz', 'I still'],
      ['me', 'Your own account'],
    ],
  },
  {
    name: 'a name that is too short',
    lines: [
      START,
      ['2', NAME],
      ['An', 'I need at least 3'],
      [' 李 ', 'I need at least 3'],
      ['ann', 'I found more'],
    ],
  },
  {
    name: 'in Dutch',
    locale: 'nl-NL',
    lines: [
      ['wachtwoord kwijt', 'Ik begrijp het', 'Om wiens account gaat het?'],
      ['Het account van een collega', 'Wie is het?'],
      ['ann', 'Ik vond er meer dan een.'],
      ['de tweede', 'Annemiek Bos'],
    ],
  },
];

describe('whose account', () => {
  it.each(transcripts)('$name', play);

  it('lists name and address of everybody found, with numbers, and a way out', async () => {
    const [asked] = await new Chat().sayAll(['wrong password', 'ann']);
    const titles = [
      'Anna de Vries (anna.devries@contoso.example)',
      'Annemiek Bos (annemiek.bos@contoso.example)',
      'Someone else',
    ];
    expect(asked?.choices).toEqual(titles);
    titles.forEach((title, i) => expect(asked?.text).toContain(`${i + 1}. ${title}`));
  });

  it('a pasted page is not searched for', async () => {
    const chat = new Chat();
    await chat.sayAll(['wrong password', '2', 'x'.repeat(20_000)]);
    expect(chat.unlocking.searched).toEqual([]);
  });

  it('two people of one name are told apart by their address, never by the name', async () => {
    const people = [anna, { ...annemiek, name: anna.name }];
    const chat = new Chat('en', { people });
    await chat.sayAll(['wrong password', 'Anna']);
    const [again] = await chat.say('Anna de Vries');
    expect(again?.text).toContain('I found more than one');
    await chat.sayAll(['annemiek.bos@contoso.example', 'skip', 'skip', 'yes']);
    expect(chat.unlocking.reports[0]?.subjectId).toBe(annemiek.id);
  });
});
