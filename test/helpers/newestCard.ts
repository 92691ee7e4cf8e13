import { adaptiveCardOf, type PostedActivity } from '../../sandbox/connector/activity.js';
import { type Card, cardOf, textOf } from '../../sandbox/connector/readable.js';

/** A card as it is now. A later post in the same place is another card. */
export function newestCard(posts: readonly PostedActivity[], words: string, where: string): Card {
  // A card ends with the number of its request, and can name others before that.
  const isIt = (text: string) => text.trimEnd().endsWith(words);
  const post = posts.findLast(({ activity }) => adaptiveCardOf(activity) && isIt(textOf(activity)));
  if (!post) {
    const there = posts.map(({ activity }) => textOf(activity)).join('\n---\n');
    throw new Error(`There is no card about ${words} in ${where}, only:\n${there}`);
  }
  return cardOf(post);
}
