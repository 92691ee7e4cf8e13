import { beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../sandbox/tenant/seed.js';
import { story } from '../helpers/story.js';

// Whose account it is: people know the name and the address that they write to, not the one with which somebody signs in.

const { world, play } = story();

beforeAll(() => {
  world.sandbox.tenant.arrange(people.piet.id, {
    displayName: 'Pieter van den Berg',
    userPrincipalName: 'u4711@contoso.example',
    mail: 'pieter.vandenberg@contoso.example',
    proxyAddresses: ['SMTP:pieter.vandenberg@contoso.example', 'smtp:p.vandenberg@contoso.example'],
  });
});

describe('a colleague', () => {
  it.each([
    'van den Berg, Pieter',
    'P. van den Berg',
    'my colleague Pieter can’t log in',
    'Pieter van den Berg <pieter.vandenberg@contoso.example>',
    'p.vandenberg@contoso.example',
  ])('is found as %s', async (said) => {
    const answer = await play.says(people.omar, 'start over', 'forgot the password', said);
    expect(answer).toContain('Is this who you mean? Pieter van den Berg (pieter.vandenberg@contoso.example)');
  });

  it('who is named in the first sentence is not asked for again', async () => {
    await play.says(people.omar, 'cancel');
    const answer = await play.says(people.omar, "Pieter's account is blocked");
    expect(answer).toContain('Is this who you mean? Pieter van den Berg');
  });

  it('whose second address has a quote breaks out of nothing', async () => {
    await play.says(people.omar, 'cancel');
    const answer = await play.says(people.omar, 'wrong password', "x'or'1@contoso.example");
    expect(answer).toContain('Who is it?');
  });
});
