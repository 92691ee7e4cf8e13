import { UNDERSTOOD } from '../../texts/languages.js';
import type { Words } from '../../texts/words.js';
import type { ChannelKind } from '../ports/conversationStore.js';

/** Reads which channel is being chosen; `undefined` for anything else. */
export type ChannelCommandReader = (text: string) => ChannelKind | undefined;

/** @param languages the words of every language that is understood */
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

/** Which channel is being chosen, in any language that is understood. */
export const channelCommand = createChannelCommandReader(UNDERSTOOD);
