import type { DialogContext } from 'botbuilder-dialogs';
import { UNDERSTOOD } from '../bot/texts/languages.js';
import { languageOfWords } from '../bot/texts/languageOfWords.js';
import { textsIn } from '../bot/texts/texts.js';
import { LANGUAGES, type Language } from '../bot/unlock/person.js';
import { SYMPTOMS } from '../bot/unlock/symptoms.js';
import { understand } from './firstWords.js';
import { normalise } from './normalise.js';
import { askerOf, languageOfTurn, setLanguage, setSpoken, spokenIn } from './turn.js';
import type { DialogSettings } from './unlocking.js';

/** What the dialog keeps of the language between turns. */
interface Kept {
  /** For turns that name none. */
  language?: Language;
  /** Heard in the first sentence that was understood, or chosen. It wins over that of Teams. */
  spoken?: Language;
}

const CHOSEN = new Map(
  LANGUAGES.flatMap((language) =>
    UNDERSTOOD.flatMap(({ speak }) => speak[language].map((words) => [normalise(words), language] as const)),
  ),
);

/** The buttons are no words of the person. */
const BUTTONS = new Set(
  LANGUAGES.flatMap((language) =>
    SYMPTOMS.map((symptom) => normalise(textsIn(language)(`dialogs:choice.${symptom}`))),
  ),
);

/** The language that somebody chooses with a whole message: `taal nederlands`, `in English`. */
export function chosenLanguage(words: string): Language | undefined {
  return CHOSEN.get(normalise(words));
}

/**
 * Sets the language of the turn. The first sentence that is understood tells it, and from then on it stays, also in later
 * conversations. What the person chooses wins over both.
 */
export async function keepLanguage(
  outer: DialogContext,
  words: string,
  settings: DialogSettings,
): Promise<void> {
  const { context } = outer;
  const state = (outer.activeDialog?.state ?? {}) as Kept;
  if (state.spoken && !spokenIn(context)) setSpoken(context, state.spoken);
  state.language = setLanguage(context, state.language ?? settings.language);
  const heard = chosenLanguage(words) ?? (spokenIn(context) ? undefined : heardIn(words));
  if (!heard) return;
  const isNews = heard !== languageOfTurn(context);
  setSpoken(context, heard);
  Object.assign(state, { language: heard, spoken: heard } satisfies Kept);
  const asker = askerOf(context);
  if (isNews && asker) await settings.rememberLanguage(asker.id, heard);
}

function heardIn(words: string): Language | undefined {
  if (BUTTONS.has(normalise(words)) || understand(words) === undefined) return undefined;
  return languageOfWords(words);
}
