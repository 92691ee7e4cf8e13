import type { TurnContext } from 'botbuilder';
import { statusText } from '../../../../dialogs/reportText.js';
import { momentsFor } from '../../../../dialogs/moment.js';
import { setLanguage } from '../../../../dialogs/turn.js';
import type { Log } from '../../../log.js';
import { languageOf, textsIn } from '../../../texts/texts.js';
import type { Refusal } from '../../../unlock/decide/refusal.js';
import { RemoteError } from '../../../unlock/errors.js';
import type { Actor, Language } from '../../../unlock/person.js';
import { isOpen } from '../../../unlock/request/request.js';
import type { UnlockService } from '../../../unlock/service.js';
import type { CardRenderer } from '../../outgoing/cardRenderer.js';
import type { Conversations } from '../../outgoing/conversations.js';
import { channelIdOf } from '../../outgoing/messageLink.js';
import { actorOf } from '../actor.js';
import { isPrivate } from '../clicks/answer.js';
import { forSdk } from '../forSdk.js';
import { pageStart, type QueueViews } from './queueViews.js';
import { queuePageOf } from './queueWords.js';
import { saidIn } from '../words/said.js';

export interface QueueCommandOptions {
  readonly views: Pick<QueueViews, 'card'>;
  readonly service: Pick<UnlockService, 'mine'>;
  readonly conversations: Pick<Conversations, 'channel'>;
  readonly renderer: Pick<CardRenderer, 'sentence'>;
  readonly language: Language;
  readonly timeZone: string;
  readonly now: () => Date;
  readonly log: Log;
}

/** `open`: what waits for an approver, in their private chat and in the approvals channel. */
export class QueueCommand {
  constructor(private readonly options: QueueCommandOptions) {}

  /** Answers the message if it is this command. Returns `false` for any other message. */
  async answer(context: TurnContext): Promise<boolean> {
    const actor = actorOf(context.activity);
    const page = queuePageOf(saidIn(context.activity).words);
    if (!actor || page === undefined) return false;
    await context.sendActivity(await this.tell(context, actor, page));
    return true;
  }

  private async tell(context: TurnContext, actor: Actor, page: number) {
    const { views, log } = this.options;
    const alone = isPrivate(context);
    // In a channel everybody reads along, so it is written in the language of the organisation.
    const language = alone
      ? languageOf(context.activity.locale, this.options.language)
      : this.options.language;
    if (!alone && !(await this.isApprovals(context))) return textsIn(language)('queue:elsewhere');
    try {
      const reader = { id: actor.id, language, audience: alone ? ('one' as const) : ('channel' as const) };
      const seen = await views.card(reader, pageStart(page));
      if ('card' in seen) return forSdk(seen.card);
      log.info({ by: actor.id, refusal: seen.refusal.kind }, 'What waits was not told');
      return await this.refused(seen.refusal, context, actor, language);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error }, 'Could not check whether somebody may read what waits');
      return textsIn(language)('queue:unknown');
    }
  }

  /** Who is no approver reads what they asked for themselves. In a channel others read along, so not there. */
  private async refused(
    refusal: Refusal,
    context: TurnContext,
    actor: Actor,
    language: Language,
  ): Promise<string> {
    const { service, renderer, timeZone, now } = this.options;
    const t = textsIn(language);
    if (refusal.kind === 'frozen') return t('teams:frozen');
    if (refusal.kind !== 'not-approver') return renderer.sentence(refusal, language);
    if (!isPrivate(context)) return t('queue:refusedHere');
    const own = (await service.mine(actor.id)).filter(isOpen);
    if (own.length === 0) return [t('queue:refused'), t('queue:noneOfYours')].join(' ');
    setLanguage(context, language);
    const moments = momentsFor(context, { timeZone, now });
    return [t('queue:refused'), statusText(t, own, actor.id, moments)].join('\n\n');
  }

  private async isApprovals({ activity }: TurnContext): Promise<boolean> {
    const approvals = await this.options.conversations.channel('approvals');
    const here = channelIdOf(activity.conversation.id);
    return here !== '' && here === channelIdOf(approvals?.conversation?.id);
  }
}
