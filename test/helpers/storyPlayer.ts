import type { Card } from '../../sandbox/connector/readable.js';
import { cardOf, textOf } from '../../sandbox/connector/readable.js';
import type { Filled } from '../../sandbox/connector/cardInputs.js';
import { findAction } from '../../sandbox/connector/cardActions.js';
import { INPUTS } from '../../cards/actions.js';
import type { Call } from '../../sandbox/http/callLog.js';
import type { ClickOptions, TeamsPerson } from '../../sandbox/connector/teamsPerson.js';
import type { Person } from '../../sandbox/tenant/seed.js';
import type { RemedyId } from '../../bot/unlock/request/step.js';
import type { Answers, Symptom } from '../../bot/unlock/symptoms.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { answerAll, reportAs, type Answering } from './conversation.js';
import { newestCard } from './newestCard.js';
import { asksWhoItIs, formIn, tickOfBefore, whyIn } from './proofForm.js';
import type { World } from './world.js';

/** First words that skip the question about the symptom, in both languages. */
export const WORDS = {
  'cannot-send-mail': { en: "I can't send mail", nl: 'Ik kan geen mail versturen' },
  'password-not-accepted': { en: 'I forgot my password', nl: 'wachtwoord vergeten' },
  'sign-in-blocked': { en: 'my account is blocked', nl: 'mijn account is geblokkeerd' },
  'lost-sign-in-method': { en: 'I lost my phone', nl: 'ik ben mijn telefoon kwijt' },
} as const;

type Clicked = { readonly status?: number; readonly body?: unknown };

/** The moves that stories share: asking, deciding, and reading cards and chats. */
export class StoryPlayer {
  constructor(readonly world: World) {}

  /** The Teams client of this person. Installs the app if needed. */
  async at(person: Person): Promise<TeamsPerson> {
    const { teams, sandbox } = this.world;
    const seated = teams.as(person);
    if (!sandbox.teams.installed.has(person.id)) await seated.install();
    return seated;
  }

  /** Sends these lines in the private chat. Returns the bot's last message. */
  async says(person: Person, ...lines: string[]): Promise<string> {
    const seated = await this.at(person);
    for (const line of lines) await seated.say(line);
    return textOf(seated.chat().at(-1)!.activity);
  }

  /**
   * Begins anew with these words and answers all questions. Returns what the bot said at last.
   * @param forWhom whose account it is about
   */
  async reports(
    person: Person,
    words: string,
    forWhom: Person = person,
    answering: Omit<Answering, 'whose'> = {},
  ): Promise<string> {
    const about = forWhom.id === person.id ? {} : { whose: forWhom };
    return reportAs(await this.at(person), words, { ...answering, ...about });
  }

  /** Answers the questions that are still open. Returns what the bot said at last. */
  async goesOn(person: Person, answering: Answering = {}): Promise<string> {
    const seat = await this.at(person);
    return answerAll(seat, this.chatOf(person).at(-1) ?? '', answering);
  }

  /** Reports a problem, answers all questions and lets the bot ask the admins. */
  async ask(
    person: Person,
    words: string,
    forWhom: Person = person,
    answering: Omit<Answering, 'whose'> = {},
  ): Promise<UnlockRequest> {
    await this.reports(person, words, forWhom, answering);
    await this.world.settle();
    return this.newest(person);
  }

  /**
   * Makes the account look untouched for months. Microsoft dates changes in whole seconds, so two resets in one second
   * look the same. Stories are faster than people.
   */
  untouched({ id }: Person): void {
    const longAgo = '2026-02-02T09:30:00Z';
    this.world.sandbox.tenant.arrange(id, {
      lastPasswordChangeDateTime: longAgo,
      signInSessionsValidFromDateTime: longAgo,
    });
  }

  /** Makes the account look as if an admin had just reset the password and signed it out everywhere. */
  securedByHand({ id }: Person): void {
    const { tenant } = this.world.sandbox;
    // A second later than a restriction of just now, because Microsoft dates in whole seconds.
    const justNow = new Date(tenant.now().getTime() + 2_000).toISOString();
    tenant.arrange(id, {
      lastPasswordChangeDateTime: justNow,
      signInSessionsValidFromDateTime: justNow,
    });
  }

