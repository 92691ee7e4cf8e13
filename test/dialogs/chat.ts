import { ConversationState, MemoryStorage, type Activity } from 'botbuilder-core';
import { DialogTestClient } from 'botbuilder-testing';
import { DialogTurnStatus } from 'botbuilder-dialogs';
import { expect } from 'vitest';
import { RootDialog } from '../../dialogs/rootDialog.js';
import type { Unlocking, DialogSettings } from '../../dialogs/unlocking.js';
import type { NeedsAdmin, SelfHelp } from '../../bot/unlock/diagnosis/diagnosis.js';
import type { DeniedLately } from '../../bot/unlock/limits/deniedLately.js';
import type { Seen } from '../../bot/unlock/intake/examining.js';
import type { Asking } from '../../bot/unlock/intake/asker.js';
import type { Subject } from '../../bot/unlock/person.js';
import type { Outcome, SymptomReport, Question, Submitted } from '../../bot/unlock/intents.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { SaidLater } from '../../bot/unlock/request/commands.js';
import { pending, piet, TENANT } from '../helpers/requests.js';

const NOW = new Date('2026-03-02T15:00:00.000Z');
export const settings: DialogSettings = {
  language: 'en',
  timeZone: 'UTC',
  now: () => NOW,
  rememberLanguage: async () => {},
  peoplePicker: false,
};

export const anna: Subject = person('Anna de Vries', 'anna.devries@contoso.example', 'a1');
export const annemiek: Subject = person('Annemiek Bos', 'annemiek.bos@contoso.example', 'a2');
export const me: Subject = { ...person('Piet', 'piet@contoso.example', 'me'), id: piet.id };

export const PLAN: NeedsAdmin = {
  kind: 'plan',
  remedies: ['reset-password', 'revoke-sessions'],
  needsSecured: false,
};

function person(name: string, address: string, id: string): Subject {
  return { id, name, userPrincipalName: address, mail: address };
}

/** A service with the answers that a test sets. It remembers the questions. */
export class FakeUnlocking implements Unlocking {
  people: readonly Subject[] = [me, anna, annemiek];
  conclusion: Seen = PLAN;
  /** Self-help that `examine` offers before the conclusion, until the person has tried it. */
  settings: readonly (Seen & SelfHelp)[] = [];
  /** Who the directory says that the person is, and whether they may ask for others. */
  asking: Asking = { name: 'Piet', forOthers: true };
  submitted: Submitted = { kind: 'created', request: pending() };
  requests: readonly UnlockRequest[] = [];
  /** Whether an approver denied it a moment ago. */
  denied: DeniedLately | undefined;
  /** Whether the person is a helpdesk agent. */
  helpdesk = false;
  /** Errors that the methods throw. */
  broken: Partial<Record<keyof Unlocking, Error>> = {};
  readonly searched: string[] = [];
  readonly examined: Question[] = [];
  readonly reports: SymptomReport[] = [];

  async find(text: string): Promise<readonly Subject[]> {
    this.searched.push(text);
    this.failIf('find');
    const begin = text.toLowerCase();
    return this.people.filter(({ name, userPrincipalName }) =>
      [name, userPrincipalName].some((value) => value.toLowerCase().startsWith(begin)),
    );
  }

  async examine(question: Question): Promise<Seen> {
    this.examined.push(question);
    this.failIf('examine');
    return this.settings.find(({ kind }) => !question.tried?.includes(kind)) ?? this.conclusion;
  }

  async submit(report: SymptomReport): Promise<Submitted> {
    this.failIf('submit');
    this.reports.push(report);
    return this.submitted;
  }

  /** What was added to which request. */
  readonly added: { readonly requestId: string; readonly said: SaidLater }[] = [];
  /** What the service answers to an addition. */
  additions: Outcome = { kind: 'done', request: pending() };

  async addDetails(requestId: string, _actor: unknown, said: SaidLater): Promise<Outcome> {
    this.failIf('addDetails');
    this.added.push({ requestId, said });
    return this.additions;
  }

  /** The requests that were left because of a break-in. */
  readonly left: string[] = [];
  /** What the service answers to that. */
  leaves: Outcome = {
    kind: 'done',
    request: { ...pending(), status: 'withdrawn', finishedAt: NOW.toISOString() },
  };

  async leaveForBreakIn(requestId: string): Promise<Outcome> {
    this.failIf('leaveForBreakIn');
    this.left.push(requestId);
    return this.leaves;
  }

  async asker(): Promise<Asking> {
    this.failIf('asker');
    return this.asking;
  }

  async mine(): Promise<readonly UnlockRequest[]> {
    this.failIf('mine');
    return this.requests;
  }

  async deniedLately(): Promise<DeniedLately | undefined> {
    return this.denied;
  }

  async isStopped(): Promise<boolean> {
    return false;
  }

  isApproverNow = false;
  async isApprover(): Promise<boolean> {
    this.failIf('isApprover');
    return this.isApproverNow;
  }

