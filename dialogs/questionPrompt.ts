import { InputHints, MessageFactory, type TurnContext } from 'botbuilder-core';
import {
  Prompt,
  type DialogContext,
  type DialogTurnResult,
  type PromptOptions,
  type PromptRecognizerResult,
} from 'botbuilder-dialogs';
import type { Translate } from '../bot/texts/texts.js';
import { readAgreement, readOtherAccount } from './agreement.js';
import { wordsFor } from './answerWords.js';
import { askedBack, type AskedBack } from './asksBack.js';
import { withButtons } from './buttons.js';
import { isUnsure, recognise, understand } from './firstWords.js';
import { matchOption, type Option } from './matchOption.js';
import { UNSURE } from './options.js';
import { normalise } from './normalise.js';
import { linesOf, textsFor, wordsOf } from './turn.js';
import { readWhose, saysNobody, tellsOnlySecret, type Whose } from './whose/readWhose.js';

const QUESTION = 'question';

const YES = new Set(wordsFor('yes').map(normalise));

/** After this many answers without sense, the bot shows how to get out. */
const LOST_AFTER = 3;

/** In characters. A longer text is a pasted page, not a name, and not a sentence about a colleague. */
const LONGEST_ANSWER = 300;
const LONGEST_NAME = 100;

/** Free text, with its line breaks, that a question accepts besides its options. Stored by name: the state cannot contain functions. */
const ACCEPTS = {
  nothing: () => false,
  /** "Yes" to "anything else?" says nothing yet. */
  anything: (text: string) => text.length > 0 && !YES.has(normalise(text)),
  name: (text: string) => text.length <= LONGEST_ANSWER && !saysNobody(text) && isWhose(readWhose(text)),
  mine: (text: string) => text.length <= LONGEST_ANSWER && readWhose(text).kind === 'me',
  agreed: (text: string) => readAgreement(text)?.kind === 'agreed',
  'other-account': (text: string) => readAgreement(text)?.kind === 'other-account',
  'pointed-account': (text: string) => readOtherAccount(text) !== undefined,
  trouble: (text: string) => understand(text) !== undefined,
  symptom: (text: string) => recognise(text) !== undefined,
  /** A symptom in words. "I don't know" is none. */
  'other-symptom': (text: string) => recognise(text) !== undefined && !isUnsure(text),
} satisfies Record<string, (text: string) => boolean>;
type Accepted = keyof typeof ACCEPTS;

function isWhose(whose: Whose): boolean {
  if (whose.kind !== 'named') return true;
  return whose.names.some((name) => [...name].length >= 3 && name.length <= LONGEST_NAME);
}

export interface Question {
  /**
   * The texts to read first, each as a separate message. Some clients do not draw lists and paragraphs in a message with
   * buttons (the Playground does not).
   */
  readonly lead?: string | readonly string[];
  readonly text: string;
  /** How to answer. The bot says it after an answer that it did not understand. */
  readonly retry: string;
  readonly options?: readonly Option[];
  readonly accepts?: Accepted | readonly Accepted[];
  /** The id of the option that "I don't know" stands for. Without it the bot asks again. */
  readonly unsure?: string;
  /** What the bot says to "I don't know" where no other option stands for it, before it asks once more. */
  readonly explain?: string;
  /** What is asked, in other words, where `explain` is about something else. The question follows it. */
  readonly meaning?: string;
  /** What the bot says to "mine" where it is their own account already, before it asks once more. */
  readonly own?: string;
  /** What comes after the answer. The bot says it to "what happens then?" and "how long does that take?". */
  readonly next?: string;
}

/** Where it is a colleague's account, "mine" is always an answer: it is their own after all. */
export function mineOf({ isMe }: { readonly isMe: boolean }): 'mine' | 'nothing' {
  return isMe ? 'nothing' : 'mine';
}

/** True for the answer "mine", where `mineOf` let them give it. */
export function isMine({ option, text }: Answer): boolean {
  return option === undefined && ACCEPTS.mine(text);
}

/** The person's answer: a chosen option, or only words. */
export interface Answer {
  readonly option?: string;
  /** In one line. */
  readonly text: string;
  /** The same with its line breaks, where there are any. For reading what is wrong. */
  readonly lines?: string;
}

type Kept = Required<Question>;

interface State {
  /** How often an answer had no sense. */
  retries?: number;
  /** After "I don't know", until it was answered. `next`: they asked what comes after the answer. `own`: they said "mine". */
  explains?: boolean | AskedBack | 'own';
}

/** What the open question takes. */
export type OpenQuestion = Pick<Kept, 'accepts' | 'options'>;

