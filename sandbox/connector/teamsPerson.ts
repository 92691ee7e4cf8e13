import { asObject, asString, isObject, type Json } from '../http/json.js';
import type { Person } from '../tenant/seed.js';
import {
  type Activity,
  ADAPTIVE_CARD,
  adaptiveCardOf,
  type CardButton,
  type PostedActivity,
} from './activity.js';
import { findAction, type FoundAction } from './cardActions.js';
import { type Filled, gatherInputs } from './cardInputs.js';
import { checkCard } from './checkCard.js';
import { mriOf, personalChatOf } from './ids.js';
import { channelPlace, inbound, type InvokeReply, type Office, personalPlace, placeOf } from './inbound.js';
import { type Card, cardOf } from './readable.js';
import type { TeamsChannel } from './teamsChannel.js';
import { listing, waitForPost, type Wanted, type WaitOptions } from './waitForPost.js';
import { visible } from './visible.js';

/** The result of a click: the bot's answer to an invoke or message, or an opened address. */
export interface Clicked {
  status?: number;
  body?: unknown;
  url?: string;
}

export interface ClickOptions {
  /** Acts as a client without Action.Execute: it uses the fallback Action.Submit (microsoft-apis.md D1). */
  asSubmit?: boolean;
  /** Sends the same invoke twice, as Teams does when an answer takes too long (microsoft-apis.md D1). */
  sentTwice?: boolean;
}

type Shown = Card | PostedActivity;

const LOGIN_REQUEST = 'application/vnd.microsoft.activity.loginRequest';

/** A person in front of a Teams client. */
export class TeamsPerson {
  /** Cards that only this person got, as the answer to a click or a refresh (microsoft-apis.md D1). */
  private readonly ownViews = new Map<string, { revision: number; content: Json }>();

  constructor(
    private readonly office: Office,
    readonly person: Person,
  ) {}

  /** Adds the app to the personal scope. The bot gets a conversationUpdate and an installationUpdate. */
  async install(): Promise<void> {
    this.office.teams.installed.add(this.person.id);
    await this.tell({ type: 'conversationUpdate', membersAdded: [{ id: this.office.botId }] });
    await this.tell({ type: 'installationUpdate', action: 'add' });
  }

  async uninstall(): Promise<void> {
    this.office.teams.installed.delete(this.person.id);
    await this.tell({ type: 'installationUpdate', action: 'remove' });
  }

  /** Writes to the bot in the private chat. */
  async say(text: string): Promise<InvokeReply> {
    return this.message({ type: 'message', text, textFormat: 'plain' });
  }

  /** Writes in another form than plain text: HTML, a picture, a mention, an edit (microsoft-apis.md D17). */
  async send(what: Activity, { times = 1 } = {}): Promise<void> {
    const place = personalPlace(this.office, this.person);
    const activity = inbound(this.office, this.person, place, what);
    await Promise.all(Array.from({ length: times }, () => this.deliver(activity)));
  }

  /** Starts a thread in a channel. Teams sends it to the bot only if it mentions the bot. */
  async sayInChannel(channel: TeamsChannel, text: string, { mention = true } = {}): Promise<PostedActivity> {
    const { teams, botId, botName } = this.office;
    const at = `<at>${botName}</at>`;
    const entities = mention ? [{ type: 'mention', text: at, mentioned: { id: botId, name: botName } }] : [];
    const said = { type: 'message', text: mention ? `${at} ${text}` : text, textFormat: 'plain', entities };
    const post = teams.write(channel.id, this.person.id, said);
    if (mention && teams.team.botInstalled) {
      const activity = inbound(
        this.office,
        this.person,
        channelPlace(this.office, post.conversationId),
        said,
      );
      await this.deliver({ ...activity, id: post.id });
    }
    return post;
  }

  /** Presses a button of a card, a hero card or a suggested action, by its title, verb or id. */
  async click(
    shown: Shown,
    titleOrVerb: string,
    inputs: Filled = {},
    options: ClickOptions = {},
  ): Promise<Clicked> {
    const card = 'content' in shown ? shown : undefined;
    const post = card?.post ?? (shown as PostedActivity);
    const content = card?.content ?? adaptiveCardOf(this.see(post).activity);
    if (content?.type !== 'AdaptiveCard') return this.press(post, content, titleOrVerb);
    const found = findAction(content, titleOrVerb);
    if (!found) throw new Error(`No button '${titleOrVerb}' on this card:\n${JSON.stringify(content)}`);
    if (found.action.isEnabled === false) throw new Error(`The button '${titleOrVerb}' is disabled.`);
    return this.act(post, found, inputs, options);
  }

  /**
   * Looks at a card. If the card has a refresh for this person, Teams asks the bot for their own view
   * (microsoft-apis.md D1).
   */
  async open(post: PostedActivity): Promise<InvokeReply | undefined> {
    const refresh = asObject(adaptiveCardOf(this.see(post).activity)?.refresh);
    const action = asObject(refresh.action);
    const asked = !Array.isArray(refresh.userIds) || refresh.userIds.includes(mriOf(this.person.id));
    return action.type && asked ? this.invoke(post, action, 'automatic') : undefined;
  }

  /** Sends an `adaptiveCard/action` unchanged. A test can also send what no honest client would send. */
  async invoke(
    post: PostedActivity,
    action: Json,
    trigger: 'manual' | 'automatic' = 'manual',
    { sentTwice = false }: ClickOptions = {},
  ): Promise<InvokeReply> {
    const value = {
      action: { type: 'Action.Execute', id: action.id, verb: action.verb, data: action.data },
      trigger,
    };
    const what = { type: 'invoke', name: 'adaptiveCard/action', replyToId: post.id, value };
    const place = placeOf(this.office, this.person, post);
    const activity = inbound(this.office, this.person, place, what);
    const again = sentTwice ? [activity, activity] : [activity];
    const replies = await Promise.all(again.map((sent) => this.deliverInvoke(sent)));
    const reply = replies.at(-1)!;
    this.keepView(post, reply);
    return reply;
  }

