import type { PostedActivity } from '../../connector/activity.js';
import { adaptiveCardOf } from '../../connector/activity.js';
import { textOf } from '../../connector/readable.js';
import type { TeamsChannel } from '../../connector/teamsChannel.js';
import type { TeamsPerson } from '../../connector/teamsPerson.js';
import { drawMessage } from '../print/drawMessage.js';
import type { Transcript } from '../print/transcript.js';

const PATIENCE_MS = 30_000;

/** How a card changes: a line for each state, and whether it is the last one. */
export interface Course {
  readonly line?: string;
  readonly isOver: boolean;
}

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
    const post = await this.find(words);
    this.show();
    return post;
  }

  /** The same where many messages come: prints this one, and how many others there were. */
  async expectAmongMany(...words: readonly string[]): Promise<PostedActivity> {
    const post = await this.find(words);
    this.showOnly(post);
    return post;
  }

  /**
   * Follows one card while it changes: prints the line of each state, and at the end the whole card, and how many other
   * messages there were.
   * @param patienceMs how long it may take altogether
   */
  async follow(
    post: PostedActivity,
    courseOf: (text: string) => Course,
    patienceMs: number,
  ): Promise<PostedActivity> {
    const end = Date.now() + patienceMs;
    let after = post.revision - 1;
    let printed: string | undefined;
    for (;;) {
      const isNewer = ({ id, revision }: PostedActivity): boolean => id === post.id && revision > after;
      const now = await this.place.waitFor(isNewer, { timeoutMs: end - Date.now() });
      after = now.revision;
      const { line, isOver } = courseOf(textOf(now.activity));
      if (line !== undefined && line !== printed) {
        this.transcript.place(this.name);
        this.transcript.event('Latchkey', `the card changes: ${line}`);
        printed = line;
      }
      if (!isOver) continue;
      this.showOnly(now);
      return now;
    }
  }

  /** Prints what the bot posted or redrew since the last call. */
  show(): void {
    for (const post of this.fresh()) this.print(post);
  }

  private async find(words: readonly string[]): Promise<PostedActivity> {
    const holdsAll = (post: PostedActivity): boolean => {
      const text = textOf(post.activity);
      return words.every((word) => text.includes(word));
    };
    try {
      return await this.place.waitFor(holdsAll, { timeoutMs: PATIENCE_MS });
    } catch (error) {
      this.show();
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.name}: nothing with “${words.join('” and “')}”. ${why}`, { cause: error });
    }
  }

  private showOnly(post: PostedActivity): void {
    const others = this.fresh().filter(({ id }) => id !== post.id);
    this.print(post);
    if (others.length > 0)
      this.transcript.event('Latchkey', `${others.length} other messages here, not printed`);
    this.printed = Math.max(this.printed, ...others.map(({ revision }) => revision));
  }

  private print(post: PostedActivity): void {
    this.transcript.place(this.name);
    if (post.history.length > 1 && adaptiveCardOf(post.activity))
      this.transcript.event('Latchkey', 'the card changes');
    this.transcript.says('Latchkey', drawMessage(post, this.transcript.room));
    this.printed = Math.max(this.printed, post.revision);
  }

  private fresh(): readonly PostedActivity[] {
    return this.posts().filter((one) => one.from === 'bot' && one.revision > this.printed);
  }

  posts(): readonly PostedActivity[] {
    const posts = 'chat' in this.place ? this.place.chat() : this.place.posts;
    return [...posts].sort((a, b) => a.revision - b.revision);
  }
}
