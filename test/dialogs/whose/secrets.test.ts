import { describe, expect, it } from 'vitest';
import { firstWhose } from '../../../dialogs/whose/firstWhose.js';
import { readWhose } from '../../../dialogs/whose/readWhose.js';
import { Chat } from '../chat.js';

// Who is meant is searched in the directory and repeated in the chat. A secret is neither.

describe('the first words', () => {
  it.each([
    'paswoord Konijn werkt niet',
    'inlogcode Konijn werkt niet',
    "login Konijn doesn't work",
    'app-wachtwoord Konijn werkt niet',
    "my pswd Konijn doesn't work",
  ])('have no name where a secret may stand: %s', (said) => {
    expect(JSON.stringify(firstWhose(said) ?? {})).not.toContain('Konijn');
  });
});

describe('the answer to whose account it is', () => {
  it.each([
    'her password is SECRETX and her name is Anna',
    'haar wachtwoord is SECRETX',
    'password: SECRETX',
  ])('has no name in a secret that it tells: %s', (said) => {
    expect(readWhose(said)).toEqual({ kind: 'named', names: [] });
  });

  it('may say whose password it is', () => {
    expect(readWhose('wachtwoord van Anna de Vries')).toMatchObject({ names: ['Anna de Vries'] });
    expect(readWhose('the password of Anna')).toMatchObject({ names: ['Anna'] });
  });

  it('with a secret is neither searched for nor repeated', async () => {
    const chat = new Chat();
    await chat.sayAll(['a colleague forgot the password']);
    const said = await chat.say('her password is SECRETX and her name is Anna');
    expect(JSON.stringify(said)).not.toContain('SECRETX');
    expect(JSON.stringify(chat.unlocking)).not.toContain('SECRETX');
  });
});

describe('a password or a code in place of a name', () => {
  const SECRETS = [
    ...['Welkom01', 'Zomer2026!', 'konijn123', 'P@ssw0rd', 'P@ssw0rd.1', 'Ajax12', 'Bread-tiger-window-4728'],
    ...['4829', '482913', '482 913', '“Welkom01”', "it's Welkom01", 'het is 482913', 'code 4829'],
  ];
  const QUESTIONS: readonly (readonly [string, ...string[]])[] = [
    ['whose account?', 'wrong password'],
    ['who is it?', 'wrong password', "A colleague's account"],
    ['is it this person?', 'wrong password', 'annemiek'],
    ['the name that nobody has', 'wrong password', 'Willem'],
  ];

  const asked = QUESTIONS.flatMap(([at, ...lines], nth) =>
    (nth === 0 ? SECRETS : SECRETS.slice(0, 2)).map((secret) => [secret, at, lines] as const),
  );

  it.each(asked)('%s is neither searched for nor repeated nor kept at “%s”', async (secret, _at, lines) => {
    const chat = new Chat();
    await chat.sayAll(lines);
    const before = chat.unlocking.searched.length;
    const said = JSON.stringify(await chat.say(secret));
    const hidden = secret.replace(/^(?:it's|het is|code) |[“”]/gu, '');
    expect(said).toContain('That may be a password or a code');
    expect(said).not.toContain(hidden);
    expect(chat.unlocking.searched.slice(before)).toEqual([]);
    expect(chat.stored).not.toContain(hidden);
  });

  it.each([
    ['Anna de Vries Welkom01', 'Anna de Vries'],
    ['Anna de Vries, 482913', 'Anna de Vries'],
    ['anna.devries@contoso.example/Welkom01', 'anna.devries@contoso.example'],
    ['Welkom01 <anna.devries@contoso.example>', 'anna.devries@contoso.example'],
  ])('beside a name is left out: %s', async (said, name) => {
    const chat = new Chat();
    await chat.say('wrong password');
    const answer = JSON.stringify(await chat.say(said));
    expect(answer).toContain('Anna de Vries');
    expect(chat.unlocking.searched).toEqual([name]);
    expect(answer + chat.stored).not.toMatch(/Welkom01|482913/u);
  });

  it.each([
    ...[
      'Jean-Paul-Marie Dubois',
      'anna_devries',
      's123456',
      "O'Brien",
      '@Anna',
      'Anna!',
      'Berg, J.P. van den',
    ],
    ...['jdoe01@contoso.com', 'anna_x.com#EXT#@contoso.onmicrosoft.com', 'Pieter van den Berg (Services)'],
  ])('%s is none', (name) => {
    const whose = readWhose(name);
    expect(whose).toMatchObject({ kind: 'named' });
    expect(whose.kind === 'named' && whose.names.length).toBeGreaterThan(0);
  });
});
