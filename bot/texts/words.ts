import type { SymptomWords } from '../unlock/diagnosis/symptomWords.js';

/** What people say in one language, as far as the bot understands it. How it is written is no matter: see each reader. */
export interface Words {
  /** What first words mean. */
  readonly symptoms: SymptomWords;
}
