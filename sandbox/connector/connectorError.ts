import type { Answer } from '../http/message.js';

/** An error answer of the Teams connector: `{"error":{"code","message"}}`. */
export class ConnectorError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(message);
  }

  answer(): Answer {
    const body = { error: { code: this.code, message: this.message } };
    return { status: this.status, headers: this.headers, body };
  }
}

/**
 * microsoft-apis.md D3: the person blocked the bot. The body has the form from Microsoft's page on proactive messages.
 */
export class MessageWritesBlocked extends ConnectorError {
  constructor() {
    super(403, 'MessageWritesBlocked', 'Thread is blocked from message writes.');
  }

  override answer(): Answer {
    const inner = { subCode: this.code, details: this.message, errorCode: null, errorSubCode: null };
    return { status: 403, body: { errorCode: 209, message: JSON.stringify(inner, null, 2) } };
  }
}

/** microsoft-apis.md D3: "Bot is not installed in user's personal scope". */
export function notInstalled(): ConnectorError {
  return new ConnectorError(
    403,
    'BotNotInConversationRoster',
    "Bot is not installed in user's personal scope",
  );
}

export function notInTeam(): ConnectorError {
  return new ConnectorError(
    403,
    'BotNotInConversationRoster',
    'The bot is not part of the conversation roster.',
  );
}

export function unknownConversation(): ConnectorError {
  return new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
}

export function unknownActivity(): ConnectorError {
  const message = "The message ID provided couldn't be found in the conversation.";
  return new ConnectorError(404, 'ActivityNotFoundInConversation', message);
}

export function unknownMember(): ConnectorError {
  return new ConnectorError(
    404,
    'MemberNotFoundInConversation',
    'The member was not found in the conversation.',
  );
}

export function malformed(why: string): ConnectorError {
  return new ConnectorError(400, 'BadSyntax', why);
}
