import { describe, expect, it } from 'vitest';
import type { HandOffReason } from '../../bot/unlock/request.js';
import type { Submitted } from '../../bot/unlock/service.js';
import { approved, pending, T0 } from '../helpers/requests.js';
import { Chat, message, play, type FakeUnlocking, type Transcript } from './chat.js';

const TO_CONFIRM = ["I can't send mail", 'me', 'skip', 'skip'];
const LINES: Transcript['lines'] = [
  ["I can't send mail", 'I understand', 'Whose account'],
  ['me', 'Since when'],
  ['skip', 'Is there anything else'],
];

/** The proposal as this person sees it. */
async function proposalFor(given: Partial<FakeUnlocking>, locale = 'en'): Promise<string> {
  const said = await new Chat(locale, given).sayAll(TO_CONFIRM);
  return said.map(({ text }) => text).join('\n');
}

describe('before an admin is asked', () => {
  it('the account is looked at for this symptom, and each remedy is named', async () => {
    const chat = new Chat('en', {
      conclusion: { kind: 'plan', remedies: ['reset-password', 'frobnicate'], needsSecured: false },
    });
    const [asked] = await chat.sayAll(['wrong password', 'anna', 'yes', 'skip', 'skip']);
    expect(chat.unlocking.examined).toEqual([['a1', 'password-not-accepted']]);
    expect(asked?.text).toMatch(/^Anna de Vries \(anna\.devries@contoso\.example\): the password/);
    expect(asked?.text).toMatch(/\n- (?!reset-password)\S.*\n- frobnicate\n/);
    expect(asked?.text).toContain('https://aka.ms/sspr');
    expect(asked?.choices).toEqual(['Yes', 'No']);
  });

  it('the person sees that the bot is busy while it searches and looks', async () => {
    const chat = new Chat();
    await chat.sayAll(['wrong password', 'anna']);
    expect(chat.typing).toBe(1);
    await chat.sayAll(['yes', 'skip', 'skip']);
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
    compromised: ['This is for a human', 'Dit is mensenwerk'],
    'not-sure': ['not clear what would help', 'niet duidelijk'],
    'directory-synced': ['Active Directory', 'Active Directory'],
    privileged: ['special rights', 'bijzondere rechten'],
    'could-not-check': ['could not see enough', 'niet genoeg'],
    guest: ['guest account', 'gastaccount'],
    'no-mailbox': ['no mailbox', 'geen postvak'],
    'already-fine': ['found nothing', 'niets vond'],
  };
  it.each(Object.entries(reasons))('a hand-off says why: %s', async (reason, [en, nl]) => {
    const conclusion = { kind: 'hand-off', reason: reason as HandOffReason } as const;
    expect(await proposalFor({ conclusion })).toContain(en);
    expect(await proposalFor({ conclusion }, 'nl')).toContain(nl);
  });

  const fine: readonly Transcript[] = [
    {
      name: 'all fine now',
      given: { conclusion: { kind: 'already-fine' } },
      lines: [
        ...LINES,
        ['skip', 'Your own account: sending mail does not work. I looked, and sending is not blocked.'],
        ['All fine now', 'Good to hear. Nothing was asked'],
      ],
      asked: null,
    },
    {
      name: "it still doesn't work",
      given: { conclusion: { kind: 'already-fine' } },
      lines: [
        ...LINES,
        ['skip', 'Your own account: sending mail does not work. I looked'],
        ["It still doesn't work", 'I asked the admins.'],
      ],
      asked: { insists: true, symptom: 'cannot-send-mail' },
    },
    {
      name: 'in Dutch',
      locale: 'nl-NL',
      given: { conclusion: { kind: 'already-fine' } },
      lines: [
        ['mijn account is geblokkeerd', 'Ik begrijp het', 'Om wiens'],
        ['mij', 'Sinds'],
        ['', 'Ik kan hier alleen woorden lezen', 'Sinds'],
        ['niks', 'Is er nog iets'],
        ['niks', 'Je eigen account: het account is geblokkeerd. Ik heb gekeken, en inloggen is toegestaan.'],
        ['Het werkt nog steeds niet', 'Ik heb het de beheerders gevraagd.'],
      ],
      asked: { insists: true },
    },
  ];
  it.each(fine)('an account that is fine already: $name', play);

  it('a request that is wanted is not marked as insisted upon', async () => {
    const chat = new Chat();
    await chat.sayAll([...TO_CONFIRM, 'yes']);
    expect(chat.unlocking.reports[0]).not.toHaveProperty('insists');
  });
});

describe('what was asked', () => {
  it('comes from the envelope of the message: who, in which language, which organisation', async () => {
    const chat = new Chat('nl-NL');
    await chat.sayAll([...TO_CONFIRM, 'ja']);
    expect(chat.unlocking.reports).toEqual([
      {
        requester: { id: pending().requester.id, name: 'Piet', language: 'nl' },
        tenantId: pending().tenantId,
        subjectId: pending().requester.id,
        symptom: 'cannot-send-mail',
        answers: {},
      },
    ]);
  });

  it('holds a code that was typed among the details', async () => {
    const chat = new Chat();
    await chat.sayAll(["I can't send mail", 'me', 'skip', 'the bounce says 550 5.1.8', 'yes']);
    expect(chat.unlocking.reports[0]?.answers).toEqual({
      details: 'the bounce says 550 5.1.8',
      errorCode: '5.1.8',
    });
  });

  it('holds at most 1000 characters of an answer', async () => {
    const chat = new Chat();
    await chat.sayAll(["I can't send mail", 'me', 'x'.repeat(5000), 'skip', 'yes']);
    expect(chat.unlocking.reports[0]?.answers.since).toHaveLength(1000);
  });

  const joined = approved({ createdAt: T0 });
  const outcomes: readonly [Submitted, en: string, nl: string][] = [
    [{ kind: 'created', request: pending() }, 'I asked the admins.', 'Ik heb het de beheerders gevraagd.'],
    [
      { kind: 'joined', request: joined },
      'Somebody already asked for this (at 14:00). You now wait for it too, and hear the outcome: approved by Anna at 14:02',
      'Iemand heeft dit al gevraagd (om 14:00).',
    ],
    [
      { kind: 'already-asked', request: pending({ createdAt: '2026-03-02T13:58:10.000Z' }) },
      'You already asked for this (at 13:58): waiting for an admin.',
      'Je hebt dit al gevraagd (om 13:58): wacht op een beheerder.',
    ],
    [{ kind: 'no-approvers' }, 'I could not ask anybody', 'Ik kon het niemand vragen'],
    [{ kind: 'already-fine' }, 'Meanwhile it is fine', 'Het is inmiddels in orde'],
    [{ kind: 'no-such-person' }, "I can't find that account", 'Ik kan dat account niet meer vinden'],
  ];
  it.each(outcomes)('is told: $kind', async (submitted, en, nl) => {
    for (const [locale, text] of [['en', en] as const, ['nl', nl] as const]) {
      const chat = new Chat(locale, { submitted });
      const [told] = await chat.sayAll([...TO_CONFIRM, 'ja']);
      expect(told?.text).toContain(text);
      expect(chat.isOver).toBe(true);
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
