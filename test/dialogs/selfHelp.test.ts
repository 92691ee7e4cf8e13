import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../bot/unlock/diagnosis/advice.js';
import { SECOND_STEP } from '../../bot/unlock/diagnosis/causes.js';
import { Chat, play, type Transcript } from './chat.js';
import {
  SELF_SERVICE,
  LOCKED_OUT,
  ATTACKED,
  FINE,
  DEVICE,
  PASSWORD,
  BLOCKED,
  WACHTWOORD,
} from './selfHelpLines.js';

const helped: readonly Transcript[] = [
  {
    name: 'self-service',
    given: { settings: [SELF_SERVICE] },
    lines: [
      PASSWORD,
      ['me', 'Your own account: the password is not accepted. The password can be reset without an admin'],
      ["I'll do that", 'Good luck. Does it not work out'],
    ],
  },
  {
    name: 'self-service, in Dutch, with a word',
    locale: 'nl-NL',
    given: { settings: [SELF_SERVICE] },
    lines: [
      WACHTWOORD,
      ['mij', 'Je eigen account: het wachtwoord wordt niet geaccepteerd. Het wachtwoord kan zonder'],
      ['oke', 'Succes. Lukt het niet'],
    ],
  },
  {
    name: 'waiting',
    given: { settings: [LOCKED_OUT] },
    lines: [
      PASSWORD,
      ['me', 'Your own account: the password is not accepted. Wait ten minutes'],
      ["I'll wait", 'Good. Do not try before then'],
    ],
  },
  {
    name: 'waiting, in Dutch',
    locale: 'nl-NL',
    given: { settings: [LOCKED_OUT] },
    lines: [
      WACHTWOORD,
      ['mij', 'Je eigen account: het wachtwoord wordt niet geaccepteerd. Wacht tien minuten'],
      ['Ik wacht', 'Mooi. Probeer het tot dan niet'],
    ],
  },
  {
    name: 'another network',
    given: { settings: [ATTACKED] },
    lines: [
      PASSWORD,
      ['me', 'Your own account: the password is not accepted. If it was you, switch off the VPN'],
      ["I'll try that", 'Good luck.'],
    ],
  },
  {
    name: 'another network, in Dutch',
    locale: 'nl-NL',
    given: { settings: [ATTACKED] },
    lines: [
      WACHTWOORD,
      ['mij', 'Je eigen account: het wachtwoord wordt niet geaccepteerd. Was jij het, zet dan de VPN uit'],
      ['Dat probeer ik', 'Succes.'],
    ],
  },
  {
    name: 'nothing: it is fine',
    given: { settings: [FINE] },
    lines: [
      BLOCKED,
      ['me', 'Your own account: the account is blocked. I looked, and signing in is allowed.'],
      ['All fine now', 'Good to hear. I did not ask'],
    ],
  },
  {
    name: 'nothing: it is fine, in Dutch',
    locale: 'nl-NL',
    given: { settings: [FINE] },
    lines: [
      ['het account is geblokkeerd', 'Ik begrijp het', 'Om wiens'],
      ['mij', 'Je eigen account: het account is geblokkeerd. Ik heb gekeken, en aanmelden is toegestaan.'],
      ['Alles werkt weer', 'Fijn om te horen.'],
    ],
  },
  {
    name: 'knowing what it is',
    given: { settings: [DEVICE] },
    lines: [
      ['AADSTS53000', "I know AADSTS53000. I'll look", 'I know AADSTS53000. Use a device'],
      ['yes', 'Good. I did not ask an admin.'],
    ],
  },
  {
    name: 'knowing what it is, in Dutch, from the log, for a colleague',
    locale: 'nl-NL',
    given: { settings: [DEVICE] },
    lines: [
      WACHTWOORD,
      ['anna.devries@contoso.example', 'Anna de Vries (anna.devries@contoso.example): Gebruik'],
      ['Ja, dank je', 'Mooi. Ik heb geen beheerder gevraagd.'],
    ],
  },
];

describe('what helps without an admin', () => {
  it.each(helped.map((transcript) => ({ ...transcript, asked: null })))('$name', play);

  it('self-service is explained in three steps, for a colleague to pass on', async () => {
    const [mine] = await new Chat('en', { settings: [SELF_SERVICE] }).sayAll(['wrong password', 'me']);
    expect(mine?.text).toMatch(/\n1\. Open https:\/\/aka\.ms\/sspr .*\n2\. .*forgot.*\n3\. .*new password/);
    expect(mine?.text).not.toContain('Pass this on');
    const [hers] = await new Chat('en', { settings: [SELF_SERVICE] }).sayAll([
      'wrong password',
      'anna',
      'yes',
    ]);
    expect(hers?.text).toContain('Pass this on to Anna de Vries');
  });

  it.each([
    [LOCKED_OUT, true],
    [{ ...LOCKED_OUT, selfService: false }, false],
    [ATTACKED, false],
  ] as const)('a lockout names self-service only where it ends it: %j', async (way, isNamed) => {
    const [said] = await new Chat('en', { settings: [way] }).sayAll(['wrong password', 'me']);
    expect(said?.text.includes('https://aka.ms/sspr')).toBe(isNamed);
    expect(said?.text).toContain('There is no unlock button');
  });

  it.each(ADVICE)('the advice "%s" has its sentence in both languages', async (advice) => {
    for (const [locale, words] of [
      ['en', 'wrong password'],
      ['nl', 'verkeerd wachtwoord fout'],
    ] as const) {
      const chat = new Chat(locale, { settings: [{ kind: 'advice', advice, code: 'AADSTS1' }] });
      const [said] = await chat.sayAll([words, 'me']);
      expect(said?.text).toMatch(/^[A-Z].{60,}/);
      expect(said?.choices).toHaveLength(SECOND_STEP.has(advice) ? 4 : 3);
    }
  });
});
