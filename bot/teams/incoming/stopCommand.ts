import type { TurnContext } from 'botbuilder';
import type { Log } from '../../log.js';
import { UNDERSTOOD } from '../../texts/languages.js';
import { languageOf, textsIn, type Translate } from '../../texts/texts.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Actor, Language } from '../../unlock/person.js';
import type { UnlockService } from '../../unlock/service.js';
import { actorOf } from './actor.js';
import { phraseReader } from './phraseReader.js';
import { saidIn } from './words/said.js';

export interface StopCommandOptions {
  readonly service: Pick<UnlockService, 'stopEverything'>;
  readonly language: Language;
  readonly log: Log;
}

/** True for the whole message that stops everything, in every language. */
export const isStop = phraseReader(
  UNDERSTOOD.flatMap(({ stopEverything }) => stopEverything.map((phrase) => [phrase, true] as const)),
);

/** `stop everything`, for approvers, in a private chat or in a channel: nothing that gives is carried out any more. */
export class StopCommand {
  constructor(private readonly options: StopCommandOptions) {}

  /** Answers the message if it is this command. Returns `false` for any other message. */
  async answer(context: TurnContext): Promise<boolean> {
    const actor = actorOf(context.activity);
    if (!actor || !isStop(saidIn(context.activity).words)) return false;
    const t = textsIn(languageOf(context.activity.locale, this.options.language));
    await context.sendActivity(await this.stop(actor, t));
    return true;
  }

  private async stop(actor: Actor, t: Translate): Promise<string> {
    const { service, log } = this.options;
    try {
      const outcome = await service.stopEverything(actor);
      log.warn({ by: actor.id, outcome: outcome.kind }, 'Somebody asked to stop everything');
      if (outcome.kind === 'stopped') return t('teams:stop.stopped');
      if (outcome.kind === 'already') return t('teams:stop.already', { name: outcome.stop.by.name });
      return t(outcome.refusal.kind === 'frozen' ? 'teams:frozen' : 'teams:stop.refused');
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error }, 'Could not check whether somebody may stop everything');
      return t('teams:stop.unknown');
    }
  }
}
