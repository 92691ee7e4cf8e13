import type { TurnContext } from 'botbuilder';
import type { Log } from '../../../log.js';
import { UNDERSTOOD } from '../../../texts/languages.js';
import { textsIn, type Translate } from '../../../texts/texts.js';
import { RemoteError } from '../../../unlock/errors.js';
import { untilNow, type DigestPlan } from '../../../unlock/figures/digestPeriod.js';
import type { Digests } from '../../../unlock/figures/digests.js';
import { isFrozen } from '../../../unlock/limits/isFrozen.js';
import type { Actor, Language } from '../../../unlock/person.js';
import type { RequestStore } from '../../../unlock/ports/requestStore.js';
import type { UnlockService } from '../../../unlock/service.js';
import type { CardRenderer } from '../../outgoing/cardRenderer.js';
import type { Conversations } from '../../outgoing/conversations.js';
import { channelIdOf } from '../../outgoing/messageLink.js';
import { actorOf } from '../actor.js';
import { forSdk } from '../forSdk.js';
import { phraseReader } from '../phraseReader.js';
import { saidIn } from '../words/said.js';

export interface DigestCommandOptions {
  readonly digests: Pick<Digests, 'of'>;
  /** How much it shows. The last week, where nothing is posted by itself. */
  readonly plan: Pick<DigestPlan, 'every'>;
  readonly service: Pick<UnlockService, 'isApprover'>;
  readonly store: Pick<RequestStore, 'change'>;
  readonly conversations: Pick<Conversations, 'channel'>;
  readonly renderer: Pick<CardRenderer, 'digest'>;
  readonly language: Language;
  readonly now: () => Date;
  readonly log: Log;
}

/** True for the whole message that asks for the figures, in every language. */
const isDigest = phraseReader(
  UNDERSTOOD.flatMap(({ digest }) => digest.map((phrase) => [phrase, true] as const)),
);

/** `digest`, for approvers, in the incidents channel: the figures until now. */
export class DigestCommand {
  constructor(private readonly options: DigestCommandOptions) {}

  /** Answers the message if it is this command. Returns `false` for any other message. */
  async answer(context: TurnContext): Promise<boolean> {
    const actor = actorOf(context.activity);
    if (!actor || !isDigest(saidIn(context.activity).words)) return false;
    await context.sendActivity(await this.tell(context, actor, textsIn(this.options.language)));
    return true;
  }

  private async tell(context: TurnContext, actor: Actor, t: Translate) {
    const { digests, plan, service, renderer, now, log } = this.options;
    if (!(await this.isThere(context))) return t('digest:elsewhere');
    try {
      if (!(await service.isApprover(actor.id))) return t('digest:refused');
      if (await this.isFrozen(actor)) return t('teams:frozen');
      return forSdk(renderer.digest(await digests.of(untilNow(plan, now()))).card);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error }, 'Could not check whether somebody may see the figures');
      return t('digest:unknown');
    }
  }

  private isFrozen({ id }: Actor): Promise<boolean> {
    const { store, now } = this.options;
    return store.change((tx) => isFrozen(tx, id, 'queue', now().toISOString()));
  }

  /** The channel in which the digest is posted. */
  private async isThere({ activity }: TurnContext): Promise<boolean> {
    const { conversations } = this.options;
    const to = (await conversations.channel('incidents')) ?? (await conversations.channel('approvals'));
    const here = channelIdOf(activity.conversation.id);
    return here !== '' && here === channelIdOf(to?.conversation?.id);
  }
}
