/** A member of a conversation. `id` is the one that Teams gave them for this bot (`29:…`, or `28:…` for a bot). */
interface ConversationMember {
  readonly id: string;
  readonly name?: string | undefined;
  readonly aadObjectId?: string | undefined;
}

/**
 * The address of a conversation, so that the bot can write there first. The database stores it as JSON, with everything
 * else that Teams sent about it.
 */
export interface ConversationAddress {
  readonly channelId?: string | undefined;
  readonly serviceUrl?: string | undefined;
  /** Absent when the bot knows only a person's id, and no chat with them. */
  readonly conversation?:
    | {
        /** For a message's thread in a channel: `<channel>;messageid=<root>`. */
        readonly id: string;
        readonly name?: string | undefined;
        readonly isGroup?: boolean | undefined;
        readonly conversationType?: string | undefined;
        readonly tenantId?: string | undefined;
      }
    | undefined;
  readonly bot?: ConversationMember | undefined;
  readonly user?: ConversationMember | undefined;
}

/** The address of one message. */
export interface MessageAddress {
  readonly conversation: ConversationAddress;
  readonly activityId: string;
}
