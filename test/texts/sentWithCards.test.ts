import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setHelpdesk } from '../../bot/texts/helpdesk.js';
import { LANGUAGES, type Language } from '../../bot/unlock/person.js';
import { filled } from './filled.js';
import { tooLong } from './messages.js';
import { sentences } from './sentences.js';

// What `cards/sentences` writes is sent as messages, and so are texts that are joined elsewhere. They are measured with all
// that they are made of.

const SENT = [
  'told.',
  'outcome.',
  'outcomeKind.',
  'refusal.',
  'after.told.',
  'status.next.',
  'lapsed.',
  'form.',
];

/** What was changed, as `changedText` lists it: what a plan of the catalogue does at most. */
const DONE = [
  ['reset-password', 'revoke-sessions'],
  ['enable-sign-in', 'unblock-sender'],
  ['temporary-access-pass'],
];

/** Each text that is sent, by its key, with the parts that it is made of. */
function messages(language: Language): [string, string][] {
  const all = sentences(language, 'cards');
  const withKey = (begin: string): [string, string][] => [...all].filter(([key]) => key.startsWith(begin));
  const fill = (key: string, parts: Readonly<Record<string, string>>) =>
    filled(language, all.get(key) ?? '', parts);
  const done = DONE.map((ids) =>
    new Intl.ListFormat(language).format(
      ids.map((id) => sentences(language, 'remedies').get(`${id}.done`) ?? id),
    ),
  );
  const told = ['told.done', 'told.manager'].flatMap((key) =>
    done.map((what): [string, string] => [key, fill(key, { done: what })]),
  );
  const late = withKey('refusal.').map(([key, sentence]): [string, string] => [
    `click.late of ${key}`,
    fill('click.late', { sentence: filled(language, sentence) }),
  ]);
  const lapsed = withKey('lapsed.why.').flatMap(([key, why]) =>
    ['waits-again', 'not-counted', 'goes-on'].map((what): [string, string] => [
      `lapsed.told of ${key}`,
      fill('lapsed.told', { what: all.get(`lapsed.${what}`) ?? '', why: filled(language, why) }),
    ]),
  );
  const plain = SENT.flatMap(withKey)
    .filter(([key]) => !/^(?:told\.(?:done|manager)|lapsed\.(?:told|record)|lapsed\.why)/u.test(key))
    .map(([key, text]): [string, string] => [key, filled(language, text)]);
  return [...plain, ...told, ...late, ...lapsed];
}

describe.each(LANGUAGES)('What is sent beside the cards, in %s, is short:', (language) => {
  beforeAll(() => setHelpdesk({ phone: '020 555 0100' }));
  afterAll(() => setHelpdesk({}));

  it('each message, with all that it is made of', () => {
    const long = messages(language).flatMap(([key, text]) => tooLong(text).map((why) => `${key}: ${why}`));
    expect(long).toEqual([]);
  });
});
