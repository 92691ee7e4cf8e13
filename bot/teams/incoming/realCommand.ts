import { CardFactory, MessageFactory, type TurnContext } from 'botbuilder';
import type { Log } from '../../log.js';
import { languageOf } from '../../texts/texts.js';
import { UNDERSTOOD } from '../../texts/languages.js';
import type { Words } from '../../texts/words.js';
import type { RealCalls } from '../../unlock/calls/realCalls.js';
import type { Language } from '../../unlock/person.js';
import type { CardRenderer } from '../outgoing/cardRenderer.js';
import { actorOf } from './actor.js';
import { saidIn } from './words/said.js';

export interface RealCommandOptions {
  readonly calls: RealCalls;
  readonly renderer: CardRenderer;
  readonly language: Language;
  readonly log: Log;
}

/** `is this real`, for anybody: whether an approver is dealing with them, and which words to ask for. */
export class RealCommand {
  constructor(private readonly options: RealCommandOptions) {}

  /** Answers the message if it is this command. Returns `false` for any other message. */
  async answer(context: TurnContext): Promise<boolean> {
    const { calls, renderer, log } = this.options;
    const actor = actorOf(context.activity);
    if (!actor || !isThisReal(saidIn(context.activity).words)) return false;
    const language = languageOf(context.activity.locale, this.options.language);
    const dealt = await calls.dealtWith(actor.id);
    log.info({ by: actor.id, open: dealt.length }, 'Somebody asked whether a call is real');
    const card = CardFactory.adaptiveCard(renderer.real(dealt, language));
    await context.sendActivity(MessageFactory.attachment(card));
    return true;
  }
}

function createRealReader(languages: readonly Pick<Words, 'isThisReal'>[]): (text: string) => boolean {
  const phrases = new Set(languages.flatMap(({ isThisReal: list }) => list.map(plain)));
  return (text) => phrases.has(plain(text));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const isThisReal = createRealReader(UNDERSTOOD);
