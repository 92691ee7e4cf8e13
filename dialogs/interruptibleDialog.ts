import { ActivityTypes } from 'botbuilder-core';
import {
  ComponentDialog,
  Dialog,
  DialogEvents,
  type DialogContext,
  type DialogEvent,
  type DialogTurnResult,
} from 'botbuilder-dialogs';
import { saidIn } from '../bot/teams/incoming/words/said.js';
import type { Translate } from '../bot/texts/texts.js';
import { RemoteError } from '../bot/unlock/errors.js';
import { withButtons } from './buttons.js';
import { hearBreakIn } from './breakIn.js';
import { chosenLanguage, keepLanguage } from './hearLanguage.js';
import { interruptionIn, type Interruption } from './interruptions.js';
import { momentsFor } from './moment.js';
import { statusText } from './reportText.js';
import { isThanks } from './thanks.js';
import { askerOf, textsFor, wordsOf } from './turn.js';
import type { Unlocking, DialogSettings } from './unlocking.js';

/**
 * Help, cancel, status, start over and signs of a break-in at every step. The SDK gives each turn to a component before its nested dialogs.
 * So only the outermost dialog has to extend this class.
 */
export abstract class InterruptibleDialog<O extends object> extends ComponentDialog<O> {
  protected constructor(
    id: string,
    private readonly requests: Pick<Unlocking, 'mine' | 'isApprover'>,
    protected readonly settings: DialogSettings,
  ) {
    super(id);
  }

  override async beginDialog(outer: DialogContext, options?: O): Promise<DialogTurnResult> {
    await keepLanguage(outer, this.firstWords(outer, options), this.settings);
    return super.beginDialog(outer, options);
  }

  override async continueDialog(outer: DialogContext): Promise<DialogTurnResult> {
    await keepLanguage(outer, wordsOf(outer.context), this.settings);
    return super.continueDialog(outer);
  }

  protected override async onBeginDialog(inner: DialogContext, options?: O): Promise<DialogTurnResult> {
    const words = this.firstWords(inner, options);
    if (!words && saidIn(inner.context.activity).more) return this.wordless(inner);
    if (isThanks(words)) return this.welcome(inner);
    if (chosenLanguage(words)) return this.languageChanged(inner);
    const interruption = interruptionIn(words);
    if (!interruption) return this.start(inner, options);
    return this.interrupt(inner, interruption);
  }

  protected override async onContinueDialog(inner: DialogContext): Promise<DialogTurnResult> {
    const { context } = inner;
    if (context.activity.type !== String(ActivityTypes.Message)) return Dialog.EndOfTurn;
    const words = wordsOf(context);
    if (!words) return this.wordless(inner);
    if (chosenLanguage(words)) return this.languageChanged(inner);
    const interruption = interruptionIn(words);
    if (interruption) return this.interrupt(inner, interruption);
    return (await hearBreakIn(inner, words)) ?? super.onContinueDialog(inner);
  }

  /**
   * A question that an earlier version of the bot asked is still open, and a dialog was added since. The open ones have
   * their steps as before (`test/storage/leftBehind.test.ts`), so they go on.
   */
  protected override async onPreBubbleEvent(_dc: DialogContext, { name }: DialogEvent): Promise<boolean> {
    return name === DialogEvents.versionChanged;
  }

  /** Begins the questions. `start over` calls it without options. */
  protected abstract start(inner: DialogContext, options?: O): Promise<DialogTurnResult>;

  /** The words with which the person began. */
  protected abstract firstWords(inner: DialogContext, options?: O): string;

  /** Whether the admins were asked already, so that stopping the conversation stops no request. */
  protected abstract hasAsked(inner: DialogContext): boolean;

  /** Asks the open question in the language of now: it was written in another one. */
  protected abstract askAnew(inner: DialogContext): Promise<DialogTurnResult>;

  private async interrupt(inner: DialogContext, interruption: Interruption): Promise<DialogTurnResult> {
    switch (interruption) {
      case 'help':
        await inner.context.sendActivity(helpText(inner, await this.approverWords(inner)));
        return this.askAgain(inner);
      case 'status':
        await this.sayStatus(inner);
        return this.askAgain(inner);
      case 'cancel':
        return this.cancel(inner);
      case 'language':
        return this.askLanguage(inner);
      case 'start-over':
        await inner.cancelAllDialogs();
        return this.start(inner);
    }
  }

