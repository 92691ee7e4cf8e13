import { describe, expect, it } from 'vitest';
import { people, type Person } from '../../sandbox/tenant/seed.js';
import { textsIn } from '../../bot/texts/texts.js';
import type { TextKey } from '../../bot/texts/texts.js';
import { story } from '../helpers/story.js';

// Conversations whose end is known, each by its number. The person begins, and answers every question about whose
// account it is, or what helps, with the first choice.

const { play } = story();

/** What the bot has to say, or may not say, in so many messages of the person. */
interface Talk {
  readonly id: string;
  readonly lang: 'en' | 'nl';
  readonly person: Person;
  readonly line: string;
  readonly within: number;
  readonly says?: TextKey;
  readonly saysText?: string;
  readonly saysNot?: TextKey;
  readonly saysNotText?: string;
}

const MALICIOUS =
  'Error code 50053: Sign-in was blocked because it came from an IP address with malicious activity.';

const TALKS: readonly Talk[] = [
  {
    ...{ id: 't146', lang: 'en', person: people.lucas, line: "I can't log in", within: 4 },
    says: 'dialogs:lockedOut.text',
  },
  {
    id: 't147',
    lang: 'nl',
    person: people.caspar,
    line: 'ik kan niet inloggen',
    within: 4,
    saysText: '53003',
  },
  {
    ...{ id: 't148', lang: 'en', person: people.caspar, within: 4 },
    line: 'my account is blocked, it says AADSTS999999',
    saysText: '53003',
    saysNotText: 'I know AADSTS999999',
  },
  {
    ...{ id: 't149', lang: 'en', person: people.omar, within: 4 },
    line: 'AADSTS50079: you must enroll in multi-factor authentication',
    saysText: 'mysecurityinfo',
  },
  {
    ...{ id: 't150', lang: 'en', person: people.omar, within: 4 },
    line: "I changed my password today and now mail on my iPhone doesn't work",
    saysNot: 'dialogs:selfService.text',
  },
  {
    ...{ id: 't155', lang: 'en', person: people.omar, line: MALICIOUS, within: 2 },
    says: 'dialogs:maliciousAddress.text',
    saysNot: 'dialogs:lockedOut.text',
  },
];

/** All that the bot wrote, until so many messages of the person were answered. */
async function told({ person, line, within }: Talk): Promise<string> {
  await play.says(person, 'stop');
  const before = play.chatOf(person).length;
  await play.says(person, line, ...Array.from({ length: within - 1 }, () => '1'));
  return play.chatOf(person).slice(before).join('\n');
}

describe('a conversation whose end is known', () => {
  it.each(TALKS.map((talk) => [`${talk.id}: "${talk.line}"`, talk] as const))('%s', async (_name, talk) => {
    const t = textsIn(talk.lang);
    const text = await told(talk);
    if (talk.says) expect(text).toContain(t(talk.says));
    if (talk.saysText) expect(text).toContain(talk.saysText);
    if (talk.saysNot) expect(text).not.toContain(t(talk.saysNot));
    if (talk.saysNotText) expect(text).not.toContain(talk.saysNotText);
  });
});
