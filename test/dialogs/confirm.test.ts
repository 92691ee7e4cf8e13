import { describe, expect, it } from 'vitest';
import type { RemedyId } from '../../bot/unlock/request/step.js';
import type { HandOffReason } from '../../bot/unlock/request/request.js';
import type { Submitted } from '../../bot/unlock/intents.js';
import { approved, pending, piet, T0 } from '../helpers/requests.js';
import { Chat, message, type FakeUnlocking } from './chat.js';

const TO_CONFIRM = ["can't send mail", 'me'];
const TOT_BEVESTIGEN = ['mail versturen lukt niet', 'me'];
const toConfirm = (locale: string) => (locale === 'nl' ? TOT_BEVESTIGEN : TO_CONFIRM);
/** Returns the proposal as this person sees it. */
async function proposalFor(given: Partial<FakeUnlocking>, locale = 'en'): Promise<string> {
  const said = await new Chat(locale, given).sayAll(toConfirm(locale));
  return said.map(({ text }) => text).join('\n');
}

describe('“shall I ask?”', () => {
  const YES = [
    'yes please do',
    'sure, go ahead',
    'yes, of course',
    'ja doe maar',
    'ja, natuurlijk',
    'is goed',
  ];

  it.each(YES)('%s is a yes', async (words) => {
    const chat = new Chat();
    await chat.sayAll(['I forgot my password', words]);
    expect(chat.unlocking.reports).toHaveLength(1);
  });
});

describe('another symptom at “shall I ask?”', () => {
  it.each([
    ['no, my phone is gone', 'lost-sign-in-method'],
    ['actually I lost my phone', 'lost-sign-in-method'],
    ["I mean I can't send mail", 'cannot-send-mail'],
    ['eigenlijk kan ik geen mail versturen', 'cannot-send-mail'],
    ['nee, mijn telefoon is kwijt', 'lost-sign-in-method'],
  ])('%s: the account is looked at for that, and they are asked again', async (words, symptom) => {
    const chat = new Chat();
    await chat.sayAll(['I forgot my password', words]);
    expect(chat.unlocking.reports).toEqual([]);
    expect(chat.unlocking.examined.map((one) => one.symptom)).toEqual(['password-not-accepted', symptom]);
    await chat.say('yes');
    expect(chat.unlocking.reports).toMatchObject([{ symptom, subjectId: piet.id }]);
  });

  it('reaches the approver beside the first words', async () => {
    const chat = new Chat();
    await chat.sayAll(['I forgot my password', 'no, my phone is gone', 'yes']);
    expect(chat.unlocking.reports[0]?.said).toMatch(/forgot.*phone is gone/u);
  });

  it('of a colleague leads to that colleague, and counts', async () => {
    const chat = new Chat();
    await chat.sayAll(['I forgot my password', "no, Anna can't send mail", 'yes', 'yes']);
    expect(chat.unlocking.reports).toMatchObject([{ symptom: 'cannot-send-mail', subjectId: 'a1' }]);
  });
});