  async isHelpdesk(): Promise<boolean> {
    this.failIf('isHelpdesk');
    return this.helpdesk;
  }

  private failIf(method: keyof Unlocking): void {
    const error = this.broken[method];
    if (error) throw error;
  }
}

/** One message of the bot. */
export interface Said {
  readonly text: string;
  readonly choices: readonly string[];
}

/** A message as Teams sends it. */
export function message(text: string | undefined, changes: Partial<Activity> = {}): Partial<Activity> {
  return {
    type: 'message',
    text,
    locale: 'en-GB',
    channelId: 'msteams',
    from: { id: '29:piet', name: 'Piet', aadObjectId: piet.id },
    channelData: { tenant: { id: TENANT } },
    conversation: { id: 'chat', name: '', isGroup: false, conversationType: 'personal', tenantId: TENANT },
    ...changes,
  };
}

/** A person's private chat with the bot. */
export class Chat {
  readonly unlocking: FakeUnlocking;
  /** How often the bot showed that it is typing. */
  typing = 0;
  /** Every message of the bot with words, as Teams draws it: a text before a question is one of its own. */
  readonly messages: string[] = [];
  /** The cards that the bot sent. */
  readonly cards: unknown[] = [];
  private client: DialogTestClient;
  private readonly storage = new MemoryStorage();

  constructor(
    private readonly locale = 'en-GB',
    unlocking: Partial<FakeUnlocking> = {},
    private readonly peoplePicker = false,
    private readonly rememberLanguage = settings.rememberLanguage,
  ) {
    this.unlocking = Object.assign(new FakeUnlocking(), unlocking);
    this.client = this.open();
  }

  /**
   * Sends a message and returns every answer. Leaves out typing indicators. The bot sends a text before a question as
   * its own message that expects no answer. Here the two become one.
   */
  async say(said: string | Partial<Activity>): Promise<Said[]> {
    const activity = typeof said === 'string' ? message(said, { locale: this.locale }) : said;
    const replies: Said[] = [];
    let lead = '';
    let reply = (await this.client.sendActivity(activity)) as Partial<Activity> | undefined;
    for (; reply; reply = this.client.getNextReply() as Partial<Activity> | undefined) {
      if (reply.type === 'typing') this.typing++;
      if (reply.type !== 'message') continue;
      this.cards.push(...(reply.attachments ?? []).map(({ content }) => content as unknown));
      if (!reply.text) continue;
      this.messages.push(reply.text);
      const text = lead + reply.text;
      lead = reply.inputHint === 'ignoringInput' ? `${text}\n\n` : '';
      if (!lead) replies.push({ text, choices: choicesOf(reply) });
    }
    return replies;
  }

  async sayAll(lines: readonly string[]): Promise<Said[]> {
    let last: Said[] = [];
    for (const line of lines) last = await this.say(line);
    return last;
  }

  /** Replaces the process with a new one. Only JSON in the storage remains. */
  restart(): void {
    this.client = this.open();
  }

  get askerId(): string {
    return piet.id;
  }

  get isOver(): boolean {
    return this.client.dialogTurnResult.status !== DialogTurnStatus.waiting;
  }

  /** The storage as text. */
  get stored(): string {
    return JSON.stringify(this.storage);
  }

  private open(): DialogTestClient {
    const root = new RootDialog(this.unlocking, {
      ...settings,
      peoplePicker: this.peoplePicker,
      rememberLanguage: this.rememberLanguage,
    });
    return new DialogTestClient('msteams', root, undefined, undefined, new ConversationState(this.storage));
  }
}

/** A conversation as data: what the person says, and how each message of the bot begins. */
export interface Transcript {
  readonly name: string;
  readonly locale?: string;
  readonly given?: Partial<FakeUnlocking>;
  readonly lines: readonly (readonly [says: string, ...answers: string[]])[];
  /** The report at the end. `null` when there must be none. */
  readonly asked?: Partial<SymptomReport> | null;
}

/** Plays a transcript and checks every line. */
export async function play({ locale, given, lines, asked }: Transcript): Promise<void> {
  const chat = new Chat(locale, given);
  for (const [says, ...answers] of lines) {
    const replies = (await chat.say(says)).map(({ text }) => text);
    const shortened = replies.map((text, i) => text.slice(0, answers[i]?.length ?? text.length));
    expect(shortened, `after "${says}"`).toEqual(answers);
  }
  if (asked === null) expect(chat.unlocking.reports).toEqual([]);
  if (asked) expect(chat.unlocking.reports).toEqual([expect.objectContaining(asked)]);
  if (asked && !chat.isOver) await chat.say('skip');
  if (asked !== undefined) expect(chat.isOver).toBe(true);
}

function choicesOf({ suggestedActions }: Partial<Activity>): string[] {
  const actions = suggestedActions?.actions ?? [];
  // Teams shows at most six.
  expect(actions.length).toBeLessThanOrEqual(6);
  return actions.map(({ title, type, value }) => {
    expect([type, value]).toEqual(['imBack', title]);
    return title;
  });
}
