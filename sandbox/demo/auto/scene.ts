import { adaptiveCardOf, type PostedActivity } from '../../connector/activity.js';
import type { Filled } from '../../connector/cardInputs.js';
import { findAction } from '../../connector/cardActions.js';
import { cardOf, textOf } from '../../connector/readable.js';
import type { Clicked, TeamsPerson } from '../../connector/teamsPerson.js';
import type { Call } from '../../http/callLog.js';
import type { Json } from '../../http/json.js';
import type { Sandbox } from '../../server.js';
import type { Person } from '../../tenant/seed.js';
import { drawButton } from '../print/drawButtons.js';
import { drawCard } from '../print/drawCard.js';
import type { Masker } from '../print/mask.js';
import type { Transcript } from '../print/transcript.js';
import { wrap } from '../print/wrap.js';
import { cardIn, describeClick, passwordOn, sentenceOf, textWithHash } from './clicks.js';
import type { Domain } from './domain.js';
import type { Office, OtherBot, Stage } from './stage.js';
import { Watcher } from './watcher.js';

/** So many people of a crowd write at the same time. */
const TYPING_AT_ONCE = 8;

/** What a story uses: people who speak and click, chats and channels, and checks at the end. */
export class Scene {
  readonly sandbox: Sandbox;
  readonly checks: { readonly what: string; readonly isTrue: boolean }[] = [];
  private office: Office;
  private readonly chats = new Map<string, Watcher>();
  private readonly writesBefore: number;
  /** Earlier messages in Teams belong to another story. */
  private readonly begin: number;
  readonly approvals: Watcher;
  readonly helpdesk: Watcher;

  constructor(
    private readonly stage: Stage,
    private readonly transcript: Transcript,
    private readonly masker: Masker,
  ) {
    this.sandbox = stage.sandbox;
    this.office = stage.office;
    this.writesBefore = this.sandbox.calls.writes().length;
    this.begin = this.sandbox.teams.mark();
    this.approvals = this.channel('Approvals');
    this.helpdesk = this.channel('Helpdesk');
  }

  /** The Active Directory of this story. Throws for a story whose bot has no hand there. */
  get domain(): Domain {
    if (!this.stage.domain) throw new Error('This story has no Active Directory.');
    return this.stage.domain;
  }

  /** From now on people talk to this bot. */
  async playedBy(bot: OtherBot): Promise<void> {
    const office = await this.stage.others.get(bot);
    if (!office) throw new Error(`The bot '${bot}' was not started.`);
    this.office = office;
  }

  /** A person writes these lines one by one in their private chat, and reads the answers. */
  async says(person: Person, ...lines: readonly string[]): Promise<void> {
    const chat = this.chat(person);
    for (const line of lines) {
      this.transcript.place(chat.name);
      this.transcript.says(firstName(person), wrap(line, this.transcript.room));
      await this.seat(person).say(line);
      chat.show();
    }
  }

  /** An admin's policy installs the app for these people too. */
  installsFor(crowd: readonly Person[]): void {
    for (const { id } of crowd) this.sandbox.teams.installed.add(id);
  }

  /**
   * Each of these people writes these lines in their own chat, some of them at the same time. Prints the lines once, and
   * no answers.
   */
  async crowdSays(crowd: readonly Person[], ...lines: readonly string[]): Promise<void> {
    this.transcript.place(`Chats of ${crowd.length} people`);
    this.transcript.says('Each', wrap(lines.join(' / '), this.transcript.room));
    const waiting = [...crowd];
    const nextOnes = async (): Promise<void> => {
      for (let person = waiting.shift(); person; person = waiting.shift()) {
        for (const line of lines) await this.seat(person).say(line);
      }
    };
    await Promise.all(Array.from({ length: TYPING_AT_ONCE }, nextOnes));
  }

  /** The private chat of a person. */
  chat(person: Person): Watcher {
    const name = `Chat of ${person.displayName}`;
    const chat = this.chats.get(name) ?? new Watcher(name, this.seat(person), this.transcript, this.begin);
    this.chats.set(name, chat);
    return chat;
  }

  /** A person presses a button. Prints the sentence that only they see. */
  async clicks(person: Person, post: PostedActivity, button: string, filled: Filled = {}): Promise<Clicked> {
    const seen = this.seat(person).see(post);
    this.goTo(person, post);
    this.transcript.event(firstName(person), describeClick(cardOf(seen).content, button, filled));
    const clicked = await this.seat(person).click(post, button, filled);
    this.toldAlone(person, clicked);
    return clicked;
  }

