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
