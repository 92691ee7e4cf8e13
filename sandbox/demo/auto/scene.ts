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
import type { Office, Stage } from './stage.js';
import { Watcher } from './watcher.js';

/** What a story is played with: people who speak and click, places to look at, and checks at the end. */
export class Scene {
  readonly sandbox: Sandbox;
  readonly checks: { readonly what: string; readonly isTrue: boolean }[] = [];
  private office: Office;
  private readonly chats = new Map<string, Watcher>();
  private readonly writesBefore: number;
  /** What stood in Teams before is another story. */
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

  /** From here on people talk to the bot that does not wait long. */
  async withImpatientBot(): Promise<void> {
    this.office = await this.stage.impatient;
  }

  /** Somebody writes these things one after another in their private chat, and reads the answers. */
  async says(person: Person, ...lines: readonly string[]): Promise<void> {
    const chat = this.chat(person);
    for (const line of lines) {
      this.transcript.place(chat.name);
      this.transcript.says(firstName(person), wrap(line, this.transcript.room));
      await this.seat(person).say(line);
      chat.show();
    }
  }

  /** The private chat of somebody. */
  chat(person: Person): Watcher {
    const name = `Chat of ${person.displayName}`;
    const chat = this.chats.get(name) ?? new Watcher(name, this.seat(person), this.transcript, this.begin);
    this.chats.set(name, chat);
    return chat;
  }

  /** A person presses a button; what only they see in answer is printed. */
  async clicks(person: Person, post: PostedActivity, button: string, filled: Filled = {}): Promise<Clicked> {
    const seen = this.seat(person).see(post);
    this.goTo(person, post);
    this.transcript.event(firstName(person), describeClick(cardOf(seen).content, button, filled));
    const clicked = await this.seat(person).click(post, button, filled);
    this.toldAlone(person, clicked);
    return clicked;
  }

  /** Presses a button that the card had when it was new, as a client does that has not drawn it again. */
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

  /** At the same instant; the transcript tells in whose favour it went. */
  async clickTogether(
    these: readonly Person[],
    post: PostedActivity,
    button: string,
  ): Promise<readonly Clicked[]> {
    for (const person of these)
      this.transcript.event(firstName(person), describeClick(cardOf(post).content, button, {}));
    const clicked = await Promise.all(these.map((person) => this.seat(person).click(post, button)));
    these.forEach((person, index) => this.toldAlone(person, clicked[index] ?? {}));
    return clicked;
  }

  /** Presses a button whose answer is a card for this person alone, which is printed. */
  async opens(person: Person, post: PostedActivity, button: string): Promise<void> {
    const card = cardIn(await this.clicks(person, post, button));
    if (!card) throw new Error(`The answer to “${button}” is no card.`);
    this.draws(card);
  }

  /** *Show once*: the card with the password is printed with the password masked. */
  async opensPassword(person: Person, post: PostedActivity): Promise<string> {
    return this.opensOnce(person, post, passwordOn);
  }

  /** The same for a pass, which nothing but its hash tells from other words. */
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
    // Hidden before it is drawn: a secret that is broken over two lines could not be found any more.
    this.draws(this.masker.hideIn(card));
    return secret;
  }

  /** A card that is posted nowhere. */
  private draws(card: Json): void {
    this.transcript.says(
      'Latchkey',
      drawCard(card, this.transcript.room - 2).map((line) => `│ ${line}`),
    );
  }

  /** Somebody does something outside Teams: in a portal, on the phone. */
  does(person: Person, what: string, how: () => void = () => undefined): void {
    this.transcript.place('Elsewhere');
    this.transcript.event(firstName(person), what);
    how();
  }

  /** Changes to the tenant that this story has led to, refused ones included. */
  writes(): readonly Call[] {
    return this.sandbox.calls.writes().slice(this.writesBefore);
  }

  /** What the story has to have led to; a false one makes it fail, but does not end it. */
  check(what: string, isTrue: boolean): void {
    this.checks.push({ what, isTrue });
  }

  /** Does any place in Teams, or the log of the bot, hold this text? */
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

  /** Where the next thing happens: everything that is done to a message is done where it stands. */
  private goTo(person: Person, post: PostedActivity): void {
    const channels = [this.approvals, this.helpdesk];
    const found = channels.find((channel) => channel.posts().includes(post)) ?? this.chat(person);
    this.transcript.place(found.name);
  }
}

/** The request's number, as it stands at the foot of each of its cards. */
export function requestIdOn(post: PostedActivity): string {
  const found = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){3}\b/.exec(textOf(post.activity))?.[0];
  if (!found) throw new Error(`There is no request number on this card:\n${textOf(post.activity)}`);
  return found;
}

function firstName(person: Person): string {
  return person.displayName.split(' ')[0] ?? person.displayName;
}
