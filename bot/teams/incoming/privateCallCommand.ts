import type { TurnContext } from 'botbuilder';
import type { Log } from '../../log.js';
import { UNDERSTOOD } from '../../texts/languages.js';
import { languageOf, textsIn, type Translate } from '../../texts/texts.js';
import { whyNotTrusted } from '../../unlock/decide/policy.js';
import { RemoteError } from '../../unlock/errors.js';
import { isFrozen } from '../../unlock/limits/isFrozen.js';
import type { Actor, Language } from '../../unlock/person.js';
import type { PrivateCallStore } from '../../unlock/ports/privateCalls.js';
import type { RequestStore } from '../../unlock/ports/requestStore.js';
import type { PolicyFacts } from '../../unlock/request/commands.js';
import { actorOf } from './actor.js';
import { isPrivate } from './clicks/answer.js';
import { phraseReader } from './phraseReader.js';
import { saidIn } from './words/said.js';

export interface PrivateCallCommandOptions {
  readonly chosen: Pick<PrivateCallStore, 'choose' | 'end'>;
  /** What the directory says about somebody who decides on anything, now. Throws `RemoteError`. */
  readonly standing: (personId: string, others: readonly string[]) => Promise<PolicyFacts>;
  readonly store: Pick<RequestStore, 'change'>;
  readonly language: Language;
  readonly now: () => Date;
  readonly log: Log;
}

/** The whole message with which an approver begins or ends to be called privately, in every language. */
const wishIn = phraseReader(
  UNDERSTOOD.flatMap(({ calledPrivately }) => [
    ...calledPrivately.begin.map((phrase) => [phrase, 'begin'] as const),
    ...calledPrivately.end.map((phrase) => [phrase, 'end'] as const),
  ]),
);

/** `call me privately`, for approvers, in a private chat: the bot writes to them when a request waits. */
export class PrivateCallCommand {
  constructor(private readonly options: PrivateCallCommandOptions) {}

  /** Answers the message if it is this command. Returns `false` for any other message. */
  async answer(context: TurnContext): Promise<boolean> {
    const actor = actorOf(context.activity);
    const wish = wishIn(saidIn(context.activity).words);
    if (!actor || !wish) return false;
    const t = textsIn(languageOf(context.activity.locale, this.options.language));
    await context.sendActivity(
      isPrivate(context) ? await this.keep(wish, actor, t) : t('teams:privately.elsewhere'),
    );
    return true;
  }

  private async keep(wish: 'begin' | 'end', actor: Actor, t: Translate): Promise<string> {
    const { chosen, log } = this.options;
    // Whoever chose it can always end it, also who is no approver any more.
    if (wish === 'end')
      return t((await chosen.end(actor.id)) ? 'teams:privately.ended' : 'teams:privately.notChosen');
    try {
      return await this.begin(actor, t);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error }, 'Could not check whether somebody may be called privately');
      return t('teams:privately.unknown');
    }
  }

  private async begin({ id }: Actor, t: Translate): Promise<string> {
    const { chosen, standing, store, now } = this.options;
    if (whyNotTrusted(await standing(id, []), 'not-approver')) return t('teams:privately.refused');
    const at = now().toISOString();
    if (await store.change((tx) => isFrozen(tx, id, 'queue', at))) return t('teams:frozen');
    return t((await chosen.choose(id, at)) ? 'teams:privately.begun' : 'teams:privately.already');
  }
}
