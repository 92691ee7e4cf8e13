import { afterEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';
import { helpdeskWords, setHelpdesk } from '../../bot/texts/helpdesk.js';
import { SPOKEN } from '../../bot/texts/languages.js';
import { plainText } from '../../bot/texts/plainText.js';
import { textsIn } from '../../bot/texts/texts.js';
import { LANGUAGES } from '../../bot/unlock/person.js';

// Test files share the modules of their worker.
afterEach(() => setHelpdesk({}));

/** Sentences that name the helpdesk and send nobody there: it is told something, says something, or reads it itself. */
const SENDS_NOBODY = [
  'cards:button.helpdesk',
  'cards:close.label',
  'cards:closeAfter.label',
  'cards:handOff.guest.todo',
  'cards:refusal.helpdesk-asked',
  'cards:lapsed.why.helpdesk-asked',
  ...['called-office', 'called-mobile', 'called-other', 'in-person', 'by-video', 'other'].map(
    (check) => `cards:caller.${check}`,
  ),
  'dialogs:handOff.guest',
  'pages:link.stops',
  'pages:link.never',
  'proof:vouch.stops',
  'proof:vouch.stopped',
  'proof:signIn.over.not-them',
];

describe.each(LANGUAGES)('A sentence in %s that sends people to the helpdesk', (language) => {
  it('says how it is reached, where the operator said that', () => {
    const silent = Object.entries(SPOKEN[language].sentences)
      .flatMap(([namespace, texts]) => leaves(texts, `${namespace}:`))
      .filter(([, text]) => /helpdesk/i.test(text) && !text.includes('{{helpdesk}}'))
      .map(([key]) => key)
      .filter((key) => !SENDS_NOBODY.includes(key));
    expect(silent).toEqual([]);
  });

  it('says name, number and page, and nothing where nothing is set', () => {
    const t = textsIn(language);
    expect(t('teams:turnFailed')).toMatch(/helpdesk\.$/);
    setHelpdesk({ name: 'IT Desk', phone: '+31 30 123 45 67', url: 'https://help.example/now' });
    expect(t('teams:turnFailed')).toMatch(
      /helpdesk \(IT Desk, \+31 30 123 45 67, https:\/\/help\.example\/now\)\.$/,
    );
  });
});

describe('How the helpdesk is reached', () => {
  it.each([
    ['HELPDESK_PHONE', '+31 30 123 45 67'],
    ['HELPDESK_PHONE', '(030) 123-4567'],
    ['HELPDESK_PHONE', '112'],
    ['HELPDESK_URL', 'https://help.example.com:8443/it/desk.aspx?id=12'],
    ['HELPDESK_NAME', 'Team ICT (first floor)'],
  ])('%s may be %s', (name, value) => {
    const { helpdeskContact } = loadConfig({ ...ENOUGH, [name]: value });
    setHelpdesk(helpdeskContact);
    expect(helpdeskWords()).toBe(` (${value})`);
    expect(plainText(helpdeskWords())).toBe(helpdeskWords().trim());
  });

  it.each([
    ['HELPDESK_PHONE', '[call](https://evil.example)'],
    ['HELPDESK_PHONE', 'call me'],
    ['HELPDESK_PHONE', '1234567890123456789012345678901234567890'],
    ['HELPDESK_URL', 'http://help.example'],
    ['HELPDESK_URL', 'javascript:alert(1)'],
    ['HELPDESK_URL', 'https://user:word@help.example'],
    ['HELPDESK_URL', 'https://help.example/) [x](https://evil.example'],
    ['HELPDESK_URL', 'https://help.example/_a_'],
    ['HELPDESK_URL', `https://help.example/${'a'.repeat(120)}`],
    ['HELPDESK_NAME', '<at>Anna</at>'],
    ['HELPDESK_NAME', '**IT**'],
    ['HELPDESK_NAME', '{{name}}'],
  ])('%s is not taken as %s', (name, value) => {
    expect(() => loadConfig({ ...ENOUGH, [name]: value })).toThrow(name);
  });
});

const ENOUGH = {
  MicrosoftAppTenantId: '5f6c0d1e-0000-4000-8000-000000000001',
  APPROVER_GROUP_ID: '5f6c0d1e-0000-4000-8000-000000000002',
  SANDBOX_URL: 'http://127.0.0.1:5100',
};

function leaves(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key.replace(/\.$/, ''), value]];
  return Object.entries(value as object).flatMap(([name, inner]) => leaves(inner, `${key}${name}.`));
}
