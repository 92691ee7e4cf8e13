import type { PostedActivity } from './activity.js';

export function visible(posts: PostedActivity[]): PostedActivity[] {
  return posts.filter((post) => !post.deleted && post.activity.type === 'message');
}
