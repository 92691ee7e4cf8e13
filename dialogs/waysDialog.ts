import { ActivityTypes, type TurnContext } from 'botbuilder-core';
import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import {
  isAsking,
  type Asking,
  type Conclusion,
  type Tried,
  type Way,
} from '../bot/unlock/diagnosis/diagnosis.js';
import type { Symptom } from '../bot/unlock/symptoms.js';
import type { Option } from './matchOption.js';
import { option } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { askerOf, textsFor } from './turn.js';
import type { Unlocking } from './unlocking.js';
import { groupOf, wayText, type WayAbout, type WayGroup } from './wayText.js';

export const WAYS = 'ways';
const QUESTIONS = 'ways-questions';

/** Whose account is looked at, and why; `found` when somebody looked a moment ago. */
export interface WaysOptions extends WayAbout {
  readonly tried: readonly Tried[];
  readonly found?: Way;
}

/** No way without an admin is left, or it is something else altogether. */
export type WaysAnswer =
  | { readonly kind: 'ask'; readonly tried: readonly Tried[]; readonly found: Asking }
  | { readonly kind: 'other-problem'; readonly symptom?: Symptom };

interface Shown {
  kind: Tried;
  group: WayGroup;
}
type Step = WaterfallStepContext<WaysOptions>;

/**
 * Looks at the tenant and offers what needs no admin, one way after the other, until one helps or none is left.
 * Ends with a `WaysAnswer`, or nothing when the person is helped. Findings are never kept: each look is a new one.
 */
export class WaysDialog extends ComponentDialog<WaysOptions> {
  constructor(private readonly unlocking: Pick<Unlocking, 'examine'>) {
    super(WAYS);
    this.addDialog(
      new WaterfallDialog<WaysOptions>(QUESTIONS, [(step) => this.offer(step), (step) => this.follow(step)]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = QUESTIONS;
  }

  private async offer(step: Step): Promise<DialogTurnResult> {
    const { context, options } = step;
    const found = options.found ?? (await this.look(step));
    if (isAsking(found))
      return step.endDialog({ kind: 'ask', tried: options.tried, found } satisfies WaysAnswer);
    const t = textsFor(context);
    const group = groupOf(found);
    Object.assign(step.values, { kind: found.kind, group } satisfies Shown);
    return ask(step, {
      lead: wayText(t, options, found),
      text: t(`dialogs:${group}.ask`),
      retry: t('dialogs:choose'),
      options: choices(context, group),
    });
  }

  private async look(step: Step): Promise<Conclusion> {
    const { subject, symptom, errorCode, tried } = step.options;
    await step.context.sendActivity({ type: ActivityTypes.Typing });
    const answers = errorCode ? { errorCode } : {};
    const askerId = askerOf(step.context)?.id ?? '';
    return this.unlocking.examine({ askerId, subjectId: subject.id, symptom, answers, tried });
  }

  private async follow(step: Step): Promise<DialogTurnResult> {
    const { subject, symptom, errorCode, tried } = step.options;
    const { kind, group } = step.values as Shown;
    switch ((step.result as Answer).option) {
      case 'insist': {
        const next: WaysOptions = {
          subject,
          symptom,
          tried: [...tried, kind],
          ...(errorCode && { errorCode }),
        };
        return step.replaceDialog(QUESTIONS, next);
      }
      case 'other-problem':
        return step.endDialog({ kind: 'other-problem' } satisfies WaysAnswer);
      case 'not-me':
        return step.endDialog({ kind: 'other-problem', symptom: 'compromised' } satisfies WaysAnswer);
      default:
        await step.context.sendActivity(textsFor(step.context)(`dialogs:${group}.glad`));
        return step.endDialog();
    }
  }
}

/** Helped, not helped, and where the look may have been at the wrong thing: something else. */
function choices(context: TurnContext, group: WayGroup): Option[] {
  const common = [
    option(context, 'fine', `dialogs:${group}.fine`),
    option(context, 'insist', `dialogs:${group}.insist`),
  ];
  if (group === 'maliciousAddress')
    return [...common, option(context, 'not-me', 'dialogs:maliciousAddress.notMe')];
  if (group === 'advice') return [...common, option(context, 'other-problem', 'dialogs:advice.otherProblem')];
  return common;
}
