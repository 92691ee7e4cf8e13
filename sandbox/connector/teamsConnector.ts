import { EventEmitter } from 'node:events';
import { channels, helpdeskTeam } from '../tenant/seed.js';
import type { UserRecord } from '../tenant/records.js';
import { type Activity, type PostedActivity } from './activity.js';
import { checkActivity } from './checkActivity.js';
import {
  MessageWritesBlocked,
  notInstalled,
  notInTeam,
  unknownActivity,
  unknownConversation,
} from './connectorError.js';
import { mriOf, personalChatOf, splitThread, threadOf } from './ids.js';
import { RateLimit } from './rateLimit.js';

export interface Channel {
  id: string;
  name: string;
  /** microsoft-apis.md D9. Absent: standard. */
  type?: 'standard' | 'private' | 'shared';
}

export interface Team {
  id: string;
  aadGroupId: string;
  name: string;
  members: string[];
  channels: Channel[];
  botInstalled: boolean;
}

/** The state of Teams at one moment. */
export interface SavedTeams {
  readonly installed: readonly string[];
  readonly botInTeam: boolean;
  /** The current version of each post, without older ones. */
  readonly posts: readonly Omit<PostedActivity, 'history'>[];
}

interface Where {
  conversationId: string;
  channelId?: string;
}

/** Teams: who has the bot, in which chats and channels, and every message there. */
export class TeamsConnector {
  readonly rateLimit: RateLimit;
  team: Team = freshTeam();
  readonly installed = new Set<string>();
  /** People who blocked the bot (microsoft-apis.md D3). */
  readonly blocked = new Set<string>();
  private posts: PostedActivity[] = [];
  private readonly changed = new EventEmitter().setMaxListeners(0);
  private revision = 0;
  private lastId = 0;

  constructor(
    readonly roster: () => UserRecord[],
    private readonly now: () => Date,
  ) {
    this.rateLimit = new RateLimit(now);
  }

  reset(): void {
    this.team = freshTeam();
    this.installed.clear();
    this.blocked.clear();
    this.posts = [];
    this.rateLimit.reset();
  }

  /** The whole state as plain data, so that another sandbox can continue from it. */
  save(): SavedTeams {
    const posts = this.posts.map(({ history: _, ...post }) => post);
    return structuredClone({ installed: [...this.installed], botInTeam: this.team.botInstalled, posts });
  }

  restore({ installed, botInTeam, posts }: SavedTeams): void {
    this.reset();
    for (const id of installed) this.installed.add(id);
    this.team.botInstalled = botInTeam;
    this.posts = structuredClone(posts).map((post) => ({ ...post, history: [] }));
    this.revision = Math.max(0, ...posts.map((post) => post.revision));
    this.lastId = Math.max(0, ...posts.map(({ id }) => Number(id)).filter(Number.isFinite));
  }

  /** All posts, the oldest first, deleted messages included. */
  all(): readonly PostedActivity[] {
    return this.posts;
  }

  in(conversationId: string): PostedActivity[] {
    const { channelId, root } = splitThread(conversationId);
    return this.posts.filter((post) =>
      root ? post.conversationId === conversationId : isWithin(post, channelId),
    );
  }

  /** Calls the listener after every post, update or deletion. The result stops it. */
  onChange(listener: () => void): () => void {
    this.changed.on('change', listener);
    return () => this.changed.off('change', listener);
  }

  /** The latest revision. A later change has a higher one. */
  mark(): number {
    return this.revision;
  }

  person(id: string): UserRecord | undefined {
    return this.roster().find((user) => [user.id, mriOf(user.id), user.userPrincipalName].includes(id));
  }

  /** microsoft-apis.md D3: a chat with a person who has the bot, or whose team has it. Throws `ConnectorError`. */
  personalChat(objectId: string): string {
    if (this.blocked.has(objectId)) throw new MessageWritesBlocked();
    const throughTeam = this.team.botInstalled && this.team.members.includes(objectId);
    if (!this.installed.has(objectId) && !throughTeam) throw notInstalled();
    return personalChatOf(objectId);
  }

  ownerOfChat(conversationId: string): UserRecord | undefined {
    return this.roster().find((user) => personalChatOf(user.id) === conversationId);
  }

  channel(id: string): Channel | undefined {
    return this.team.channels.find((channel) => channel.id === id);
  }

  /** The bot posts. A bare channel id begins a new thread, a thread id adds a reply. */
  send(conversationId: string, body: unknown): PostedActivity {
    const where = this.reach(conversationId);
    this.rateLimit.count(conversationId);
    const activity = checkActivity(body);
    return this.store(where, 'bot', activity);
  }

  /** A person posts a message. Throws `ConnectorError` when the conversation is unknown. */
  write(conversationId: string, from: string, activity: Activity): PostedActivity {
    return this.store(this.locate(conversationId), from, activity);
  }

  /** microsoft-apis.md D3: PUT replaces a message. 404 when the message does not exist. */
  update(conversationId: string, id: string, body: unknown): PostedActivity {
    this.reach(conversationId);
    this.rateLimit.count(conversationId);
    const post = this.find(conversationId, id);
    post.activity = { ...checkActivity(body), id };
    post.history.push({ at: this.now().toISOString(), activity: post.activity });
    this.touch(post);
    return post;
  }

  remove(conversationId: string, id: string): void {
    this.reach(conversationId);
    const post = this.find(conversationId, id);
    post.deleted = true;
    this.touch(post);
  }

  /** In Teams a message id is the message's time in milliseconds. */
  newId(): string {
    this.lastId = Math.max(this.lastId + 1, this.now().getTime());
    return String(this.lastId);
  }

  private store(where: Where, from: string, body: Activity): PostedActivity {
    const id = body.id && from !== 'bot' ? body.id : this.newId();
    const conversationId =
      where.channelId === where.conversationId ? threadOf(where.channelId, id) : where.conversationId;
    const activity = { ...body, id };
    const history = [{ at: this.now().toISOString(), activity }];
    const post: PostedActivity = {
      ...where,
      conversationId,
      id,
      from,
      activity,
      history,
      deleted: false,
      revision: 0,
    };
    this.posts.push(post);
    this.touch(post);
    return post;
  }

  private touch(post: PostedActivity): void {
    this.revision += 1;
    post.revision = this.revision;
    this.changed.emit('change');
  }

  private find(conversationId: string, id: string): PostedActivity {
    const { channelId } = splitThread(conversationId);
    const found = this.posts.find(
      (post) => post.id === id && isWithin(post, channelId) && post.from === 'bot',
    );
    if (!found || found.deleted) throw unknownActivity();
    return found;
  }

  private locate(conversationId: string): Where {
    const { channelId } = splitThread(conversationId);
    if (this.channel(channelId)) return { conversationId, channelId };
    if (this.ownerOfChat(conversationId)) return { conversationId };
    throw unknownConversation();
  }

  /** The place of a conversation. Throws when the bot may not write there (microsoft-apis.md D3). */
  private reach(conversationId: string): Where {
    const where = this.locate(conversationId);
    if (where.channelId) {
      if (!this.team.botInstalled) throw notInTeam();
      return where;
    }
    this.personalChat(this.ownerOfChat(conversationId)!.id);
    return where;
  }
}

function isWithin(post: PostedActivity, conversationId: string): boolean {
  return post.conversationId === conversationId || post.channelId === conversationId;
}

function freshTeam(): Team {
  return {
    ...helpdeskTeam,
    members: [...helpdeskTeam.members],
    channels: Object.values(channels),
    botInstalled: false,
  };
}
