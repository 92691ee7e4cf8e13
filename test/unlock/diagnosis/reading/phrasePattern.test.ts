import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../../bot/unlock/diagnosis/reading/normalise.js';
import { matcherOf, padded } from '../../../../bot/unlock/diagnosis/reading/phrasePattern.js';

const found = (phrases: readonly string[], text: string): readonly string[] =>
  matcherOf(phrases)(padded(wordsIn(text)))
    .filter(({ isUnwanted }) => !isUnwanted)
    .map((match) => match.text.trim());

describe('a phrase of the word lists', () => {
  it.each([
    ['can not', 'I can not go', 'can not'],
    ['mail*', 'my mailbox', 'mailbox'],
    ['*code', 'a smscode', 'smscode'],
    ['sent my? mail', 'I sent mail', 'sent mail'],
    ['sent my? mail', 'I sent my mail', 'sent my mail'],
    ['(sign in|login) fails', 'my login fails', 'login fails'],
    ['not ~ work', 'does not really always work', 'not really always work'],
    ['not ~~ work', 'not on any day of it work', 'not on any day of it work'],
    ['did not .', 'You say I did? I did not. Never.', 'did not .'],
    ['prêt', 'Es-tu prêt ?', 'pret'],
    ['my? mail', 'a mail', 'mail'],
    ['(my|the)? (new|old)? mail', 'an old mail', 'old mail'],
    ['* password', 'what password', 'what password'],
    ['~ password', 'password', 'password'],
    ['(*code|pin)', 'a smscode', 'smscode'],
  ])('"%s" is found in "%s"', (phrase, text, words) => expect(found([phrase], text)).toEqual([words]));

  it.each([
    ['can not', 'I cannot go'],
    ['mail', 'my mailbox'],
    ['not ~ work', 'not on my phone and work'],
    ['did not .', 'I did not a thing'],
    ['not ~ work', 'I did not. It does work.'],
  ])('"%s" is not found in "%s"', (phrase, text) => expect(found([phrase], text)).toEqual([]));

  it('with a minus takes away what the others would find', () => {
    const phrases = ['-wifi password', 'password'];
    expect(found(phrases, 'my wifi password')).toEqual([]);
    expect(found(phrases, 'my wifi password and my password')).toEqual(['password']);
  });

  it('is found by nothing when the list is empty', () => {
    expect(found([], 'anything')).toEqual([]);
  });
});

describe('the words of a text', () => {
  it.each([
    ['Can’t!', 'cant .'],
    ["J'ai été piraté", 'j ai ete pirate'],
    ['e-mail, E-mails', 'email emails'],
    ['Paßwort weg. Hilfe', 'passwort weg . hilfe'],
    ["m'n account", 'mijn account'],
    ['550 5.1.8', '550 5 1 8'],
    ['密码wachtwoord', '密码 wachtwoord'],
    ['😭 help 😭', 'help'],
  ])('of "%s" are "%s"', (text, words) => expect(wordsIn(text).join(' ')).toBe(words));
});
