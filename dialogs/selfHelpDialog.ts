import { ActivityTypes, type TurnContext } from 'botbuilder-core';
import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { needsAdmin, type Declined, type SelfHelp } from '../bot/unlock/diagnosis/diagnosis.js';
import type { Seen } from '../bot/unlock/intake/examining.js';
import { SECOND_STEP } from '../bot/unlock/diagnosis/causes.js';
import type { SignInsSeen } from '../bot/unlock/diagnosis/signInsSeen.js';
import type { Reported, Symptom } from '../bot/unlock/symptoms.js';
import { recognise } from './firstWords.js';
import type { Option } from './matchOption.js';
import { colleagueIfAssumed, option } from './options.js';
import type { Found } from './proposal.js';
import { readOtherAccount } from './agreement.js';
import { ask, isMine, mineOf, QuestionPrompt, type Answer } from './questionPrompt.js';
import { askerOf, textsFor } from './turn.js';
import { momentsFor } from './moment.js';
import { signInsText } from './signInsText.js';
import type { DialogSettings, Unlocking } from './unlocking.js';
import { askWhatIsSeen, isStillUnclear, symptomClicked, tellsSymptom } from './whatIsSeen.js';
import type { FirstWhose } from './whose/firstWhose.js';
import { groupOf, selfHelpText, type SelfHelpContext, type SelfHelpGroup } from './selfHelpText.js';

export const SELF_HELP = 'ways';
const QUESTIONS = 'ways-questions';
const SEEN = 'ways-seen';

/** The subject and the symptom. `found` is set when the bot looked a moment ago. */
export interface SelfHelpOptions extends SelfHelpContext {
  readonly tried: readonly Declined[];
  readonly found?: Seen;
}

/**
 * `ask`: no self-help is left, so an admin is needed. `other-problem`: the person has another problem. `colleague`: it is
 * about somebody else. `me`: it is about their own account after all. `other-symptom`: they say in words that something
 * else is wrong. `told`: what they heard of the sign-in log.
 */
export type SelfHelpAnswer =
  | {
      readonly kind: 'ask';
      readonly tried: readonly Declined[];
      readonly found: Found;
      readonly told?: SignInsSeen;
    }
  | { readonly kind: 'colleague' }
  | { readonly kind: 'me' }
  | { readonly kind: 'other-account'; readonly whose: FirstWhose }
  | { readonly kind: 'other-symptom'; readonly text: string; readonly told?: SignInsSeen }
  | {
      readonly kind: 'other-problem';
      readonly symptom?: Symptom;
      readonly reported?: Reported;
      readonly told?: SignInsSeen;
    };

interface Shown {
  kind: Declined;
  group: SelfHelpGroup;
  told?: SignInsSeen;
}
type Step = WaterfallStepContext<SelfHelpOptions>;

/**
 * Looks at the tenant and offers self-help, one kind after the other, until one helps or none is left. Ends with a
 * `SelfHelpAnswer`, or with `undefined` when the person is helped. It stores no findings, so each look is a new one.
 */
