import type { PostedActivity } from './activity.js';
import { textOf } from './readable.js';
import type { TeamsConnector } from './teamsConnector.js';

/** What to wait for: words in a message or its cards, or a test of the post. */
export type Wanted = string | RegExp | ((post: PostedActivity) => boolean);

export interface WaitOptions {
  /** Default 10 s. */
  timeoutMs?: number;
  /** Only posts and updates after this mark (`teams.mark()`). */
  after?: number;
}

/** Waits for the bot's newest message that fits. Changes in Teams trigger it, without polling. Rejects on timeout. */
export function waitForPost(
  teams: TeamsConnector,
  visible: () => PostedActivity[],
  wanted: Wanted,
  { timeoutMs = 10_000, after = 0 }: WaitOptions = {},
): Promise<PostedActivity> {
  const look = (): PostedActivity | undefined =>
    visible().findLast((post) => post.from === 'bot' && post.revision > after && fits(post, wanted));
  return new Promise((resolve, reject) => {
    const stop = teams.onChange(() => settle(look()));
    const timer = setTimeout(() => {
      stop();
      reject(
        new Error(`Waited ${timeoutMs} ms for ${describe(wanted)}. What was there:\n${listing(visible())}`),
      );
    }, timeoutMs);
    const settle = (found: PostedActivity | undefined): void => {
      if (!found) return;
      clearTimeout(timer);
      stop();
      resolve(found);
    };
    settle(look());
  });
}

function fits(post: PostedActivity, wanted: Wanted): boolean {
  if (typeof wanted === 'function') return wanted(post);
  const text = textOf(post.activity);
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

function describe(wanted: Wanted): string {
  return typeof wanted === 'function' ? 'a message that fits' : `a message with ${String(wanted)}`;
}

export function listing(posts: PostedActivity[]): string {
  return posts.map((post) => `[${post.from}] ${textOf(post.activity)}`).join('\n---\n') || '(nothing)';
}
