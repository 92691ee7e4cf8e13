import type { PostedActivity } from '../../connector/activity.js';
import { asArray, asObject } from '../../http/json.js';
import { drawButtons } from './drawButtons.js';
import { drawCard } from './drawCard.js';
import { plain } from './plain.js';
import { wrap } from './wrap.js';

/** A message as a few lines: its text, its cards with a bar in front, and its buttons. */
export function drawMessage(post: PostedActivity, width: number): string[] {
  const { text, attachments, suggestedActions } = post.activity;
  const cards = asArray(attachments).flatMap((attachment) =>
    drawAttachment(asObject(asObject(attachment).content), width),
  );
  return [
    ...(text ? wrap(plain(offeredOnce(text, post)), width) : []),
    ...cards,
    ...drawButtons(suggestedActions?.actions, width),
  ];
}

/** Draws an Adaptive Card, or a hero card: a text with buttons. */
function drawAttachment(content: ReturnType<typeof asObject>, width: number): string[] {
  if (content.type === 'AdaptiveCard') return drawCard(content, width - 2).map((line) => `│ ${line}`);
  const text = typeof content.text === 'string' ? wrap(plain(content.text), width) : [];
  return [...text, ...drawButtons(content.buttons, width)];
}

/** Prints each choice once, when it is both a numbered line of the text and a button. */
function offeredOnce(text: string, post: PostedActivity): string {
  const titles = asArray(post.activity.attachments).flatMap((attachment) =>
    asArray(asObject(asObject(attachment).content).buttons).map((button) => asObject(button).title),
  );
  const isOffered = (line: string): boolean => titles.includes(line.replace(/^\d+\.\s+/, ''));
  return text
    .split('\n')
    .filter((line) => !isOffered(line))
    .join('\n');
}