  /** Resets the tenant and ends what people wait for, for another story in the same world. */
  async startOver(): Promise<void> {
    const { sandbox, clock, query } = this.world;
    sandbox.tenant.reset();
    sandbox.faults.clear();
    sandbox.calls.clear();
    clock.offsetMs = 0;
    await query(
      `update requests set status = 'withdrawn'
       where status in ('pending', 'approved', 'executing', 'taken', 'denied')`,
    );
    // A break-in of an earlier story gates nothing.
    await query(
      `update requests set body = body || '{"falseAlarm": true}'::jsonb where body->>'kind' = 'contain'`,
    );
    await query('delete from attempts');
    await query('delete from freezes');
    await query('delete from stops');
    // Decisions of an earlier story must not count.
    await query('alter table audit_events disable trigger all');
    await query(
      `update audit_events set at = at - interval '1 day' where what in ('approved', 'denied', 'false-alarm')`,
    );
    await query('alter table audit_events enable trigger all');
  }

  /** The newest request of this person, as it is stored now. */
  async newest(person: Person): Promise<UnlockRequest> {
    const [request] = await this.world.latchkey.storage.requests.ofRequester(person.id, 1);
    if (!request) throw new Error(`${person.displayName} has not asked for anything`);
    return request;
  }

  async stored({ id }: Pick<UnlockRequest, 'id'>): Promise<UnlockRequest> {
    const request = await this.world.latchkey.storage.requests.load(id);
    if (!request) throw new Error(`There is no request ${id}`);
    return request;
  }

  /** Stores a request without the conversation, for tests about what comes after it. */
  async submitted(request: UnlockRequest): Promise<UnlockRequest> {
    await this.world.latchkey.storage.requests.change(async (tx) => {
      if (!(await tx.insert(request))) throw new Error(`${request.subject.name} has an open request`);
    });
    return request;
  }

  /** The card about a request in the approvals channel. Everybody there sees it. */
  approvalCard(request: Pick<UnlockRequest, 'id'>): Card {
    return newestCard(this.world.teams.channel('Approvals').posts, request.id, 'the approvals channel');
  }

  /** The summary in the incidents channel. */
  incident(request: Pick<UnlockRequest, 'id'>): Card {
    return newestCard(this.world.teams.channel('Helpdesk').posts, request.id, 'the incidents channel');
  }

  hasIncident({ id }: Pick<UnlockRequest, 'id'>): boolean {
    return this.world.teams.channel('Helpdesk').posts.some((post) => textOf(post.activity).includes(id));
  }

  /** The newest card about a request in somebody's private chat. */
  cardOf(person: Person, request: Pick<UnlockRequest, 'id'>): Card {
    return newestCard(this.world.teams.as(person).chat(), request.id, `the chat of ${person.displayName}`);
  }

  /** Every text in this person's private chat. */
  chatOf(person: Person): string[] {
    return this.world.teams
      .as(person)
      .chat()
      .map((post) => textOf(post.activity));
  }

  /** Clicks on the approval card and waits for the jobs. */
  async decide(
    approver: Person,
    request: Pick<UnlockRequest, 'id'>,
    verb: string,
    inputs: Filled = {},
  ): Promise<string> {
    const clicked = await this.clickApproval(approver, this.approvalCard(request), verb, inputs);
    await this.world.settle();
    return sentenceOf(clicked);
  }

  approve(approver: Person, request: Pick<UnlockRequest, 'id'>, inputs?: Filled) {
    return this.decide(approver, request, 'approve', inputs);
  }