  /** Somebody says thanks after the end. That is no trouble, so no question follows. */
  private async welcome(inner: DialogContext): Promise<DialogTurnResult> {
    await inner.context.sendActivity(textsFor(inner.context)('dialogs:welcomeBack'));
    return inner.cancelAllDialogs();
  }

  /** What approvers can write. Only they read it, and only while their rights can be read. */
  private async approverWords({ context }: DialogContext): Promise<readonly string[]> {
    const asker = askerOf(context);
    const t = textsFor(context);
    try {
      if (!asker || !(await this.requests.isApprover(asker.id))) return [];
      return [
        t('dialogs:help.approver.title'),
        bulleted(APPROVER_WORDS.map((word) => t(`dialogs:help.approver.${word}`))),
      ];
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      return [t('dialogs:help.approver.unknown')];
    }
  }

  /** The open question waits meanwhile. */
  private async askLanguage(inner: DialogContext): Promise<DialogTurnResult> {
    const { context } = inner;
    await context.sendActivity(withButtons(context, textsFor(context)('dialogs:whichLanguage'), NAMES));
    return inner.activeDialog ? Dialog.EndOfTurn : inner.cancelAllDialogs();
  }

  private async languageChanged(inner: DialogContext): Promise<DialogTurnResult> {
    await inner.context.sendActivity(textsFor(inner.context)('dialogs:languageChanged'));
    return inner.activeDialog ? this.askAnew(inner) : inner.cancelAllDialogs();
  }

  private async cancel(inner: DialogContext): Promise<DialogTurnResult> {
    const isOpen = inner.activeDialog !== undefined && !this.hasAsked(inner);
    const t = textsFor(inner.context);
    await inner.context.sendActivity(isOpen ? t('dialogs:stopped') : await this.whatToCancel(inner, t));
    return inner.cancelAllDialogs();
  }

  /** Nothing is being asked. Perhaps they mean what they asked before: its card has the button. */
  private async whatToCancel({ context }: DialogContext, t: Translate): Promise<string> {
    const asker = askerOf(context);
    const asked = asker ? await this.requests.mine(asker.id) : [];
    const waits = asked.some(({ status }) => status === 'pending');
    return t(waits ? 'dialogs:cancelOnCard' : 'dialogs:nothingToStop');
  }

  private async sayStatus(inner: DialogContext): Promise<void> {
    const { context } = inner;
    const t = textsFor(context);
    const asker = askerOf(context);
    if (!asker) return void (await context.sendActivity(t('dialogs:onlyInTeams')));
    const requests = await this.requests.mine(asker.id);
    await context.sendActivity(statusText(t, requests, asker.id, momentsFor(context, this.settings)));
  }

  /** Other code handles a card's answer. A picture has no words, so the bot asks for some, and then asks again. */
  private async wordless(inner: DialogContext): Promise<DialogTurnResult> {
    const { activity } = inner.context;
    if (activity.value !== undefined && activity.value !== null) return Dialog.EndOfTurn;
    await inner.context.sendActivity(textsFor(inner.context)('dialogs:onlyWords'));
    return this.askAgain(inner);
  }

  /** Repeats the open question. No question is open when the conversation began with the interruption. */
  protected async askAgain(inner: DialogContext): Promise<DialogTurnResult> {
    if (!inner.activeDialog) return inner.cancelAllDialogs();
    await inner.repromptDialog();
    return Dialog.EndOfTurn;
  }
}

/** Each language by its own name, which is understood at every moment. */
const NAMES = ['English', 'Nederlands'] as const;

/** In the order in which approvers need them. */
const APPROVER_WORDS = ['open', 'privately', 'history', 'stop', 'real', 'digest', 'channels'] as const;

function bulleted(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function helpText(inner: DialogContext, more: readonly string[]): string {
  const t = textsFor(inner.context);
  const lines = [
    t('dialogs:help.words'),
    t('dialogs:help.whose'),
    t('dialogs:help.commands'),
    t('dialogs:help.language'),
    t('dialogs:help.password'),
  ];
  return [t('dialogs:help.able'), bulleted(lines), ...more].join('\n\n');
}