  /** Presses a button of the card's first version, as a client does that has not redrawn the card. */
  async clicksLate(person: Person, post: PostedActivity, button: string): Promise<string> {
    const found = findAction(adaptiveCardOf(post.history[0]?.activity ?? post.activity) ?? {}, button);
    if (!found) throw new Error(`The card never had a button '${button}'.`);
    this.transcript.event(
      firstName(person),
      `presses ${drawButton(found.action)} on the card as it was before`,
    );
    const clicked = await this.seat(person).invoke(post, found.action);
    this.toldAlone(person, clicked);
    return sentenceOf(clicked) ?? '';
  }

  /** Several people click at the same instant. The transcript shows who won. */
  async clickTogether(
    these: readonly Person[],
    post: PostedActivity,
    button: string,
    filled: Filled = {},
  ): Promise<readonly Clicked[]> {
    for (const person of these) {
      const seen = cardOf(this.seat(person).see(post)).content;
      this.transcript.event(firstName(person), describeClick(seen, button, filled));
    }
    const clicked = await Promise.all(these.map((person) => this.seat(person).click(post, button, filled)));
    these.forEach((person, index) => this.toldAlone(person, clicked[index] ?? {}));
    return clicked;
  }

  /** Presses a button whose answer is a card for this person alone. Prints that card. */
  async opens(person: Person, post: PostedActivity, button: string): Promise<void> {
    const card = cardIn(await this.clicks(person, post, button));
    if (!card) throw new Error(`The answer to “${button}” is no card.`);
    this.draws(card);
  }

  /** *Show once*: prints the card with the password masked. Returns the password. */
  async opensPassword(person: Person, post: PostedActivity): Promise<string> {
    return this.opensOnce(person, post, passwordOn);
  }

  /** The same for a pass. Only its hash distinguishes it from other words. */
  async opensSecret(person: Person, post: PostedActivity, hash: string | undefined): Promise<string> {
    return this.opensOnce(person, post, (card) => textWithHash(card, hash));
  }

  private async opensOnce(
    person: Person,
    post: PostedActivity,
    secretOn: (card: Json) => string | undefined,
  ): Promise<string> {
    const card = cardIn(await this.clicks(person, post, 'reveal'));
    const secret = card && secretOn(card);
    if (!secret) throw new Error('The answer to “Show once” holds no secret.');
    this.masker.learn(secret);
    // Masks before drawing, because a search would not find a secret that is broken over two lines.
    this.draws(this.masker.hideIn(card));
    return secret;
  }

  /** Prints a card that the bot did not post. */
  private draws(card: Json): void {
    this.transcript.says(
      'Latchkey',
      drawCard(card, this.transcript.room - 2).map((line) => `│ ${line}`),
    );
  }

  /** The card as this person sees it: also their own answer to a click. */
  seenBy(person: Person, post: PostedActivity): Json {
    return cardOf(this.seat(person).see(post)).content;
  }

  /** A person does something outside Teams: in a portal or on the phone. */
  does(person: Person, what: string, how: () => void = () => undefined): void {
    this.transcript.place('Elsewhere');
    this.transcript.event(firstName(person), what);
    how();
  }

  /** Changes to the tenant in this story, refused ones included. */
  writes(): readonly Call[] {
    return this.sandbox.calls.writes().slice(this.writesBefore);
  }

  /** An expected result of the story. A false one makes the story fail, but does not end it. */
  check(what: string, isTrue: boolean): void {
    this.checks.push({ what, isTrue });
  }

  /** True when any version of a message in Teams, or the bot's log, contains this text. */
  stands(text: string): boolean {
    const said = this.sandbox.teams.all().flatMap((post) => post.history);
    return JSON.stringify(said).includes(text) || this.office.bot.log().includes(text);
  }

  private toldAlone(person: Person, clicked: Clicked): void {
    const sentence = sentenceOf(clicked);
    if (!sentence) return;
    this.transcript.says(
      'Latchkey',
      wrap(`(only to ${firstName(person)}) ${sentence}`, this.transcript.room),
    );
  }

  private seat(person: Person): TeamsPerson {
    return this.office.teams.as(person);
  }

  private channel(name: string): Watcher {
    return new Watcher(`Channel ${name}`, this.office.teams.channel(name), this.transcript, this.begin);
  }

  /** Prints the place of the next action. A click on a message happens where the message is. */
  private goTo(person: Person, post: PostedActivity): void {
    const channels = [this.approvals, this.helpdesk];
    const found = channels.find((channel) => channel.posts().includes(post)) ?? this.chat(person);
    this.transcript.place(found.name);
  }
}

/** The request's number, from the foot of each of its cards. */
export function requestIdOn(post: PostedActivity): string {
  const found = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}\b/.exec(textOf(post.activity))?.[0];
  if (!found) throw new Error(`There is no request number on this card:\n${textOf(post.activity)}`);
  return found;
}

function firstName(person: Person): string {
  return person.displayName.split(' ')[0] ?? person.displayName;
}