export class SelfHelpDialog extends ComponentDialog<SelfHelpOptions> {
  constructor(
    private readonly unlocking: Pick<Unlocking, 'examine'>,
    private readonly settings: Pick<DialogSettings, 'timeZone' | 'now'>,
  ) {
    super(SELF_HELP);
    this.addDialog(
      new WaterfallDialog<SelfHelpOptions>(QUESTIONS, [
        (step) => this.offer(step),
        (step) => this.follow(step),
      ]),
    );
    this.addDialog(
      new WaterfallDialog<SelfHelpOptions>(SEEN, [
        (step) => askWhatIsSeen(step, step.options.subject, this.signInsSaid(step)),
        (step) => this.readSeen(step),
      ]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = QUESTIONS;
  }

  private async offer(step: Step): Promise<DialogTurnResult> {
    const { context, options } = step;
    const found = options.found ?? (await this.look(step));
    if (isStillUnclear(options.symptom, found))
      return step.replaceDialog(SEEN, { ...options, found } satisfies SelfHelpOptions);
    if (needsAdmin(found))
      return step.endDialog({
        kind: 'ask',
        tried: options.tried,
        found,
        ...toldIn(options),
      } satisfies SelfHelpAnswer);
    const t = textsFor(context);
    const group = groupOf(found);
    Object.assign(step.values, {
      kind: found.kind,
      group,
      ...toldIn({ told: found.signIns ?? options.told }),
    } satisfies Shown);
    return ask(step, {
      ...selfHelpText(t, momentsFor(context, this.settings), options, found),
      retry: t('dialogs:choose'),
      options: [
        ...choices(context, group, found, options.symptom),
        ...colleagueIfAssumed(context, options.subject),
      ],
      unsure: 'insist',
      accepts: [mineOf(options.subject), 'pointed-account', 'other-symptom'],
    });
  }

  private signInsSaid({ context, options }: Step): readonly string[] {
    const when = momentsFor(context, this.settings);
    return signInsText(textsFor(context), when, options.found?.signIns, options.told);
  }

  /** With a symptom everything begins again, but for whose account it is. Without one a human has to look. */
  private async readSeen(step: Step): Promise<DialogTurnResult> {
    const { found, tried } = step.options;
    const answer = step.result as Answer;
    const told = toldIn({ told: found?.signIns });
    const left = leftSaid(answer);
    if (left) return step.endDialog(left);
    if (tellsSymptom(answer))
      return step.endDialog({
        kind: 'other-symptom',
        text: linesSaid(answer),
        ...told,
      } satisfies SelfHelpAnswer);
    const seen = symptomClicked(answer);
    if (seen) return step.endDialog({ kind: 'other-problem', ...seen, ...told } satisfies SelfHelpAnswer);
    if (!found || !needsAdmin(found)) return step.endDialog();
    await step.context.sendActivity(textsFor(step.context)('dialogs:notSure.stillUnclear'));
    return step.endDialog({ kind: 'ask', tried, found, ...told } satisfies SelfHelpAnswer);
  }

  private async look(step: Step): Promise<Seen> {
    const { subject, symptom, tried } = step.options;
    await step.context.sendActivity({ type: ActivityTypes.Typing });
    const answers = reportedTo(step.options);
    const askerId = askerOf(step.context)?.id ?? '';
    return this.unlocking.examine({ askerId, subjectId: subject.id, symptom, answers, tried });
  }

  private async follow(step: Step): Promise<DialogTurnResult> {
    const { subject, symptom, tried } = step.options;
    const reported = reportedTo(step.options);
    const { kind, group, ...told } = step.values as Shown;
    const answer = step.result as Answer;
    const left = leftSaid(answer);
    if (left) return step.endDialog(left);
    const isNews = answer.option === undefined && tellsOther(answer, step.options);
    if (isNews)
      return step.endDialog({
        kind: 'other-symptom',
        text: linesSaid(answer),
        ...toldIn(told),
      } satisfies SelfHelpAnswer);
    // What is said once more is not helped yet.
    switch (answer.option ?? 'insist') {
      case 'insist': {
        const next: SelfHelpOptions = {
          subject,
          symptom,
          tried: [...tried, kind],
          ...reported,
          ...toldIn(told),
        };
        return step.replaceDialog(QUESTIONS, next);
      }
      case 'colleague':
        return step.endDialog({ kind: 'colleague' } satisfies SelfHelpAnswer);
      case 'other-problem':
        return step.endDialog({ kind: 'other-problem' } satisfies SelfHelpAnswer);
      case 'lost-sign-in-method':
        return step.endDialog({
          kind: 'other-problem',
          symptom: 'lost-sign-in-method',
          reported: { ...reported, hint: 'lost-method' },
        } satisfies SelfHelpAnswer);
      case 'not-me':
        return step.endDialog({ kind: 'other-problem', symptom: 'compromised' } satisfies SelfHelpAnswer);
      default:
        await step.context.sendActivity(textsFor(step.context)(`dialogs:${group}.glad`));
        return step.endDialog();
    }
  }
}

/** It is about another account: "mine", "no, annemiek bos". */
function leftSaid(answer: Answer): SelfHelpAnswer | undefined {
  if (isMine(answer)) return { kind: 'me' };
  const whose = answer.option === undefined ? readOtherAccount(answer.text) : undefined;
  return whose && { kind: 'other-account', whose };
}

/** True where the words tell more than what was looked at: another symptom, or another error. */
function tellsOther(answer: Answer, { symptom, errorCode }: SelfHelpOptions): boolean {
  const read = recognise(linesSaid(answer));
  const isOther = tellsSymptom(answer) && read?.symptom !== symptom;
  return isOther || (read?.errorCode !== undefined && read.errorCode !== errorCode);
}

function linesSaid({ text, lines = text }: Answer): string {
  return lines;
}

/** Helped, or not helped. A third answer where the bot may have looked at the wrong problem. */
function choices(context: TurnContext, group: SelfHelpGroup, found: SelfHelp, symptom: Symptom): Option[] {
  const common = [
    option(context, 'fine', `dialogs:${group}.fine`),
    option(context, 'insist', `dialogs:${group}.insist`),
  ];
  if (group === 'maliciousAddress')
    return [...common, option(context, 'not-me', 'dialogs:maliciousAddress.notMe')];
  if (group !== 'advice' && symptom !== 'not-sure') return common;
  // Only who says that it is gone is led to a pass.
  const lost = option(context, 'lost-sign-in-method', 'dialogs:advice.lost');
  const isSecondStep = found.kind === 'advice' && SECOND_STEP.has(found.advice);
  return [
    ...common,
    ...(isSecondStep ? [lost] : []),
    option(context, 'other-problem', 'dialogs:advice.otherProblem'),
  ];
}

function toldIn({ told }: { readonly told?: SignInsSeen | undefined }): { told?: SignInsSeen } {
  return told ? { told } : {};
}

function reportedTo({ errorCode, hint }: Reported): Reported {
  return { ...(errorCode && { errorCode }), ...(hint && { hint }) };
}
