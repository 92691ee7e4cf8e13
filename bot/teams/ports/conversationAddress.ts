/** Somebody in a conversation, by the id that Teams gave them for this bot (`29:…`, or `28:…` for a bot). */
interface ConversationMember {
  readonly id: string;
  readonly name?: string | undefined;
  readonly aadObjectId?: string | undefined;
}

/**
 * Where a conversation is, so that the bot can write there later without being asked first. Kept as JSON in the
 * database, with whatever else Teams said of it.
 */
export interface ConversationAddress {
  readonly channelId?: string | undefined;
  readonly serviceUrl?: string | undefined;
  /** Absent when only a person's id is known, and no chat with them. */
  readonly conversation?:
    | {
        /** Of a message's thread in a channel: `<channel>;messageid=<root>`. */
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

/** Where one message stands. */
export interface MessageAddress {
  readonly conversation: ConversationAddress;
  readonly activityId: string;
}
