import { asArray, asObject, isObject } from '../http/json.js';
import { type Activity, ADAPTIVE_CARD, type Attachment } from './activity.js';
import { checkCard } from './checkCard.js';
import { ConnectorError, malformed } from './connectorError.js';

const TYPES = new Set(['message', 'typing', 'invokeResponse', 'trace', 'event']);
/** microsoft-apis.md D4: 100 KB, counted as UTF-16, without images in base64. */
const MAX_BYTES = 100 * 1024;

/** Refuses what Teams would not show. It throws `ConnectorError`, so a test notices. */
export function checkActivity(value: unknown): Activity {
  if (!isObject(value)) throw malformed('The activity is not an object.');
  if (typeof value.type !== 'string' || !TYPES.has(value.type)) {
    throw malformed(`Activity type '${String(value.type)}' is not one that a bot can post.`);
  }
  const activity = value as Activity;
  checkSize(activity);
  if (activity.type === 'message') checkMessage(activity);
  return activity;
}

function checkSize(activity: Activity): void {
  const text = JSON.stringify(activity).replace(/data:image\/[\w+.-]+;base64,[A-Za-z0-9+/=]*/g, '');
  if (text.length * 2 > MAX_BYTES) {
    throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.');
  }
}

function checkMessage(activity: Activity): void {
  if (activity.text !== undefined && activity.text !== null && typeof activity.text !== 'string') {
    throw malformed('text must be a string.');
  }
  const attachments = asArray(activity.attachments);
  if (!activity.text && attachments.length === 0 && !activity.suggestedActions) {
    throw malformed('A message needs text or an attachment.');
  }
  attachments.forEach(checkAttachment);
  checkMentions(activity);
}

function checkAttachment(attachment: unknown): void {
  if (!isObject(attachment) || typeof attachment.contentType !== 'string') {
    throw malformed('An attachment needs a contentType.');
  }
  if (attachment.content === undefined && attachment.contentUrl === undefined) {
    throw malformed('An attachment needs content or a contentUrl.');
  }
  if (attachment.contentType === ADAPTIVE_CARD) checkCard(attachment.content);
}

/** microsoft-apis.md D3: Teams shows a mention only if its text occurs in the message, or in the card that has it. */
function checkMentions(activity: Activity): void {
  checkNamed(activity.entities, activity.text ?? '', 'message');
  for (const { content } of asArray(activity.attachments) as Attachment[]) {
    const { msteams, body } = asObject(content);
    checkNamed(asObject(msteams).entities, JSON.stringify(body ?? []), 'card');
  }
}

function checkNamed(entities: unknown, text: string, where: 'message' | 'card'): void {
  for (const entity of asArray(entities)) {
    if (!isObject(entity) || entity.type !== 'mention') continue;
    if (typeof entity.text !== 'string' || !text.includes(entity.text)) {
      throw malformed(`The text of a mention must occur in the text of the ${where}.`);
    }
  }
}
