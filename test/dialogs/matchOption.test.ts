import { describe, expect, it } from 'vitest';
import { matchOption, type Option } from '../../dialogs/matchOption.js';

const options: readonly Option[] = [
  { id: 'a', title: "I can't send mail", words: ['mail', '👍'] },
  { id: 'b', title: 'Mijn account is geblokkeerd', words: ['both'] },
  { id: 'c', title: 'Café Noir (cafe@contoso.example)', words: ['both'] },
];

describe('an answer names an option', () => {
  it.each([
    ['1', 'a'],
    ['2.', 'b'],
    ['(3)', 'c'],
    ['#1', 'a'],
    ['one', 'a'],
    ['the second one', 'b'],
    ['third', 'c'],
    ['number 2', 'b'],
    ['een', 'a'],
    ['één', 'a'],
    ['de tweede', 'b'],
    ['nummer drie', 'c'],
    ['optie 3', 'c'],
    ["i can't SEND mail!", 'a'],
    ['I can’t send mail', 'a'],
    ['mail', 'a'],
    ['👍', 'a'],
    ['mijn account is geblokkeerd.', 'b'],
    ['cafe noir cafe contoso example', 'c'],
  ])('"%s"', (text, id) => expect(matchOption(text, options)?.id).toBe(id));

  it.each([
    '',
    '0',
    '4',
    '11',
    'since 2 days',
    'I have 3 accounts',
    'one of my mails',
    'both',
    'mail mail',
    '👎',
  ])('and is not guessed from "%s"', (text) => expect(matchOption(text, options)).toBeUndefined());
});
