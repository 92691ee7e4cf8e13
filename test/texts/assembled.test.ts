import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setHelpdesk } from '../../bot/texts/helpdesk.js';
import { textsIn, type TextKey } from '../../bot/texts/texts.js';
import { ADVICE } from '../../bot/unlock/diagnosis/advice.js';
import type { Diagnosis, NeedsAdmin, SelfHelp } from '../../bot/unlock/diagnosis/diagnosis.js';
import { needsAdmin } from '../../bot/unlock/diagnosis/diagnosis.js';
import type { SignInsSeen } from '../../bot/unlock/diagnosis/signInsSeen.js';
import { LANGUAGES, type Language } from '../../bot/unlock/person.js';
import { SYMPTOMS, type Symptom } from '../../bot/unlock/symptoms.js';
import { proposal, type Told } from '../../dialogs/proposal.js';
import { selfHelpText } from '../../dialogs/selfHelpText.js';
import { signInsText } from '../../dialogs/signInsText.js';
import { Chat } from '../dialogs/chat.js';
import { AT, filled } from './filled.js';
import { tooLong } from './messages.js';
import { sentences } from './sentences.js';

const ADDRESS = 'anna.devries@contoso.example';
const SUBJECTS = [
  { id: 'a', name: 'Anna de Vries', address: ADDRESS, isMe: false },
  { id: 'a', name: 'Anna de Vries', address: ADDRESS, isMe: true },
];
const LAST: SignInsSeen = { kind: 'failed', code: '50126', at: '', overtaken: true, earlier: '53004' };

const HAND_OFFS = [...sentences('en', 'dialogs').keys()]
  .filter((key) => key.startsWith('handOff.'))
  .map((key) => key.replace('handOff.', '')) as Extract<NeedsAdmin, { kind: 'hand-off' }>['reason'][];

const plan = (...remedies: Extract<NeedsAdmin, { kind: 'plan' }>['remedies']): NeedsAdmin => ({
  kind: 'plan',
  remedies,
  needsSecured: remedies.includes('unblock-sender'),
});

const PLANS: Readonly<Record<Exclude<Symptom, 'compromised'>, readonly NeedsAdmin[]>> = {
  'cannot-send-mail': [plan('unblock-sender'), plan('enable-sign-in', 'unblock-sender')],
  'password-not-accepted': [plan('reset-password', 'revoke-sessions'), plan('temporary-access-pass')],
  'sign-in-blocked': [plan('enable-sign-in')],
  'lost-sign-in-method': [plan('temporary-access-pass', 'enable-sign-in')],
  'not-sure': [plan('enable-sign-in'), plan('reset-password', 'revoke-sessions')],
};

const OUTAGE = { id: 'MO1090001', title: "Some users can't sign in to Microsoft 365" };
const WAYS: readonly SelfHelp[] = [
  { kind: 'already-fine' },
  { kind: 'self-service' },
  { kind: 'locked-out', maliciousAddress: false, selfService: true },
  { kind: 'locked-out', maliciousAddress: false, selfService: false },
  { kind: 'locked-out', maliciousAddress: true, selfService: false },
  { kind: 'outage', outage: { ...OUTAGE, service: 'Microsoft Entra', startedAt: AT.en } as never },
  ...ADVICE.map((advice) => ({ kind: 'advice', advice, code: 'AADSTS500121' }) as const),
];

/** What the look can conclude for a symptom. */
function conclusions(symptom: Symptom): readonly Diagnosis[] {
  const human = HAND_OFFS.map((reason) => ({ kind: 'hand-off', reason }) as const);
  if (symptom === 'compromised') return [{ kind: 'contain' }, ...human];
  return [...PLANS[symptom], ...WAYS, ...human];
}

function told(language: Language, symptom: Symptom, conclusion: Diagnosis, isMe: boolean): Told {
  const t = textsIn(language);
  const subject = SUBJECTS.find((one) => one.isMe === isMe)!;
  const found = { ...conclusion, others: 41, signIns: LAST };
  const about = { subject, symptom, tried: [], errorCode: 'AADSTS500121' };
  return needsAdmin(found)
    ? proposal(t, () => AT[language], { ...about, found })
    : selfHelpText(t, () => AT[language], about, found);
}

describe.each(LANGUAGES)('Messages as they are sent, in %s, are short:', (language) => {
  beforeAll(() => setHelpdesk({ phone: '020 555 0100' }));
  afterAll(() => setHelpdesk({}));
  const t = textsIn(language);

  it.each(SYMPTOMS)('what the look concluded, for the symptom %s', (symptom) => {
    const long = conclusions(symptom).flatMap((conclusion) =>
      [true, false].flatMap((isMe) => {
        const { lead, text } = told(language, symptom, conclusion, isMe);
        return [...lead, text].flatMap(tooLong);
      }),
    );
    expect([...new Set(long)]).toEqual([]);
  });

  it.each(['none', 'cut', 'unread'] as const)('what the sign-in log does not tell: %s', (kind) => {
    expect(signInsText(t, () => AT[language], { kind }).flatMap(tooLong)).toEqual([]);
  });

  it.each(['dialogs', 'teams'] as const)('each text of the %s, filled in', (file) => {
    const long = [...sentences(language, file)].flatMap(([key, text]) =>
      tooLong(filled(language, text)).map((why) => `${key}: ${why}`),
    );
    expect(long).toEqual([]);
  });

  it('what follows an answer that was not understood, and a directory that does not answer', () => {
    const both: readonly (readonly TextKey[])[] = [
      ['dialogs:choose', 'dialogs:notSure.ask'],
      ['dialogs:unreachable', 'dialogs:unreachableAsk'],
      ['dialogs:busy', 'dialogs:unreachableAsk'],
      ['dialogs:subject.tooShort', 'dialogs:subject.ask'],
    ];
    expect(both.flatMap((keys) => tooLong(keys.map((key) => t(key)).join(' ')))).toEqual([]);
  });

  it('the help, also of an approver', async () => {
    const chat = new Chat(language, { isApproverNow: true });
    await chat.say('help');
    expect(chat.messages.flatMap(tooLong)).toEqual([]);
  });
});

describe('The measure of a message', () => {
  it('counts all that is no step together', () => {
    expect(tooLong(`${'word '.repeat(30)}\n\n${'word '.repeat(11)}`)).toHaveLength(1);
    expect(tooLong(`${'word '.repeat(30)}\n\n- ${'word '.repeat(11)}`)).toEqual([]);
  });

  it('measures the sentences of a step, and the length of a list', () => {
    expect(tooLong(`- ${'word '.repeat(16)}`)).toHaveLength(1);
    expect(tooLong('- a step\n'.repeat(8))).toHaveLength(1);
  });
});