/** The question that waits for an answer, however deep it lies. */
export function openQuestion(dialogs: DialogContext): OpenQuestion | undefined {
  let open = dialogs;
  while (open.child) open = open.child;
  const active = open.activeDialog;
  if (active?.id !== QUESTION) return undefined;
  return keptIn((active.state as { options: PromptOptions }).options);
}

/** Asks a question. The next step receives the `Answer` as its result. */
export async function ask(step: DialogContext, question: Question): Promise<DialogTurnResult> {
  const validations: Kept = {
    lead: '',
    options: [],
    accepts: 'nothing',
    unsure: '',
    explain: '',
    meaning: '',
    own: '',
    next: '',
    ...question,
  };
  return step.prompt(QUESTION, { validations });
}

/**
 * One question with buttons, free text, or both. It replaces the SDK's choice and confirm prompts. Those take any
 * number in a sentence as a choice, know no Dutch numbers, and answer a French Teams in French.
 */
export class QuestionPrompt extends Prompt<Answer> {
  constructor() {
    super(QUESTION);
  }

  protected override async onPrompt(
    context: TurnContext,
    state: State,
    options: PromptOptions,
    isRetry: boolean,
  ): Promise<void> {
    if (isRetry && state.explains) return this.explain(context, state, keptIn(options));
    state.retries = (state.retries ?? 0) + (isRetry ? 1 : 0);
    const kept = keptIn(options);
    const isLost = isRetry && state.retries >= LOST_AFTER;
    const lead = isLost ? textsFor(context)('dialogs:lost') : isRetry ? '' : kept.lead;
    for (const text of [lead].flat().filter((said) => said !== ''))
      await context.sendActivity(MessageFactory.text(text, undefined, InputHints.IgnoringInput));
    const text = isRetry ? retryText(context, kept) : kept.text;
    await context.sendActivity(withButtons(context, text, titlesOf(kept.options)));
  }

  protected override async onRecognize(
    context: TurnContext,
    state: State,
    options: PromptOptions,
  ): Promise<PromptRecognizerResult<Answer>> {
    const text = wordsOf(context);
    const kept = keptIn(options);
    const option = matchOption(text, kept.options);
    const unsure = option?.id === UNSURE || (!option && isUnsure(text));
    if (option && !unsure) return { succeeded: true, value: { option: option.id, text } };
    const asked = option ? undefined : askedBack(text);
    if (asked) {
      state.explains = asked;
      return { succeeded: false };
    }
    if (kept.unsure && unsure) return { succeeded: true, value: { option: kept.unsure, text } };
    if (kept.explain !== '' && unsure) {
      state.explains = true;
      return { succeeded: false };
    }
    if (kept.own && ACCEPTS.mine(text) && !ACCEPTS.agreed(text)) {
      state.explains = 'own';
      return { succeeded: false };
    }
    const lines = linesOf(context);
    const isAccepted = [kept.accepts].flat().some((kind) => ACCEPTS[kind](lines));
    if (!isAccepted) return { succeeded: false };
    return { succeeded: true, value: { text, ...(lines !== text && { lines }) } };
  }

  /** "I don't know" and "what do you mean?" are no mistakes. So they do not count as one. */
  private async explain(context: TurnContext, state: State, kept: Kept): Promise<void> {
    const asked = state.explains;
    delete state.explains;
    const known = kept.options.filter(({ id }) => id !== UNSURE);
    const text = asked === true ? kept.explain : answerTo(asked, kept, textsFor(context));
    await context.sendActivity(withButtons(context, text, titlesOf(known)));
  }
}

/** Where a name is asked for, some type the password that does not work. They hear why nobody was looked for. */
function retryText(context: TurnContext, { accepts, text, retry }: Kept): string {
  const isSecret = [accepts].flat().includes('name') && tellsOnlySecret(wordsOf(context));
  return isSecret ? `${textsFor(context)('dialogs:subject.noSecret')} ${text}` : retry;
}

/** What the bot answers to a question, and its own question again. A question of an earlier version has no `next`. */
function answerTo(
  asked: State['explains'],
  { explain, meaning, own, next, text }: Partial<Kept>,
  t: Translate,
): string {
  if (asked === 'own') return `${own}\n\n${text}`;
  if (asked === 'next') return `${next || t('dialogs:asksBack.next')}\n\n${text}`;
  return (!meaning && explain) || `${meaning || t('dialogs:asksBack.meaning')}\n\n${text}`;
}

function titlesOf(options: readonly Option[]): readonly string[] {
  return options.map(({ title }) => title);
}

function keptIn(options: PromptOptions): Kept {
  return options.validations as Kept;
}
