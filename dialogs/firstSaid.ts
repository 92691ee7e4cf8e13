import type { TurnContext } from 'botbuilder-core';
import { saidIn } from '../bot/teams/incoming/words/said.js';
import { saidOf } from '../bot/unlock/said/maskSecrets.js';
import type { Draft } from './draft.js';
import { recognise } from './firstWords.js';
import { linesOf, textsFor } from './turn.js';
import { isChoice, whoseIn } from './whose/whoseSaid.js';

/** What the first words say besides the symptom. They themselves are dropped: people do type a password there. */
export function keepFirstWords(draft: Draft, text: string): void {
  const [whose, said] = [whoseIn(text), saidOf(text)];
  if (whose) draft.whose = whose;
  if (said) draft.said = said.words;
}

/** After "hello" the words that say what is wrong tell an approver more. A click on a choice tells nothing. */
export function keepTelling(draft: Draft, context: TurnContext): void {
  const words = linesOf(context);
  if (isChoice(words) || !recognise(words)) return;
  // What they said first says it already, and mostly says more.
  if (draft.said !== undefined && recognise(draft.said)) return;
  const said = saidOf(words)?.words;
  if (said) draft.said = said;
}

/** "Yes, and also my phone is gone": the rest of the answer is for the approver. */
export function keepMore(draft: Draft, more: string): void {
  const said = [draft.said, saidOf(more)?.words].filter((words) => words !== undefined).join(' … ');
  if (said) draft.said = said;
}

/** "See the screenshot" does not say what is wrong. So the question that follows has a reason. */
export async function sayIfPicture(context: TurnContext, text = ''): Promise<void> {
  if (text === '' || recognise(text) || !saidIn(context.activity).more) return;
  await context.sendActivity(textsFor(context)('dialogs:onlyWords'));
}
