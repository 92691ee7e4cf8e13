import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../bot/unlock/diagnosis/diagnosis.js';
import { Chat, PLAN } from './chat.js';

// How many messages a person writes until the admins are asked. The optional one after that is not among them.

/** The look tells what is wrong only when the person has said it. */
const UNCLEAR: Diagnosis = { kind: 'hand-off', reason: 'not-sure' };
const untilSaid: { examine: Chat['unlocking']['examine'] } = {
  async examine(question) {
    return question.symptom === 'not-sure' ? UNCLEAR : PLAN;
  },
};

/** Pasted from its title on: the code stands lower. */
const PAGE = `Sign in
Sorry, but we're having trouble signing you in.
AADSTS50126: Error validating credentials due to invalid username or password.
Request Id: 3a1c5f2e-0d44-4b1a-9a55-1234567890ab
Correlation Id: 7f1c5f2e-0d44-4b1a-9a55-1234567890ab
Timestamp: 2026-03-02T14:58:33Z`;
const PAGINA = `Aanmelden
Er is een probleem opgetreden bij het aanmelden.
AADSTS50126: Fout bij het valideren van referenties vanwege een ongeldige gebruikersnaam of wachtwoord.
Aanvraag-id: 3a1c5f2e-0d44-4b1a-9a55-1234567890ab
Correlatie-id: 7f1c5f2e-0d44-4b1a-9a55-1234567890ab`;

const OWN = [
  [PAGE, 'yes'],
  [PAGINA, 'ja'],
  ['panicking!! I lost my phone', 'yes'],
  ['I forgot my password', 'yes, mine'],
  ['I forgot my password', 'yes'],
  ['ik ben mijn wachtwoord vergeten', 'ja'],
  ['I lost my phone and can not approve', 'yes'],
  ["my mailbox can't send mail", 'yes'],
  ['my account says 50053', 'yes'],
  ['I get AADSTS50126 on my account', 'yes'],
  ['mijn wachtwoord geeft AADSTS50126', 'ja'],
  ['50053', 'yes'],
  ['AADSTS50126', 'yes'],
  ['it says error code 50126', 'yes'],
  ['foutcode: 50126', 'ja'],
  ['5.1.8', 'yes'],
  ['AADSTS50126: Error validating credentials due to invalid username or password.', 'yes'],
  ['550 5.1.8 Access denied, bad outbound sender', 'yes'],
];
const COLLEAGUE = [
  ['50126 anna de vries', 'yes', 'yes'],
  ['50126, Anna de Vries', 'yes', 'yes'],
  ['Anna de Vries: 50126', 'yes', 'yes'],
  ['anna de vries 50126', 'yes', 'yes'],
  ['annemiek bos: 50053', 'yes', 'yes'],
  ['anna de vries error 50126', 'yes', 'yes'],
  ['anna de vries AADSTS50126', 'yes', 'yes'],
  ['5.1.8 annemiek bos', 'yes', 'yes'],
  ['anna de vries 5.1.8', 'yes', 'yes'],
  ['foutcode 50126 voor anna', 'ja', 'ja'],
  ['50126 my colleague', 'Anna de Vries', 'yes', 'yes'],
  ['my colleague Anna de Vries forgot her password', 'yes', 'yes'],
  ['password of anna.devries@contoso.example is wrong', 'yes', 'yes'],
  ['my colleague forgot her password', 'Anna de Vries', 'yes', 'yes'],
  ['my boss forgot her password', 'Anna de Vries', 'yes', 'yes'],
  ['mijn baas krijgt AADSTS50126', 'Anna de Vries', 'ja', 'ja'],
  ['wrong password', 'Anna de Vries', 'yes', 'yes'],
  ['annemiek bos kan geen mail versturen', 'ja', 'ja'],
  ['annemiek bos haar account is geblokkeerd', 'ja', 'ja'],
  ['annemiek haar wachtwoord is verlopen', 'ja', 'ja'],
  ['wachtwoord van annemiek bos resetten graag', 'ja', 'ja'],
  ['account of annemiek bos is locked', 'yes', 'yes'],
  ['my intern annemiek forgot her password', 'yes', 'yes'],
  ["password expired, it's about annemiek", 'yes', 'yes'],
  ["it's about annemiek bos, she can't send mail", 'yes', 'yes'],
  ['For anna de vries: locked account', 'yes', 'yes'],
  ['wachtwoord verlopen, het gaat om annemiek bos', 'ja', 'ja'],
  ['mijn collega kan geen mail versturen', 'Anna de Vries', 'ja', 'ja'],
];
const UNSURE = [
  ["I can't sign in", 'the password is wrong', 'yes'],
  ['ik kan niet inloggen', 'mijn wachtwoord is verkeerd', 'ja'],
  ["I don't know", 'me', 'the password is wrong', 'yes'],
  ['geen idee', 'ik', 'mijn wachtwoord is verkeerd', 'ja'],
];

