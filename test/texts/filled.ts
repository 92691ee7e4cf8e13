import { textsIn } from '../../bot/texts/texts.js';
import type { Language } from '../../bot/unlock/person.js';

/** A moment as a sentence says it. */
export const AT = { en: 'on 27 November at 13:58', nl: 'op 27 november om 13:58' };

/** Typical values of what is filled in. What is not here counts as one word. */
const FILLED: Readonly<Record<string, string>> = {
  name: 'Anna de Vries',
  by: 'Ben Jansen',
  asker: 'Piet Bakker',
  reason: 'You work from home today.',
  clock: '13:58',
  id: 'LK-1234',
  link: 'https://teams.microsoft.com/l/chat',
};

/**
 * A text with typical values in place of what is filled in.
 * @param parts values of this text alone
 */
export function filled(
  language: Language,
  text: string,
  parts: Readonly<Record<string, string>> = {},
): string {
  const t = textsIn(language);
  const more: Readonly<Record<string, string>> = {
    time: AT[language],
    when: AT[language],
    until: AT[language],
    topic: t('cards:topic.contain', { name: 'Anna de Vries' }),
    state: t('dialogs:state.taken', { by: 'Ben Jansen', when: AT[language] }),
    symptom: t('dialogs:seen.lost-sign-in-method'),
    helpdesk: ' (020 555 0100)',
  };
  return text.replace(
    /\{\{-? ?(\w+)\}\}/gu,
    (_all, key: string) => parts[key] ?? more[key] ?? FILLED[key] ?? 'x',
  );
}
