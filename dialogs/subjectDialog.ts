import {
  ActivityTypes,
  CardFactory,
  InputHints,
  MessageFactory,
  type Activity,
  type TurnContext,
} from 'botbuilder-core';
import {
  ComponentDialog,
  WaterfallDialog,
  type DialogTurnResult,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { personPicker } from '../cards/personPicker.js';
import { CALLER, CallerDialog } from './callerDialog.js';
import type { Asking } from '../bot/unlock/intake/asker.js';
import type { Subject } from '../bot/unlock/person.js';
import { option, unsureOption } from './options.js';
import { ask, QuestionPrompt, type Answer } from './questionPrompt.js';
import { askerOf, languageOfTurn, textsFor } from './turn.js';
import type { DialogSettings, SubjectAnswer, Unlocking } from './unlocking.js';
import { findCalled, findNamed } from './whose/findNamed.js';
import type { FirstWhose } from './whose/firstWhose.js';
import { addressesOf, asYes, personOption, shown, withWords } from './whose/personOptions.js';
import { readWhose, withoutSecret } from './whose/readWhose.js';
import { tellsOwn } from './whose/whoseSaid.js';

export const SUBJECT = 'subject';
const WHOSE = 'subject-whose';
const SEARCH = 'subject-search';
const ONLY_MINE = 'subject-only-mine';

/** After this many searches without a result, the bot offers to stop. */
const MOST_MISSES = 3;
/** A longer list does not help in a chat, and is more than anybody should read of the directory. A longer name helps. */
const MOST_SHOWN = 5;

interface Search {
  /** A name that the person already typed, or a sentence with it. It is stored. When absent, the dialog asks for one. */
  readonly name?: string;
  readonly misses: number;
  /** What may be a name in the first words. When nobody is called so, the question is asked as if nothing was said. */
  readonly perhaps?: readonly string[];
}
/** What the first words said, if they said whose account it is. */
export interface SubjectOptions {
  readonly first?: FirstWhose;
}
type WhoseStep = WaterfallStepContext<SubjectOptions>;
type SearchStep = WaterfallStepContext<Search>;

/** Asks for the subject and finds them. Ends with a `SubjectAnswer`, or with `undefined` when the person stops. */
export class SubjectDialog extends ComponentDialog {
  constructor(
    private readonly unlocking: Pick<Unlocking, 'find' | 'asker' | 'isHelpdesk' | 'isStopped'>,
    private readonly settings: Pick<DialogSettings, 'peoplePicker'>,
  ) {
    super(SUBJECT);
    this.addDialog(
      new WaterfallDialog<SubjectOptions>(WHOSE, [
        (step) => this.askWhose(step),
        (step) => this.meOrColleague(step),
      ]),
    );
    this.addDialog(
      new WaterfallDialog<Search>(SEARCH, [
        (step) => this.askName(step),
        (step) => this.findAndAskWhich(step),
        (step) => this.which(step),
      ]),
    );
    this.addDialog(new CallerDialog((step) => this.me(step)));
    this.addDialog(
      new WaterfallDialog(ONLY_MINE, [(step) => this.askIfMine(step), (step) => this.mineOrStop(step)]),
    );
    this.addDialog(new QuestionPrompt());
    this.initialDialogId = WHOSE;
  }

  private async askWhose(step: WhoseStep): Promise<DialogTurnResult> {
    const { first } = step.options;
    if (first?.kind === 'own') return step.next({ option: 'me', text: '' } satisfies Answer);
    if (first?.kind === 'somebody') return step.next({ option: 'colleague', text: '' } satisfies Answer);
    if (first?.kind === 'named' && (await this.asking(step)).forOthers)
      return step.replaceDialog(SEARCH, { misses: 0, perhaps: first.names } satisfies Search);
    const { context } = step;
    const t = textsFor(context);
    const isMine = first?.kind === 'mine';
    const assumed = isMine ? await this.assumedMe(step) : undefined;
    if (assumed) return step.endDialog(assumed);
    const me = option(context, 'me', 'dialogs:subject.me');
    const colleague = option(context, 'colleague', 'dialogs:subject.colleague');
    const unsure = unsureOption(context);
    return ask(step, {
      text: t(isMine ? 'dialogs:subject.askMine' : 'dialogs:subject.ask'),
      retry: `${t('dialogs:subject.tooShort')} ${t('dialogs:subject.ask')}`,
      options: [...(isMine ? [withWords(me, 'yes'), withWords(colleague, 'no')] : [me, colleague]), unsure],
      accepts: 'name',
      explain: t('dialogs:subject.unsure'),
    });
  }

  private async meOrColleague(step: WhoseStep): Promise<DialogTurnResult> {
    const { option: chosen, text } = step.result as Answer;
    const whose = readWhose(text);
    if (chosen === 'me' || (chosen === undefined && whose.kind === 'me'))
      return step.endDialog(await this.me(step));
    const own = chosen === undefined ? await this.toldOwn(step, text) : undefined;
    if (own) return step.endDialog(own);
    if (!(await this.asking(step)).forOthers) return step.replaceDialog(ONLY_MINE);
    const search: Search = { misses: 0, ...(chosen === undefined && { name: withoutSecret(text) }) };
    return step.replaceDialog(SEARCH, search);
  }

  /** Who says once more what is wrong, and names nobody. */
  private async toldOwn(step: Pick<WhoseStep, 'context'>, text: string): Promise<SubjectAnswer | undefined> {
    return tellsOwn(text) ? this.assumedMe(step) : undefined;
  }

  /** "My password" is their own. A helpdesk agent may repeat what a caller says, so they are asked. */
  private async assumedMe(step: Pick<WhoseStep, 'context'>): Promise<SubjectAnswer | undefined> {
    if (await this.unlocking.isHelpdesk(askerOf(step.context)?.id ?? '')) return undefined;
    const me = await this.me(step);
    return me && { ...me, assumed: true };
  }

  /** For people from another organisation, where the operator does not let them ask for others. */
  private async askIfMine(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    return ask(step, {
      text: t('dialogs:subject.onlyMine'),
      retry: t('dialogs:choose'),
      explain: t('dialogs:subject.unsureMine'),
      options: [
        option(step.context, 'me', 'dialogs:subject.me'),
        option(step.context, 'stop', 'dialogs:stop'),
        unsureOption(step.context),
      ],
    });
  }

  private async mineOrStop(step: WaterfallStepContext): Promise<DialogTurnResult> {
    const { option: chosen } = step.result as Answer;
    return chosen === 'me' ? step.endDialog(await this.me(step)) : this.stop(step);
  }

  private async askName(step: SearchStep): Promise<DialogTurnResult> {
    const { name, perhaps } = step.options;
    if (name !== undefined || perhaps) return step.next({ text: name ?? '' } satisfies Answer);
    const t = textsFor(step.context);
    if (this.settings.peoplePicker) await step.context.sendActivity(withPicker(step.context));
    return ask(step, {
      text: t('dialogs:subject.askName'),
      retry: t('dialogs:subject.tooShort'),
      options: [],
      accepts: 'name',
      explain: t('dialogs:subject.unsureName'),
    });
  }

  private async findAndAskWhich(step: SearchStep): Promise<DialogTurnResult> {
    const { text } = step.result as Answer;
    const { perhaps } = step.options;
    const whose = perhaps ? ({ kind: 'named', names: perhaps } as const) : readWhose(text);
    if (whose.kind === 'me') return step.endDialog(await this.me(step));
    const own = perhaps ? undefined : await this.toldOwn(step, text);
    if (own) return step.endDialog(own);
    if (whose.kind === 'somebody') return step.replaceDialog(SEARCH, { misses: 0 } satisfies Search);
    await step.context.sendActivity({ type: ActivityTypes.Typing });
    const askerId = askerOf(step.context)?.id ?? '';
    if (await this.unlocking.isStopped(askerId)) {
      await step.context.sendActivity(textsFor(step.context)('dialogs:submitted.frozen'));
      return step.endDialog();
    }
    const search = perhaps ? findCalled : findNamed;
    const found = await search(whose.names, (name) => this.unlocking.find(name, askerId));
    if (found.length === 0)
      return perhaps ? step.replaceDialog(WHOSE, {}) : this.noneFound(step, whose.names[0] ?? text);
    return this.takeOrAsk(step, found, text);
  }

  /** An address that is typed alone and exactly names one person. Everybody else is confirmed. */
  private async takeOrAsk(
    step: SearchStep,
    found: readonly Subject[],
    text: string,
  ): Promise<DialogTurnResult> {
    const exact = found.find((person) => addressesOf(person).includes(text.toLowerCase()));
    if (exact) return this.take(step, exact);
    const [only] = found;
    if (only && found.length === 1 && this.isMe(step, only)) return this.take(step, only);
    return this.askWhich(step, found.slice(0, MOST_SHOWN));
  }

  /** Always asks, even for one match. A short name must never lead to a reset of the wrong person's password. */
  private async askWhich(step: SearchStep, found: readonly Subject[]): Promise<DialogTurnResult> {
    const t = textsFor(step.context);
    Object.assign(step.values, { found });
    const people = found.map((person) => personOption(t('dialogs:subject.person', shown(person)), person));
    const other = option(step.context, 'someone-else', 'dialogs:subject.someoneElse');
    const explain = t('dialogs:subject.unsureName');
    const meaning = t('dialogs:asksBack.meaning');
    const common = { retry: t('dialogs:choose'), accepts: 'name', explain, meaning } as const;
    const [only] = people;
    if (only && people.length === 1) {
      const text = `${t('dialogs:subject.isIt')} ${only.title}`;
      return ask(step, { ...common, text, options: [asYes(only), other] });
    }
    const options = [...people, other];
    const list = options.map(({ title }, i) => `${i + 1}. ${title}`).join('\n');
    const lead = `${t('dialogs:subject.several')}\n\n${list}`;
    return ask(step, { ...common, lead, text: t('dialogs:subject.which'), options });
  }

  private async noneFound(step: SearchStep, name: string): Promise<DialogTurnResult> {
    const { context } = step;
    const t = textsFor(context);
    const misses = step.options.misses + 1;
    if (misses < MOST_MISSES) {
      await context.sendActivity(t('dialogs:subject.none', { name }));
      return step.replaceDialog(SEARCH, { misses } satisfies Search);
    }
    return ask(step, {
      text: t('dialogs:subject.noneAgain', { name }),
      retry: t('dialogs:choose'),
      options: [
        option(context, 'other-name', 'dialogs:subject.otherName'),
        option(context, 'me', 'dialogs:subject.me'),
        option(context, 'stop', 'dialogs:stop'),
      ],
      accepts: 'mine',
    });
  }

  private async which(step: SearchStep): Promise<DialogTurnResult> {
    const { option: chosen, text } = step.result as Answer;
    const { found = [] } = step.values as { found?: readonly Subject[] };
    if (chosen === undefined)
      return step.replaceDialog(SEARCH, { name: withoutSecret(text), misses: 0 } satisfies Search);
    if (chosen === 'me') return step.endDialog(await this.me(step));
    if (chosen === 'stop') return this.stop(step);
    const person = found.find(({ id }) => id === chosen);
    if (person) return this.take(step, person);
    return step.replaceDialog(SEARCH, { misses: 0 } satisfies Search);
  }

  private async stop(step: WaterfallStepContext | SearchStep): Promise<DialogTurnResult> {
    await step.context.sendActivity(textsFor(step.context)('dialogs:stopped'));
    return step.endDialog();
  }

  private async take(step: SearchStep, person: Subject): Promise<DialogTurnResult> {
    if (this.isMe(step, person)) {
      await step.context.sendActivity(textsFor(step.context)('dialogs:subject.isMe'));
      return step.endDialog(await this.me(step));
    }
    const address = person.mail ?? person.userPrincipalName;
    const answer: SubjectAnswer = { id: person.id, name: person.name, address, isMe: false };
    const isHelpdesk = await this.unlocking.isHelpdesk(askerOf(step.context)?.id ?? '');
    return isHelpdesk ? step.replaceDialog(CALLER, answer) : step.endDialog(answer);
  }

  private isMe(step: SearchStep, person: Subject): boolean {
    return askerOf(step.context)?.id === person.id.toLowerCase();
  }

  /** Teams may send no name. Then it is the directory's, because sentences name the account. */
  private async me(step: Pick<WhoseStep, 'context'>): Promise<SubjectAnswer | undefined> {
    const asker = askerOf(step.context);
    if (!asker) return undefined;
    const name =
      asker.name || ((await this.asking(step)).name ?? textsFor(step.context)('dialogs:subject.me'));
    return { id: asker.id, name, isMe: true };
  }

  private async asking(step: Pick<WhoseStep, 'context'>): Promise<Asking> {
    return this.unlocking.asker(askerOf(step.context)?.id ?? '');
  }
}

/** Beside the question, because a phone may not draw it. A name can be typed as ever. */
function withPicker(context: TurnContext): Partial<Activity> {
  const card = CardFactory.adaptiveCard(personPicker(languageOfTurn(context)));
  return MessageFactory.attachment(card, undefined, undefined, InputHints.IgnoringInput);
}
