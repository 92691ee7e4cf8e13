import { textsIn } from '../bot/texts/texts.js';
import type { Language } from '../bot/unlock/person.js';
import { PERSON_INPUT } from './actions.js';
import type { Card } from './kit/template.js';

/**
 * Teams' own search for a colleague (microsoft-apis.md D5). What is chosen comes as a message with an object id, and is
 * treated like a typed name: looked up, counted, and asked back.
 */
export function personPicker(language: Language): Card {
  const t = textsIn(language);
  const label = t('dialogs:subject.picker.label');
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText: label,
    body: [
      {
        type: 'Input.ChoiceSet',
        id: PERSON_INPUT,
        label,
        isRequired: true,
        errorMessage: t('dialogs:subject.picker.missing'),
        choices: [],
        'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
      },
      {
        type: 'ActionSet',
        actions: [{ type: 'Action.Submit', title: t('dialogs:subject.picker.send'), data: {} }],
      },
    ],
  };
}
