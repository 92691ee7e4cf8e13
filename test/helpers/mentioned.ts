import type { PostedActivity } from '../../sandbox/connector/activity.js';

/** Whom a message names, by object id and name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whom a message notified when it was posted, in its text or on its card. One that is drawn again notifies nobody. */
export function mentionedIn(post: PostedActivity | undefined): readonly Named[] {
  const { entities = [], attachments = [] } = post?.history[0]?.activity ?? {};
  const onCards = attachments.flatMap(
    ({ content }) => (content as { msteams?: { entities?: object[] } }).msteams?.entities ?? [],
  );
  const all = [...entities, ...onCards] as { type: string; mentioned?: Named }[];
  return all.flatMap(({ type, mentioned }) => (type === 'mention' && mentioned ? [mentioned] : []));
}
