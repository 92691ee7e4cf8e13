import {
  Channels,
  type Activity,
  type CloudAdapter,
  type ConversationParameters,
  type TurnContext,
} from 'botbuilder';
import type { ConversationAddress, MessageAddress } from '../ports/conversationAddress.js';
import { referenceOf } from '../sdk/conversationReference.js';
import { statusOf } from '../sdk/statusOf.js';
import type { OutgoingMessage } from '../ports/outgoingMessage.js';
import { mentionsSomebody } from './mentions.js';

/** Teams does not let the bot write there: not installed, blocked, removed or deleted. A retry does not help. */
export class Unreachable extends Error {
  constructor(readonly status: number) {
    super(`Teams refused the message (${status}): the app is not installed there, was removed or is blocked`);
    this.name = 'Unreachable';
  }
}

export interface MessengerOptions {
  readonly adapter: CloudAdapter;
  /** Empty in the sandbox, which does not sign. */
  readonly botAppId: string;
  readonly tenantId: string;
  /** The audience of tokens for Teams in this cloud. */
  readonly audience: string;
}

/** Posts and updates messages outside of a turn. Throws `Unreachable`, or an error that may pass. */
export class Messenger {
  constructor(private readonly options: MessengerOptions) {}

  /** Posts into a known conversation. */
  async post(to: ConversationAddress, message: OutgoingMessage): Promise<MessageAddress> {
    return this.inConversation(to, async (context) => {
      const response = await context.sendActivity(forSdk(message));
      return { conversation: to, activityId: response?.id ?? '' };
    });
  }

  /**
   * Posts a message that notifies people. Where Teams refuses a mention, because a tag is not there or a person cannot
   * be found (microsoft-apis.md D3), it posts the other one, which notifies nobody.
   */
  async postCalling(
    to: ConversationAddress,
    message: OutgoingMessage,
    otherwise: OutgoingMessage,
  ): Promise<MessageAddress> {
    try {
      return await this.post(to, message);
    } catch (error) {
      if (!mentionsSomebody(message) || !NO_MENTION.includes(statusOf(error) ?? 0)) throw error;
      return this.post(to, otherwise);
    }
  }

  /**
   * Posts below another message of a channel: `<channel>;messageid=<root>` (microsoft-apis.md D3, msteams-docs,
   * threads).
   */
  async reply(to: MessageAddress, message: OutgoingMessage): Promise<MessageAddress> {
    return this.post(threadOf(to), message);
  }

  /** Replaces the content of an old message. Returns `false` when Teams no longer reaches that message. */
  async update(posted: MessageAddress, message: OutgoingMessage): Promise<boolean> {
    try {
      await this.inConversation(posted.conversation, (context) =>
        context.updateActivity({ ...forSdk(message), id: posted.activityId }),
      );
      return true;
    } catch (error) {
      if (error instanceof Unreachable) return false;
      throw error;
    }
  }

  /**
   * Opens the private chat with a person, or finds it again. Source: microsoft-apis.md D3, `POST /v3/conversations`
   * with the person as only member.
   */
  async openPersonal(personId: string, serviceUrl: string): Promise<ConversationAddress> {
    const { adapter, botAppId, tenantId, audience } = this.options;
    const parameters = {
      isGroup: false,
      bot: { id: `28:${botAppId}`, name: 'Latchkey' },
      members: [{ id: personId, name: '' }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
    } as unknown as ConversationParameters;
    let address: ConversationAddress = {};
    await guarded(() =>
      adapter.createConversationAsync(
        botAppId,
        Channels.Msteams,
        serviceUrl,
        audience,
        parameters,
        async (turn) => {
          address = { ...personal(turn), serviceUrl };
        },
      ),
    );
    return address;
  }

  private async inConversation<T>(
    to: ConversationAddress,
    work: (context: TurnContext) => Promise<T>,
  ): Promise<T> {
    const { adapter, botAppId } = this.options;
    let result: { value: T } | { error: unknown } | undefined;
    // Catches errors inside the turn. Outside they would reach onTurnError, which writes to a person.
    await adapter.continueConversationAsync(botAppId, referenceOf(to), async (context) => {
      result = await work(context).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
    });
    return guarded(async () => {
      if (!result) throw new Error('The conversation was not continued');
      if ('error' in result) throw result.error;
      return result.value;
    });
  }
}

/** The place below a message. Throws `Unreachable` for a message that is nowhere. */
export function threadOf({ conversation: address, activityId }: MessageAddress): ConversationAddress {
  const { conversation } = address;
  if (!conversation) throw new Unreachable(404);
  const id = `${conversation.id.split(';')[0]};messageid=${activityId}`;
  return { ...address, conversation: { ...conversation, id } };
}

/** What Teams answers when it cannot find whom a message mentions. */
const NO_MENTION = [400, 502];

/** The message in the SDK's type. The SDK fills in the other fields. */
function forSdk({ attachments, entities, ...message }: OutgoingMessage): Partial<Activity> {
  return {
    ...message,
    ...(attachments && { attachments: [...attachments] }),
    ...(entities && { entities: [...entities] }),
  };
}

function personal(turn: TurnContext): ConversationAddress {
  const { conversation, recipient, channelId } = turn.activity;
  return { conversation, bot: recipient, channelId };
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const status = statusOf(error);
    if (status === 403 || status === 404 || isNobody(error)) throw new Unreachable(status ?? 404);
    // The stored address does not belong to Teams. The bot's own credentials refuse to sign for it.
    if (error instanceof Error && error.name === 'NotTeams') throw new Unreachable(403);
    throw error;
  }
}

/** The Agents Playground has the chats of one person only. For any other person it answers 500 with this code. */
function isNobody(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UserNotFound';
}
