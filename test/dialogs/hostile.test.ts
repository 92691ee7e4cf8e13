import { describe, expect, it } from 'vitest';
import type { Subject } from '../../bot/unlock/person.js';
import { pending } from '../helpers/requests.js';
import { anna, Chat, type Said } from './chat.js';

/** Names that people could give themselves in the directory. */
const NAMES = [
  '[click me](https://evil.example)',
  '**bold** _and_ ~struck~ `code`',
  '<at>Admin</at><b onclick="x">',
  '# Heading\n\n1. list\n- item',
  '{{symptom}} $t(dialogs:yes) ${x}',
  'Anna\u202egnidliub\u200b\u0000',
  '| a | b |\n|---|---|',
  'x'.repeat(2000),
  'yes',
  'help',
  '2',
];

function named(name: string): Subject {
  return { ...anna, id: 'evil', name, userPrincipalName: 'qqq@contoso.example', mail: 'qqq@contoso.example' };
}

function looksHarmless({ text, choices }: Said): void {
  for (const shown of [text.replace(/https:\/\/aka\.ms\/\w+/g, ''), ...choices]) {
    expect(shown).not.toMatch(/\]\(|<\w|`|\*\*bold|~struck|\p{Cc}(?<!\n)|\u202e|\u200b|\{\{|\$\{/u);
    expect(shown.length).toBeLessThan(2000);
  }
  expect(choices.every((choice) => !choice.includes('\n'))).toBe(true);
}

describe.each(NAMES)('a colleague called %j', (name) => {
  it('is shown as plain text everywhere, and can be chosen by clicking', async () => {
    const chat = new Chat('en', { people: [named(name), { ...anna, userPrincipalName: 'qqqq@x.example' }] });
    const [list] = await chat.sayAll(['wrong password', 'qqq']);
    if (!list) throw new Error('nothing was said');
    looksHarmless(list);
    await chat.say(list.choices[0] ?? '');
    const [proposal] = await chat.sayAll(['skip', 'skip']);
    if (!proposal) throw new Error('nothing was said');
    looksHarmless(proposal);
    await chat.say('yes');
    expect(chat.unlocking.reports[0]?.subjectId).toBe('evil');
  });

  it('is harmless in the list of requests', async () => {
    const [told] = await new Chat('en', { requests: [pending({ subject: named(name) })] }).say('status');
    if (!told) throw new Error('nothing was said');
    looksHarmless(told);
    expect(told.text.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
  });
});

describe('what a person types', () => {
  it.each(NAMES.filter((name) => name.length > 3 && name !== 'help'))(
    'is harmless when it is repeated: %j',
    async (name) => {
      const chat = new Chat('en', { people: [] });
      const said = await chat.sayAll(['wrong password', 'qqq']).then(() => chat.say(name));
      said.forEach(looksHarmless);
    },
  );

  it('goes on as it is, as data', async () => {
    const chat = new Chat();
    const words = '**since** [then](https://x.example) <at>all</at>';
    const sent = '**since** [then](https://x.example) &lt;at&gt;all&lt;/at&gt;';
    await chat.sayAll(['wrong password', 'me', 'yes', sent]);
    expect(chat.unlocking.added).toEqual([expect.objectContaining({ said: { details: words } })]);
  });
});
