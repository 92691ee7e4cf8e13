import { textsIn } from '../../bot/texts/texts.js';
import type { JudgedClick } from '../../bot/unlock/clicks/click.js';
import type { ClickOutcome } from '../../bot/unlock/clicks/outcome.js';
import { textTimes } from '../kit/times.js';
import { refusalText, type NotDone, type RefusalFacts } from './refusalText.js';

type LateClick = Pick<JudgedClick, 'about' | 'at' | 'language' | 'outcome'>;

/** For a clicker who did not hear at the click what came of it: which click it was, and why nothing was done. */
export function lateClickText({ about, at, language, outcome }: LateClick, facts: RefusalFacts): string {
  const today = (facts.now ?? new Date()).toISOString();
  const time = textTimes(language, facts.timeZone, today).moment(at);
  const sentence = refusalText(notDone(outcome), language, facts);
  return textsIn(language)('cards:click.late', { time, id: about, sentence });
}

/** The refusal in an outcome. `opened` and `done` have none, and are never told like this. */
function notDone(outcome: ClickOutcome): NotDone {
  switch (outcome.kind) {
    case 'refused':
      return outcome.refusal;
    case 'done':
      return { kind: 'not-now' };
    case 'opened':
    case 'unknown-request':
    case 'gave-up':
      return { kind: outcome.kind };
  }
}
