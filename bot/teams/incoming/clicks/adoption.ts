import type { Activity } from 'botbuilder';
import type { CardAction, Verb } from '../../../../cards/actions.js';
import type { Log } from '../../../log.js';
import { type Actor, sameId } from '../../../unlock/person.js';
import type { Jobs } from '../../../unlock/ports/jobs.js';
import type { RequestStore } from '../../../unlock/ports/requestStore.js';
import { askers, type UnlockRequest } from '../../../unlock/request/request.js';
import type { Conversations } from '../../outgoing/conversations.js';
import { copyOf, isCopyOf, type CardStore } from '../../ports/cardStore.js';
import type { ConversationAddress } from '../../ports/conversationAddress.js';
import type { ChannelKind } from '../../ports/conversationStore.js';
import { addressOf } from '../../sdk/conversationReference.js';

export interface AdoptionOptions {
  readonly store: Pick<RequestStore, 'load' | 'loadFreeze' | 'loadStop' | 'loadChoice'>;
  readonly cards: CardStore;
  readonly conversations: Pick<Conversations, 'channel'>;
  readonly jobs: Jobs;
  readonly log: Log;
}

/** Which card a button stands on. A new verb does not compile without its row. */
const STANDS_ON: Readonly<
  Record<Verb, 'approvals' | 'alert' | 'choice' | 'status' | 'credential' | 'vouch' | 'none'>
> = {
  approve: 'approvals',
  'secure-first': 'approvals',
  deny: 'approvals',
  take: 'approvals',
  close: 'approvals',
  'confirm-by-hand': 'approvals',
  'first-aid': 'approvals',
  'false-alarm': 'approvals',
  retry: 'approvals',
  'give-back': 'approvals',
  restore: 'approvals',
  check: 'approvals',
  'ask-voucher': 'approvals',
  'ask-sign-in': 'approvals',
  details: 'approvals',
  support: 'approvals',
  evidence: 'approvals',
  'evidence-file': 'approvals',
  back: 'approvals',
  // Teams asks for it as soon as somebody sees the card, so a second post is found without a click. It decides nothing.
  view: 'approvals',
  lift: 'alert',
  withdraw: 'status',
  'ask-anew': 'status',
  // It stands on the card that asks whether it helped as well. One that is not known becomes a copy of this one.
  'still-not-working': 'status',
  reveal: 'credential',
  'read-out': 'credential',
  'issue-anew': 'approvals',
  // It stands on two private cards, and a click on either says the same.
  'helped-yes': 'none',
  'vouch-yes': 'vouch',
  'vouch-no': 'vouch',
  'vouch-not-them': 'vouch',
  'move-channel': 'choice',
  'keep-channel': 'choice',
  // Cards that are sent once and say what was true then. A second click on them leads to the same.
  suspect: 'none',
  'false-call': 'none',
  // The bot does not remember where the cards of typed commands stand.
  // A second post of it decides the same, and each request only once.
  'mass-declare': 'none',
  'mass-all': 'none',
  'mass-chosen': 'none',
  'mass-none': 'none',
  'mass-some': 'none',
  'mass-card': 'none',
  hold: 'none',
  'let-go': 'none',
  'hand-form': 'none',
  'hand-to': 'none',
  queue: 'none',
  history: 'none',
  'choose-channel': 'none',
};

/** The channels in which a card may stand. The alert goes to the approvals channel where there is no other. */
const CHANNELS: Readonly<Record<'approvals' | 'alert', readonly ChannelKind[]>> = {
  approvals: ['approvals'],
  alert: ['incidents', 'approvals'],
};

/** More cards of one message than any crash leaves. */
const MOST_COPIES = 5;

/**
 * A card that the bot does not know: a crash came between the post and the note about it, or the answer to a post was
 * lost and the card was posted twice. The first click on it, or the first look where Teams asks for a reader's own view,
 * makes the bot remember it (microsoft-apis.md D3: the id is
 * in `replyToId`), and the `announce` job draws it as it should be now.
 */
export class Adoption {
  constructor(private readonly options: AdoptionOptions) {}

