import { UNDERSTOOD } from '../../texts/languages.js';
import type { Words } from '../../texts/words.js';
import type { ChannelKind } from '../ports/conversationStore.js';
import { phraseReader, type PhraseReader } from './phraseReader.js';

/**
 * Reads for which purpose the person chooses the channel.
 * @param languages the words of every language that the bot understands
 */
export function createChannelCommandReader(
  languages: readonly Pick<Words, 'channels'>[],
): PhraseReader<ChannelKind> {
  return phraseReader(
    languages.flatMap(({ channels }) =>
      Object.entries(channels).flatMap(([kind, list]) =>
        list.map((phrase) => [phrase, kind as ChannelKind] as const),
      ),
    ),
  );
}

/** Reads the command in every language that the bot understands. */
export const channelCommand = createChannelCommandReader(UNDERSTOOD);
