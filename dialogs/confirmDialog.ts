import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { colleagueIfAssumed, yesOrNo } from './options.js';
import { proposal, type Proposed } from './proposal.js';
import { ask, isMine, mineOf, QuestionPrompt, type Answer } from './questionPrompt.js';
import { readAgreement, type Agreement } from './agreement.js';
import { momentsFor } from './moment.js';
import { textsFor } from './turn.js';
import type { DialogSettings } from './unlocking.js';
import type { FirstWhose } from './whose/firstWhose.js';

export const CONFIRM = 'confirm';
const QUESTIONS = 'confirm-questions';

type Step = WaterfallStepContext<Proposed>;

/** Something else is wrong than was understood, in these words. */
export interface OtherSymptom {
  readonly kind: 'other-symptom';
  readonly text: string;
}

/** What the person answers. An `Agreement`: yes or no with more words. `undefined`: they decline. `colleague`: it is about somebody else. `me`: it is their own. */
export type ConfirmAnswer = true | Agreement | OtherSymptom | 'colleague' | 'me' | undefined;

/** Shows what the bot would ask an admin for. Ends with a `ConfirmAnswer`. */
export class ConfirmDialog extends ComponentDialog<Proposed> {
  constructor(private readonly settings: Pick<DialogSettings, 'timeZone' | 'now'>) {
    super(CONFIRM);
    this.addDialog(
      new WaterfallDialog<Proposed>(QUESTIONS, [(step) => this.propose(step), (step) => this.finish(step)]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = QUESTIONS;
  }

  private async propose(step: Step): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    return ask(step, {
      ...proposal(t, momentsFor(step.context, this.settings), step.options),
      retry: t('dialogs:choose'),
      explain: t('dialogs:confirm.unsure'),
      next: t('dialogs:confirm.next'),
      ...(step.options.subject.isMe && { own: t('dialogs:confirm.aboutMe') }),
      accepts: [mineOf(step.options.subject), 'agreed', 'other-account', 'other-symptom'],
      options: [...yesOrNo(step.context), ...colleagueIfAssumed(step.context, step.options.subject)],
    });
  }

  private async finish(step: Step): Promise<DialogTurnResult> {
    const answer = step.result as Answer;
    const { option: chosen, text, lines = text } = answer;
    if (chosen === 'yes') return step.endDialog(true satisfies ConfirmAnswer);
    const read = chosen === undefined ? readAgreement(text) : undefined;
    if (read?.kind === 'agreed' && read.own && !step.options.subject.isMe)
      return step.endDialog('me' satisfies ConfirmAnswer);
    if (read) return step.endDialog(read satisfies ConfirmAnswer);
    if (chosen === 'colleague') return step.endDialog('colleague' satisfies ConfirmAnswer);
    if (isMine(answer)) return step.endDialog('me' satisfies ConfirmAnswer);
    if (chosen === undefined)
      return step.endDialog({ kind: 'other-symptom', text: lines } satisfies ConfirmAnswer);
    await step.context.sendActivity(textsFor(step.context)('dialogs:stopped'));
    return step.endDialog();
  }
}

/** Whose account it is, where the answer says that it is about another one. */
export function otherSaid(answer: ConfirmAnswer): FirstWhose | undefined {
  if (answer === 'colleague' || answer === 'me') return whoseOf(answer);
  return typeof answer === 'object' && answer.kind === 'other-account' ? answer.whose : undefined;
}

/** The account that a way back in a question stands for. */
export function whoseOf(back: 'colleague' | 'me'): FirstWhose {
  return { kind: back === 'me' ? 'own' : 'somebody' };
}