  /** All visible messages in the private chat, the person's own included. */
  chat(): PostedActivity[] {
    return visible(this.office.teams.in(personalChatOf(this.person.id))).map((post) => this.see(post));
  }

  /** The newest Adaptive Card in the private chat. Throws when there is none. */
  lastCard(): Card {
    const post = this.chat().findLast((candidate) => adaptiveCardOf(candidate.activity));
    if (!post) throw new Error(`No card in the chat of ${this.person.displayName}:\n${listing(this.chat())}`);
    return cardOf(post);
  }

  waitFor(wanted: Wanted, options?: WaitOptions): Promise<PostedActivity> {
    return waitForPost(this.office.teams, () => this.chat(), wanted, options);
  }

  /** A post as this person sees it: their own view of a card, until the bot updates the card for everybody. */
  see(post: PostedActivity): PostedActivity {
    const own = this.ownViews.get(post.id);
    if (own?.revision !== post.revision) return post;
    return {
      ...post,
      activity: { ...post.activity, attachments: [{ contentType: ADAPTIVE_CARD, content: own.content }] },
    };
  }

  private async act(
    post: PostedActivity,
    found: FoundAction,
    filled: Filled,
    options: ClickOptions,
  ): Promise<Clicked> {
    const action = options.asSubmit ? fallbackOf(found.action) : found.action;
    if (action.type === 'Action.OpenUrl') return { url: asString(action.url) };
    if (action.type !== 'Action.Execute' && action.type !== 'Action.Submit') return {};
    const data = merged(action.data, gatherInputs(found.inputs, filled));
    if (action.type === 'Action.Execute') return this.invoke(post, { ...action, data }, 'manual', options);
    const teams = asObject(asObject(action.data).msteams);
    return typeof teams.type === 'string'
      ? this.button(post, teams as CardButton)
      : this.submit(post, { value: data });
  }

  private async press(post: PostedActivity, content: Json | undefined, title: string): Promise<Clicked> {
    const hero = asObject(content ?? post.activity.attachments?.[0]?.content);
    const offered = [
      ...((hero.buttons as CardButton[] | undefined) ?? []),
      ...(post.activity.suggestedActions?.actions ?? []),
    ];
    const button = offered.find((candidate) => candidate.title === title);
    if (!button) throw new Error(`No button '${title}' on message ${post.id}.`);
    return this.button(post, button);
  }

  /** imBack sends its value as a visible message. messageBack sends text and value. openUrl leaves Teams. */
  private async button(post: PostedActivity, button: CardButton): Promise<Clicked> {
    if (button.type === 'openUrl') return { url: asString(button.value) };
    if (button.type === 'imBack') return this.submit(post, { text: asString(button.value) });
    if (button.type === 'messageBack') return this.submit(post, { text: button.text, value: button.value });
    throw new Error(`The sandbox does not know buttons of type ${button.type}.`);
  }

  private async submit(post: PostedActivity, content: Partial<Activity>): Promise<InvokeReply> {
    const what = { type: 'message', replyToId: post.id, ...content };
    return this.deliver(inbound(this.office, this.person, placeOf(this.office, this.person, post), what));
  }

  private async message(what: Activity): Promise<InvokeReply> {
    const { teams } = this.office;
    if (!teams.installed.has(this.person.id))
      throw new Error(`${this.person.displayName} has not installed the app.`);
    const post = teams.write(personalChatOf(this.person.id), this.person.id, what);
    return this.deliver({
      ...inbound(this.office, this.person, personalPlace(this.office, this.person), what),
      id: post.id,
    });
  }

  /** microsoft-apis.md D1, D2: for a login request Teams gets a token. It sends the same invoke with it, once. */
  private async deliverInvoke(activity: Activity): Promise<InvokeReply> {
    const reply = await this.office.deliver(activity);
    const { type, value } = asObject(reply.body);
    if (type !== LOGIN_REQUEST) return reply;
    const { connectionName, tokenExchangeResource } = asObject(value);
    const { id, uri } = asObject(tokenExchangeResource);
    const token = this.office.signIn?.(this.person, asString(uri) ?? '');
    if (!token) return reply;
    const authentication = { id, connectionName, token };
    return this.office.deliver({ ...activity, value: { ...asObject(activity.value), authentication } });
  }

  private tell(what: Activity): Promise<InvokeReply> {
    return this.deliver(inbound(this.office, this.person, personalPlace(this.office, this.person), what));
  }

  private async deliver(activity: Activity): Promise<InvokeReply> {
    const reply = await this.office.deliver(activity);
    if (reply.status < 400) return reply;
    throw new Error(`The bot answered ${reply.status} to a ${activity.type}: ${JSON.stringify(reply.body)}`);
  }

  private keepView(post: PostedActivity, reply: InvokeReply): void {
    const { type, value } = asObject(reply.body);
    if (reply.status !== 200 || type !== ADAPTIVE_CARD || !isObject(value)) return;
    checkCard(value);
    this.ownViews.set(post.id, { revision: post.revision, content: value });
  }
}

function fallbackOf(action: Json): Json {
  if (action.type !== 'Action.Execute') return action;
  if (isObject(action.fallback)) return action.fallback;
  throw new Error(`The action '${String(action.title)}' has no fallback for older clients.`);
}

/** Inputs replace values of the button's data, as in the official renderer. */
function merged(data: unknown, inputs: Record<string, string>): unknown {
  return typeof data === 'string' ? data : { ...asObject(data), ...inputs };
}
