import type { PostedActivity } from '../../connector/activity.js';
import { adaptiveCardOf } from '../../connector/activity.js';
import { textOf } from '../../connector/readable.js';
import type { TeamsChannel } from '../../connector/teamsChannel.js';
import type { TeamsPerson } from '../../connector/teamsPerson.js';
import { drawMessage } from '../print/drawMessage.js';
import type { Transcript } from '../print/transcript.js';

const PATIENCE_MS = 30_000;

/** Follows a chat or a channel. Prints once what the bot posts or redraws there. */
export class Watcher {
  private printed: number;

  constructor(
    readonly name: string,
    private readonly place: TeamsPerson | TeamsChannel,
    private readonly transcript: Transcript,
    mark: number,
  ) {
    this.printed = mark;
  }

  /** Waits for a message of the bot with all these words. Prints what is new, and returns the message. */
  async expect(...words: readonly string[]): Promise<PostedActivity> {
    const holdsAll = (post: PostedActivity): boolean => {
      const text = textOf(post.activity);
      return words.every((word) => text.includes(word));
    };
    try {
      return await this.place.waitFor(holdsAll, { timeoutMs: PATIENCE_MS });
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.name}: nothing with “${words.join('” and “')}”. ${why}`, { cause: error });
    } finally {
      this.show();
    }
  }

  /** Prints what the bot posted or redrew since the last call. */
  show(): void {
    for (const post of this.posts().filter((one) => one.from === 'bot' && one.revision > this.printed)) {
      this.transcript.place(this.name);
      if (post.history.length > 1 && adaptiveCardOf(post.activity))
        this.transcript.event('Latchkey', 'the card changes');
      this.transcript.says('Latchkey', drawMessage(post, this.transcript.room));
      this.printed = Math.max(this.printed, post.revision);
    }
  }

  posts(): readonly PostedActivity[] {
    const posts = 'chat' in this.place ? this.place.chat() : this.place.posts;
    return [...posts].sort((a, b) => a.revision - b.revision);
  }
}