describe('before an admin is asked', () => {
  it('the account is looked at for this symptom, and each remedy is named', async () => {
    const chat = new Chat('en', {
      conclusion: {
        kind: 'plan',
        remedies: ['reset-password', 'frobnicate' as RemedyId],
        needsSecured: false,
      },
    });
    const [asked] = await chat.sayAll(['wrong password', 'anna', 'yes']);
    expect(chat.unlocking.examined).toEqual([
      { askerId: piet.id, subjectId: 'a1', symptom: 'password-not-accepted', answers: {}, tried: [] },
    ]);
    expect(asked?.text).toMatch(/^Anna de Vries \(anna\.devries@contoso\.example\): the password/);
    expect(asked?.text).toMatch(/\n- (?!reset-password)\S.*\n- frobnicate\n/);
    expect(asked?.text).toContain('https://aka.ms/sspr');
    expect(asked?.text).toContain('The admin first asks Anna de Vries, in another way');
    expect(asked?.choices).toEqual(['Yes', 'No']);
  });

  it('for one’s own account nobody has to be called back', async () => {
    expect(await proposalFor({})).not.toContain('in another way that it is really');
  });

  it('who lost a method hears of the others', async () => {
    const [asked] = await new Chat('nl').sayAll(['nieuwe telefoon', 'mij']);
    expect(asked?.text).toContain('op een andere manier aanmelden');
  });

  it.each([
    ['en', 'You are not the only one: 41 others'],
    ['nl', 'Je bent niet de enige: 41 anderen'],
  ])('who has what many have hears that, in %s', async (locale, words) => {
    const plan = { kind: 'plan', remedies: ['enable-sign-in'], needsSecured: false, others: 41 } as const;
    expect(await proposalFor({ conclusion: plan }, locale)).toContain(words);
    const human = { kind: 'hand-off', reason: 'directory-synced', others: 41 } as const;
    expect(await proposalFor({ conclusion: human }, locale)).toContain(words);
  });

  it('who heard that with a self-help does not hear it again', async () => {
    const plan = { kind: 'plan', remedies: ['enable-sign-in'], needsSecured: false, others: 41 } as const;
    const chat = new Chat('en', { conclusion: plan, settings: [{ kind: 'already-fine' }] });
    const said = (await chat.sayAll([...TO_CONFIRM, '2'])).map(({ text }) => text).join('\n');
    expect(said).toMatch(/allow|switch sign-in on/i);
    expect(said).not.toContain('not the only one');
  });

  it('the person sees that the bot is busy while it searches and looks', async () => {
    const chat = new Chat();
    await chat.sayAll(['wrong password', 'anna']);
    expect(chat.typing).toBe(1);
    await chat.say('yes');
    expect(chat.typing).toBe(2);
  });

  it('sending comes back only to a secured account, and in its own time', async () => {
    const plan = { kind: 'plan', remedies: ['unblock-sender'], needsSecured: true } as const;
    expect(await proposalFor({ conclusion: plan })).toMatch(
      /nobody else is in the account.*at most within 24/s,
    );
    expect(await proposalFor({ conclusion: plan }, 'nl')).toContain('uiterlijk binnen 24 uur');
  });

  const reasons: Record<HandOffReason, [en: string, nl: string]> = {
    compromised: ['Change the password now', 'Wijzig nu het wachtwoord'],
    'not-sure': ['not clear yet what would help', 'niet duidelijk'],
    'directory-synced': ['I send them the exact steps', 'Ik stuur precieze stappen'],
    'on-premises-not-read': ['could not read the account', 'kon het account niet lezen'],
    'on-premises-protected': ["in your organisation's network", 'in het netwerk van je organisatie'],
    'on-premises-own': ['I sign in to Active Directory with this account myself', 'meld ik me zelf aan'],
    'on-premises-outside': ['where I may change nothing', 'waar ik niets mag wijzigen'],
    'account-expired': ['It has expired', 'Het is verlopen'],
    'password-never-expires': ['would stay as it is', 'zou zo blijven'],
    'password-cannot-change': ['does not allow that', 'dat mag je account niet'],
    'sync-stopped': ['Your account itself is fine', 'Met je account zelf is niets mis'],
    'shared-mailbox': ['nobody signs in to this mailbox', 'meldt niemand zich aan'],
    'linked-mailbox': ['the account with which you sign in', 'het account waarmee je je aanmeldt'],
    federated: ['where your organisation keeps the passwords', 'waar je organisatie de wachtwoorden bewaart'],
    'restricted-management': ['who may change this account', 'die dit account mag wijzigen'],
    privileged: ['special rights', 'bijzondere rechten'],
    'rights-not-read': ['could not see enough', 'te weinig'],
    'cause-not-read': ['could not read what is wrong', 'niet lezen wat er mis is'],
    'not-looked': ['did not look at that account', 'niet naar dat account gekeken'],
    guest: ['organisation that the account comes from', 'waar het account vandaan komt'],
    'no-mailbox': ['no mailbox', 'geen postvak'],
    'already-fine': ['found nothing', 'vond niets'],
    'pass-not-allowed': ['Temporary Access Pass', 'tijdelijke toegangspas'],
    'still-not-working': ['still does not work', 'werkt nog niet'],
    'advice-given': ['I cannot fix this', 'Niets wat ik kan wijzigen'],
  };
  it.each(Object.entries(reasons))('a hand-off says why: %s', async (reason, [en, nl]) => {
    const conclusion = { kind: 'hand-off', reason: reason as HandOffReason } as const;
    for (const [locale, why, next] of [
      ['en', en, 'Your card shows who takes it'],
      ['nl', nl, 'Op je kaart zie je wie het oppakt'],
    ] as const) {
      const said = await proposalFor({ conclusion }, locale);
      expect(said).toContain(why);
      expect(said).toContain(next);
    }
  });
});