async function asked(lines: readonly string[], given = {}): Promise<number> {
  const chat = new Chat('en-GB', given);
  for (const [written, line] of lines.entries()) {
    await chat.say(line);
    if (chat.unlocking.reports.length > 0) return written + 1;
  }
  return Infinity;
}

describe('until the admins are asked, a person writes', () => {
  it.each(OWN)('two messages about their own account: "%s"', async (...lines) =>
    expect(await asked(lines)).toBe(2),
  );

  it.each(COLLEAGUE)('at most four about a colleague: "%s"', async (...lines) =>
    expect(await asked(lines)).toBeLessThanOrEqual(4),
  );

  it.each(UNSURE)('at most four when they are not sure: "%s"', async (...lines) =>
    expect(await asked(lines, untilSaid)).toBeLessThanOrEqual(4),
  );
});

describe('"I can\'t sign in"', () => {
  it('is about whoever says it, and the next question has a way back', async () => {
    const chat = new Chat('en-GB');
    const said = await chat.say("I can't sign in");
    expect(said.at(-1)?.choices).toContain("A colleague's account");
    const [who] = await chat.say("A colleague's account");
    expect(who?.text).toContain('Who is it?');
  });

  it.each(["I can't sign in", '50053'])('is asked about when a helpdesk agent says “%s”', async (words) => {
    const chat = new Chat('en-GB', { helpdesk: true });
    const said = await chat.say(words);
    expect(said.at(-1)?.text).toMatch(/Whose account is it about\?|Is it your own account/);
  });
});

describe('a code', () => {
  it.each([
    'AADSTS50053 for anna',
    'my colleague gets AADSTS50053',
    'anna has AADSTS50053',
    'AADSTS50034: The user account anna.devries@contoso.example does not exist',
  ])('beside somebody else is not about whoever pastes it: “%s”', async (words) => {
    const chat = new Chat();
    const said = await chat.say(words);
    expect(said.at(-1)?.text).toMatch(/Who is it|Is this who you mean\? Anna/u);
  });

  it.each([`My colleague sent me this:\n${PAGE}`, `This is what Anna sees\n${PAGE}`])(
    'on a page that somebody else saw is not about whoever pastes it',
    async (words) => {
      const said = await new Chat().say(words);
      expect(said.at(-1)?.text).toMatch(/Who is it|Is this who you mean\?|Whose account is it about/u);
    },
  );

  it.each([
    '50126 euro',
    'euro 50126',
    'zalando factuur 50126',
    'lindelaan amsterdam 50126',
    '50126 nieuwe gracht',
    '50126 steps today',
    '50126 kilometers',
    'invoice 50126',
    '50126 is my zip',
    'anna 50126',
    'we got 50126 likes',
    'ik krijg 50126 euro',
    'it says 50126 on the meter',
  ])('is none in “%s”', async (words) => {
    const said = await new Chat().say(words);
    expect(said.map(({ text }) => text).join()).not.toContain('AADSTS');
  });

  it('beside what looks like a name and is nobody’s leads to whose account it is', async () => {
    const said = await new Chat().say('bertus bomans 50126');
    expect(said.at(-1)?.text).toMatch(/^Whose account is it about\?/u);
  });

  it('leaves a way back to somebody else', async () => {
    const said = await new Chat().say('50053');
    expect(said.at(-1)?.choices).toContain("A colleague's account");
  });
});