  /** Clicks on the given card. On the form of a proof the approver says by default that they saw the person. */
  async clickApproval(
    approver: Person,
    card: Card,
    verb = 'approve',
    inputs: Filled = {},
    options: ClickOptions = {},
  ) {
    const seated = this.world.teams.as(approver);
    const allows = verb === 'approve' || verb === 'secure-first';
    const opensForm = allows && findAction(card.content, 'check') !== undefined;
    const first = opensForm
      ? await seated.click(card, 'check')
      : await seated.click(
          card,
          verb,
          { ...tickOfBefore(card, verb), ...whyIn(card.content, verb), ...inputs },
          options,
        );
    const form = formIn(first);
    if (!form || !allows || !asksWhoItIs(form)) return first;
    const filled = { [INPUTS.proof]: 'in-person', ...whyIn(form, verb), ...inputs };
    return seated.click({ ...card, content: form }, verb, filled, options);
  }

  /** Opens the form in which an approver says how they made sure. Returns what it says to them alone. */
  async opensForm(approver: Person, request: Pick<UnlockRequest, 'id'>): Promise<Card> {
    const card = this.approvalCard(request);
    const clicked = await this.world.teams.as(approver).click(card, 'check');
    if (!formIn(clicked)) throw new Error(`The answer is no form: ${sentenceOf(clicked)}`);
    return cardOf(this.world.teams.as(approver).see(card.post));
  }

  /** Clicks *Show once* on the approver's private card. */
  async reveal(approver: Person, request: Pick<UnlockRequest, 'id'>): Promise<Clicked> {
    return this.world.teams.as(approver).click(this.cardOf(approver, request), 'reveal');
  }

  /** All calls that tried to change the tenant, with any answer. */
  writes(): readonly Call[] {
    return this.world.sandbox.calls.writes();
  }

  /** All calls that tried to change one account. */
  writesTo({ id, userPrincipalName }: Person): readonly Call[] {
    const isAbout = ({ path, body }: Call) =>
      path.includes(id) || JSON.stringify(body ?? '').includes(userPrincipalName);
    return this.writes().filter(isAbout);
  }
}

/** What the person who clicked reads: a sentence, the message of an error, or the words of the card. */
export function sentenceOf({ body }: Clicked): string {
  const { value } = (body ?? {}) as { value?: unknown };
  if (typeof value === 'string') return value;
  return JSON.stringify(value ?? body ?? '');
}

/** The kind of answer to a click: the last part of its media type, e.g. `message`, `adaptive`, `error`. */
export function kindOf({ body }: Clicked): string | undefined {
  const { type } = (body ?? {}) as { type?: string };
  return type?.split('.').at(-1);
}

/** The password on the card that answers *Show once*. */
export function passwordIn({ body }: Clicked): string {
  const found = /"text":"([A-Z][a-z]+(?:-[a-z]+)+-\d+)"/.exec(JSON.stringify(body))?.[1];
  if (!found) throw new Error(`There is no password in ${JSON.stringify(body)}`);
  return found;
}

/** A request that waits for an approver, without the conversation. */
export function pendingRequest(facts: {
  readonly id: string;
  readonly tenantId: string;
  readonly requester: Person;
  readonly subject: Person;
  readonly symptom: Symptom;
  readonly steps: readonly RemedyId[];
  readonly answers?: Answers;
  readonly needsSecured?: boolean;
  /** Default: now. */
  readonly at?: Date;
}): UnlockRequest {
  const now = (facts.at ?? new Date()).getTime();
  return {
    id: facts.id,
    version: 1,
    status: 'pending',
    kind: 'unlock',
    tenantId: facts.tenantId,
    requester: { id: facts.requester.id, name: facts.requester.displayName, language: 'en' },
    joined: [],
    subject: {
      id: facts.subject.id,
      name: facts.subject.displayName,
      userPrincipalName: facts.subject.userPrincipalName,
      mail: facts.subject.userPrincipalName,
    },
    symptom: facts.symptom,
    answers: facts.answers ?? {},
    steps: facts.steps.map((remedy) => ({ remedy, state: 'planned' })),
    needsSecured: facts.needsSecured ?? false,
    approvalsNeeded: 1,
    approvals: [],
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + 8 * 3_600_000).toISOString(),
  };
}
