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

/** Whom Teams knows. The tenant is one. */
export interface Roster {
  everybody(): UserRecord[];
  /** By object id or user principal name. */
  seen(idOrName: string): UserRecord | undefined;
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
  /** The same posts by channel or private chat: with thousands of people, nobody looks through all of them. */
  private readonly places = new Map<string, PostedActivity[]>();
  /** Object ids by the ids that a bot sees for people and for their chats. */
  private readonly owners = new Map<string, string>();
  private readonly changed = new EventEmitter().setMaxListeners(0);
  private revision = 0;
  private lastId = 0;

  constructor(
    readonly roster: Roster,
    private readonly now: () => Date,
  ) {
    this.rateLimit = new RateLimit(now);
  }

  reset(): void {
    this.team = freshTeam();
    this.installed.clear();
    this.blocked.clear();
    this.posts = [];
    this.places.clear();
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
    for (const post of structuredClone(posts)) this.keep({ ...post, history: [] });
    this.revision = Math.max(0, ...posts.map((post) => post.revision));
    this.lastId = Math.max(0, ...posts.map(({ id }) => Number(id)).filter(Number.isFinite));
  }

  /** All posts, the oldest first, deleted messages included. */
  all(): readonly PostedActivity[] {
    return this.posts;
  }

  in(conversationId: string): PostedActivity[] {
    const { channelId, root } = splitThread(conversationId);
    const here = this.places.get(channelId) ?? [];
    return root ? here.filter((post) => post.conversationId === conversationId) : [...here];
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

  /** By object id, user principal name, or the id that a bot sees. */
  person(id: string): UserRecord | undefined {
    return id.startsWith('29:') ? this.ownerOf(id) : this.roster.seen(id);
  }

  /** microsoft-apis.md D3: a chat with a person who has the bot, or whose team has it. Throws `ConnectorError`. */
  personalChat(objectId: string): string {
    if (this.blocked.has(objectId)) throw new MessageWritesBlocked();
    const throughTeam = this.team.botInstalled && this.team.members.includes(objectId);
    if (!this.installed.has(objectId) && !throughTeam) throw notInstalled();
    return personalChatOf(objectId);
  }

  ownerOfChat(conversationId: string): UserRecord | undefined {
    return conversationId.startsWith('a:') ? this.ownerOf(conversationId) : undefined;
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
    this.keep(post);
    this.touch(post);
    return post;
  }

  private keep(post: PostedActivity): void {
    this.posts.push(post);
    const place = post.channelId ?? post.conversationId;
    const here = this.places.get(place);
    if (here) here.push(post);
    else this.places.set(place, [post]);
  }

  /** People may have come since the last look, so an unknown id asks who is there now. */
  private ownerOf(mriOrChat: string): UserRecord | undefined {
    if (!this.owners.has(mriOrChat))
      for (const { id } of this.roster.everybody())
        this.owners.set(mriOf(id), id).set(personalChatOf(id), id);
    const owner = this.owners.get(mriOrChat);
    return owner === undefined ? undefined : this.roster.seen(owner);
  }

  private touch(post: PostedActivity): void {
    this.revision += 1;
    post.revision = this.revision;
    this.changed.emit('change');
  }

  private find(conversationId: string, id: string): PostedActivity {
    const { channelId } = splitThread(conversationId);
    const here = this.places.get(channelId) ?? [];
    const found = here.find((post) => post.id === id && post.from === 'bot');
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

function freshTeam(): Team {
  return {
    ...helpdeskTeam,
    members: [...helpdeskTeam.members],
    channels: Object.values(channels),
    botInstalled: false,
  };
}
