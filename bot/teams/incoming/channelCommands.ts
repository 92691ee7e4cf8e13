import { UNDERSTOOD } from '../../texts/languages.js';
import type { Words } from '../../texts/words.js';

/** The two channels the bot posts in. */
export type ChannelRole = keyof Words['channels'];

/** Reads which channel is being chosen; `undefined` for anything else. */
export type ChannelCommandReader = (text: string) => ChannelRole | undefined;

/** @param languages the words of every language that is understood */
export function createChannelCommandReader(
  languages: readonly Pick<Words, 'channels'>[],
): ChannelCommandReader {
  const entries = languages.flatMap(({ channels }) => Object.entries(channels));
  const roles = new Map(
    entries.flatMap(([role, list]) =>
      list.map((phrase) => [normalise(phrase), role as ChannelRole] as const),
    ),
  );
  return (text) => roles.get(normalise(text));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Which channel is being chosen, in any language that is understood. */
export const channelCommand = createChannelCommandReader(UNDERSTOOD);
