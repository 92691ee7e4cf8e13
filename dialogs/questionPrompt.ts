import { ActionTypes, InputHints, MessageFactory, type Activity, type TurnContext } from 'botbuilder-core';
import {
  Prompt,
  type DialogContext,
  type DialogTurnResult,
  type PromptOptions,
  type PromptRecognizerResult,
} from 'botbuilder-dialogs';
import { recognise } from './firstWords.js';
import { matchOption, type Option } from './matchOption.js';
import { textsFor, wordsOf } from './turn.js';

const QUESTION = 'question';

/** Nonsense answers after which the way out is shown. */
const LOST_AFTER = 3;

/** What is longer is a pasted page, not somebody's name. */
const LONGEST_NAME = 100;

/** Free text that a question takes besides its options. Named, because a function cannot be kept between turns. */
const ACCEPTS = {
  nothing: () => false,
  anything: (text: string) => text.length > 0,
  name: (text: string) => [...text].length >= 3 && text.length <= LONGEST_NAME,
  trouble: (text: string) => recognise(text) !== undefined,
} satisfies Record<string, (text: string) => boolean>;

export interface Question {
  /**
   * What has to be read first; a message of its own, because not every client draws lists and paragraphs in a
   * message that has buttons (the Playground does not).
   */
  readonly lead?: string;
  readonly text: string;
  /** Said after an answer that was not understood: how to answer. */
  readonly retry: string;
  readonly options?: readonly Option[];
  readonly accepts?: keyof typeof ACCEPTS;
}

/** What was answered: the option chosen, or only the words. */
export interface Answer {
  readonly option?: string;
  readonly text: string;
}

type Kept = Required<Question>;

/** Asks a question; the next step finds the `Answer` as its result. */
export async function ask(step: DialogContext, question: Question): Promise<DialogTurnResult> {
  const validations: Kept = { lead: '', options: [], accepts: 'nothing', ...question };
  return step.prompt(QUESTION, { validations });
}

/**
 * One question with buttons, free text, or both. Instead of the SDK's choice and confirm prompts, which take any
 * number in a sentence for a choice, know no Dutch numbers, and answer a French Teams in French.
 */
export class QuestionPrompt extends Prompt<Answer> {
  constructor() {
    super(QUESTION);
  }

  protected override async onPrompt(
    context: TurnContext,
    state: { retries?: number },
    options: PromptOptions,
    isRetry: boolean,
  ): Promise<void> {
    state.retries = (state.retries ?? 0) + (isRetry ? 1 : 0);
    const kept = keptIn(options);
    const isLost = isRetry && state.retries >= LOST_AFTER;
    const lead = isLost ? textsFor(context)('dialogs:lost') : isRetry ? '' : kept.lead;
    if (lead) await context.sendActivity(MessageFactory.text(lead, undefined, InputHints.IgnoringInput));
    await context.sendActivity(withButtons(context, isRetry ? kept.retry : kept.text, kept.options));
  }

  protected override async onRecognize(
    context: TurnContext,
    _state: object,
    options: PromptOptions,
  ): Promise<PromptRecognizerResult<Answer>> {
    const text = wordsOf(context);
    const kept = keptIn(options);
    const option = matchOption(text, kept.options);
    if (option) return { succeeded: true, value: { option: option.id, text } };
    return ACCEPTS[kept.accepts](text) ? { succeeded: true, value: { text } } : { succeeded: false };
  }
}

/**
 * A message whose buttons say their title, as if the person had typed it. Suggested actions: Teams has them in
 * private chats, which is where questions are asked, and at most six of them.
 */
function withButtons(context: TurnContext, text: string, options: readonly Option[]): Partial<Activity> {
  if (options.length === 0) return MessageFactory.text(text);
  const actions = options.map(({ title }) => ({ type: ActionTypes.ImBack, title, value: title }));
  const message = MessageFactory.suggestedActions(actions, text);
  return { ...message, suggestedActions: { actions, to: [context.activity.from?.id ?? ''] } };
}

function keptIn(options: PromptOptions): Kept {
  return options.validations as Kept;
}
