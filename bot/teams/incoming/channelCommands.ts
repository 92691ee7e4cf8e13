import { UNDERSTOOD } from '../../texts/languages.js';
import type { Words } from '../../texts/words.js';
import type { ChannelKind } from '../ports/conversationStore.js';

/** Reads for which purpose the person chooses the channel. `undefined` for any other text. */
export type ChannelCommandReader = (text: string) => ChannelKind | undefined;

/** @param languages the words of every language that the bot understands */
export function createChannelCommandReader(
  languages: readonly Pick<Words, 'channels'>[],
): ChannelCommandReader {
  const entries = languages.flatMap(({ channels }) => Object.entries(channels));
  const kinds = new Map(
    entries.flatMap(([kind, list]) =>
      list.map((phrase) => [normalise(phrase), kind as ChannelKind] as const),
    ),
  );
  return (text) => kinds.get(normalise(text));
}

function normalise(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads the command in every language that the bot understands. */
export const channelCommand = createChannelCommandReader(UNDERSTOOD);
