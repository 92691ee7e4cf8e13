import type { TurnContext } from 'botbuilder';
import type { Commanding } from '../../../cards/actions.js';
import type { TypedCommand } from '../../../cards/commandCard.js';
import { languageOf, textsIn } from '../../texts/texts.js';
import type { Language } from '../../unlock/person.js';
import type { CardRenderer } from '../outgoing/cardRenderer.js';
import { channelCommand } from './channelCommands.js';
import type { ChannelMessages } from './channelMessages.js';
import { isPrivate, type Clicker } from './clicks/answer.js';
import { forSdk } from './forSdk.js';
import type { HistoryCommand } from './historyCommand.js';
import { historyOf } from './historyWords.js';
import type { StepUp } from './stepUp/stepUp.js';
import { saidIn } from './words/said.js';

export interface TypedCommandsOptions {
  readonly stepUp: StepUp | 'off';
  readonly renderer: CardRenderer;
  readonly channelMessages: Pick<ChannelMessages, 'choose'>;
  readonly history: Pick<HistoryCommand, 'told'>;
  readonly language: Language;
}

/** What an approver types. A message brings no proof of a sign-in, so the bot answers with a button, which does. */
export class TypedCommands {
  constructor(private readonly options: TypedCommandsOptions) {}

  /** Answers with the button, if this is a command that needs a fresh sign-in. Returns `false` for anything else. */
  async ask(context: TurnContext): Promise<boolean> {
    const { stepUp, renderer } = this.options;
    const command = commandIn(context);
    if (stepUp === 'off' || !command || !stepUp.asksFor(command.kind)) return false;
    const language = languageOf(context.activity.locale, this.options.language);
    await context.sendActivity(forSdk(renderer.command(command, language)));
    return true;
  }

  /** Carries out what the button says, in the place where such a command counts. Returns a sentence for the clicker. */
  async press(command: Commanding, { actor, language, context }: Clicker): Promise<string> {
    const { channelMessages, history } = this.options;
    const t = textsIn(language);
    if (isPrivate(context) !== (command.kind === 'history')) return t('teams:command.wrongPlace');
    const text =
      command.kind === 'history'
        ? await history.told(command.name, context, actor)
        : await channelMessages.choose(command.channel, context, actor);
    await context.sendActivity(text);
    return t('teams:command.told');
  }
}

function commandIn(context: TurnContext): TypedCommand | undefined {
  const text = saidIn(context.activity).words;
  if (!isPrivate(context)) {
    const channel = channelCommand(text.trim());
    return channel && { kind: 'choose-channel', channel };
  }
  const name = historyOf(text)?.name;
  return name ? { kind: 'history', name } : undefined;
}
