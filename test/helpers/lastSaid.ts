import { textOf } from '../../sandbox/connector/readable.js';
import type { World } from './world.js';

/** The audit trail's own message comes when its job runs, not because somebody said something. */
const AUDIT_LINE = /^Please keep this message: audit trail/;

/**
 * The last text the bot posted in a channel because of what happened there, or an empty text.
 *
 * @param name the channel's name in the sandbox's team
 */
export function lastSaid(world: World, name: string): string {
  const { posts } = world.teams.channel(name);
  const said = posts.filter(({ from }) => from === 'bot').map(({ activity }) => textOf(activity));
  return said.findLast((text) => !AUDIT_LINE.test(text)) ?? '';
}
