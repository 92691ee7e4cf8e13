import type { Language } from '../../bot/unlock/person.js';
import { DEFAULT_LEVELS } from '../../bot/unlock/proof/levels.js';
import { catalogue } from '../helpers/withCatalogue.js';

/** What every card is drawn with. */
export const facts = (language: Language) => ({
  language,
  timeZone: 'Europe/Amsterdam',
  remedies: catalogue,
  proofLevels: DEFAULT_LEVELS,
});