  /**
   * Adopts the clicked card, if it is not known. Only where such a card may stand: otherwise somebody could have the bot
   * draw a card for approvers in a chat of theirs.
   */
  async ofClicked({ kind, requestId }: CardAction, actor: Actor, activity: Activity): Promise<void> {
    const { cards, jobs, log } = this.options;
    const { replyToId } = activity;
    const card = STANDS_ON[kind];
    if (!replyToId || card === 'none') return;
    const conversation = placeOf(addressOf(activity));
    if (await cards.isKnown({ conversation, activityId: replyToId })) return;
    const audience = await this.audienceOf(card, requestId, actor, conversation);
    if (!audience) return;
    const there = (await cards.find(requestId)).map((posted) => posted.audience);
    if (there.filter((other) => isCopyOf(other, audience)).length >= MOST_COPIES) return;
    const name = there.includes(audience) ? copyOf(audience, replyToId) : audience;
    await cards.remember({ requestId, audience: name, conversation, activityId: replyToId, drawn: '' });
    await jobs.send('announce', requestId);
    log.info(
      { requestId, audience: name },
      'A card that was not known was found. From now on it is kept up to date',
    );
  }

  /** The audience of the card, if it may stand in this conversation. */
  private async audienceOf(
    card: Exclude<(typeof STANDS_ON)[Verb], 'none'>,
    id: string,
    actor: Actor,
    place: ConversationAddress,
  ): Promise<string | undefined> {
    const { store } = this.options;
    if (card === 'alert') return this.alertAudience(id, place);
    if (card === 'choice') {
      const from = (await store.loadChoice(id))?.from;
      return from && isWithin(place, from.address as unknown as ConversationAddress)
        ? 'channel:old'
        : undefined;
    }
    const request = await store.load(id);
    if (!request) return undefined;
    if (card === 'approvals') return this.inChannel(card, place);
    const isPersonal = (place.conversation?.conversationType ?? 'personal') === 'personal';
    return isPersonal ? privateAudience(card, request, actor) : undefined;
  }

  /** An alert is about a freeze, or about a stop of everything, which is told in two channels. */
  private async alertAudience(id: string, place: ConversationAddress): Promise<string | undefined> {
    const { store, conversations } = this.options;
    if (await store.loadFreeze(id)) return this.inChannel('alert', place);
    if (!(await store.loadStop(id))) return undefined;
    const kinds = ['approvals', 'incidents'] as const;
    for (const kind of kinds) if (isWithin(place, await conversations.channel(kind))) return `stop:${kind}`;
    return undefined;
  }

  private async inChannel(
    card: keyof typeof CHANNELS,
    place: ConversationAddress,
  ): Promise<string | undefined> {
    for (const kind of CHANNELS[card]) {
      if (isWithin(place, await this.options.conversations.channel(kind))) return card;
    }
    return undefined;
  }
}

/** A private card belongs to one person, and they are the one who clicks in their chat. */
function privateAudience(
  card: 'status' | 'credential' | 'vouch',
  request: UnlockRequest,
  actor: Actor,
): string | undefined {
  if (card === 'status') {
    const asker = askers(request).find(({ id }) => sameId(id, actor.id));
    return asker && `status:${asker.id}`;
  }
  if (card === 'vouch') {
    const asked = request.vouching?.asked;
    return asked && sameId(asked.id, actor.id) ? `vouch:${asked.id}` : undefined;
  }
  return 'approval' in request && sameId(request.approval.by.id, actor.id) ? 'credential' : undefined;
}

function isWithin({ conversation }: ConversationAddress, channel: ConversationAddress | undefined): boolean {
  return conversation !== undefined && conversation.id === channel?.conversation?.id.split(';')[0];
}

/** The place alone, as the bot stores it for a card that it posted: the channel and not the thread. */
function placeOf({ bot, channelId, conversation, serviceUrl }: ConversationAddress): ConversationAddress {
  const [id = ''] = conversation?.id.split(';') ?? [];
  return { bot, channelId, serviceUrl, ...(conversation && { conversation: { ...conversation, id } }) };
}
