import type { Json } from '../http/json.js';

export interface Attachment {
  contentType: string;
  content?: unknown;
  name?: string;
  contentUrl?: string;
}

/** An activity of the Bot Framework protocol, with the members that the sandbox reads. */
export interface Activity extends Json {
  type: string;
  id?: string;
  text?: string;
  attachments?: Attachment[];
  entities?: Json[];
  suggestedActions?: { to?: string[]; actions: CardButton[] };
}

/** A button of a hero card or a suggested action. */
export interface CardButton extends Json {
  type: string;
  title: string;
  value?: unknown;
  text?: string;
  displayText?: string;
}

/** A message in a chat or a channel, with all its versions. */
export interface PostedActivity {
  id: string;
  /** The personal chat, or the thread: `19:...;messageid=...`. */
  conversationId: string;
  /** Set in a channel. */
  channelId?: string;
  /** `bot`, or the object id of the author. */
  from: string;
  activity: Activity;
  /** Every version, the oldest first. The last one is `activity`. */
  history: { at: string; activity: Activity }[];
  deleted: boolean;
  /** Grows with every change anywhere in Teams. So a test can ask what is new since a revision. */
  revision: number;
}

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** The first Adaptive Card of an activity. */
export function adaptiveCardOf(activity: Activity): Json | undefined {
  return activity.attachments?.find((attachment) => attachment.contentType === ADAPTIVE_CARD)
    ?.content as Json;
}