describe('what was asked', () => {
  it('comes from the envelope of the message: who, in which language, which organisation', async () => {
    const chat = new Chat('nl-NL');
    await chat.sayAll([...TOT_BEVESTIGEN, 'ja']);
    expect(chat.unlocking.reports).toEqual([
      {
        requester: { id: pending().requester.id, name: 'Piet', language: 'nl' },
        tenantId: pending().tenantId,
        subjectId: pending().requester.id,
        symptom: 'cannot-send-mail',
        answers: {},
        said: 'mail versturen lukt niet',
      },
    ]);
  });

  const joined = approved({ createdAt: T0 });
  const outcomes: readonly [Submitted, en: string, nl: string][] = [
    [{ kind: 'created', request: pending() }, 'I asked the admins.', 'Ik heb het de beheerders gevraagd.'],
    [
      { kind: 'joined', request: joined },
      'Somebody already asked for this (at 14:00): approved by Anna at 14:02',
      'Iemand heeft dit al gevraagd (om 14:00)',
    ],
    [
      { kind: 'already-asked', request: pending({ createdAt: '2026-03-02T13:58:10.000Z' }) },
      'You already asked for this (at 13:58): waiting for an admin.',
      'Je hebt dit al gevraagd (om 13:58): wacht op een beheerder.',
    ],
    [{ kind: 'no-approvers' }, 'I could not ask anybody', 'kon ik niemand vragen'],
    [
      { kind: 'no-such-person' },
      'That account is no longer in the directory',
      'Dat account staat niet meer in de adreslijst',
    ],
  ];
  it.each(outcomes)('is told: $kind', async (submitted, en, nl) => {
    for (const [locale, text] of [['en', en] as const, ['nl', nl] as const]) {
      const chat = new Chat(locale, { submitted });
      const [told] = await chat.sayAll([...toConfirm(locale), 'ja']);
      expect(told?.text).toContain(text);
      expect(chat.isOver).toBe(submitted.kind !== 'created');
    }
  });

  it('is told in the time zone of the person, with the day when it is another one', async () => {
    const request = pending({ createdAt: '2026-02-27T23:30:00.000Z' });
    const chat = new Chat('en', { submitted: { kind: 'already-asked', request } });
    await chat.sayAll(TO_CONFIRM);
    const [told] = await chat.say(message('yes', { localTimezone: 'Europe/Amsterdam' }));
    expect(told?.text).toContain('(on 28 February at 00:30)');
  });

  it('is told in the operator’s time zone when Teams names one that does not exist', async () => {
    const chat = new Chat('en', { submitted: { kind: 'already-asked', request: pending() } });
    await chat.sayAll(TO_CONFIRM);
    const [told] = await chat.say(message('yes', { localTimezone: 'Mars/Olympus' }));
    expect(told?.text).toContain('(at 14:00)');
  });
});
