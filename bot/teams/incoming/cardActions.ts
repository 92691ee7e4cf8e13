import type { AdaptiveCardInvokeResponse, TurnContext } from 'botbuilder';
import { parseCardAction, type CardAction, type Viewing } from '../../../cards/actions.js';
import { withNote } from '../../../cards/kit/withNote.js';
import type { CardRenderer } from '../outgoing/cardRenderer.js';
import type { Log } from '../../log.js';
import { aboutRequest } from '../../telemetry/work.js';
import type { SignIn, StepUp } from './stepUp/stepUp.js';
import { languageOf, textsIn } from '../../texts/texts.js';
import { actorOf } from './actor.js';
import { checkForm } from './checkForm.js';
import { isPrivate, type Answer, type Clicker } from './clicks/answer.js';
import type { Adoption } from './clicks/adoption.js';
import type { Changes } from './clicks/changes.js';
import { ownView } from './ownView.js';
import { ShowToApprover, type ShowToApproverOptions } from './showToApprover.js';
import { cardError, cardResponse, invokeResponse, sentenceResponse } from '../sdk/invokeResponses.js';
import { cardMessage, textMessage, type OutgoingMessage } from '../ports/outgoingMessage.js';
import { Unreachable, type Messenger } from '../outgoing/messenger.js';
import type { Conversations } from '../outgoing/conversations.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Actor, Language } from '../../unlock/person.js';
import type { MassDeciding } from '../../unlock/mass/massDeciding.js';
import { isAllowing } from '../../unlock/clicks/isAllowing.js';
import type { RealCalls } from '../../unlock/calls/realCalls.js';
import type { ClickStore } from '../../unlock/ports/clicks.js';
import type { Hold } from '../../unlock/queue/hold.js';
import type { Checks } from '../../unlock/proof/checks.js';
import type { UnlockRequest } from '../../unlock/request/request.js';
import type { Reveal } from '../../credentials/reveal.js';
import type { HandedOver } from '../../../cards/evidence/linksCard.js';
import type { QueueViews } from './queue/queueViews.js';
import type { TypedCommands } from './typedCommands.js';

export interface CardActionsOptions extends ShowToApproverOptions {
  /** Stores what wants to change something, and judges it. */
  readonly changes: Changes;
  readonly clicks: Pick<ClickStore, 'takeUntold'>;
  readonly commands: TypedCommands;
  readonly views: Pick<QueueViews, 'answer' | 'form'>;
  readonly adoption: Adoption;
  readonly reveal: Reveal;
  readonly checks: Checks;
  readonly calls: Pick<RealCalls, 'report'>;
  readonly mass: Pick<MassDeciding, 'look'>;
  readonly renderer: CardRenderer;
  readonly conversations: Conversations;
  readonly messenger: Messenger;
  readonly language: Language;
  /** Proves a fresh sign-in, if the operator requires one. */
  readonly stepUp: StepUp | 'off';
  /** Keeps the token of a click that allows something, for as long as it lasts. Absent: no change is made with it. */
  readonly keepToken?: KeepToken | undefined;
  /** Makes links to the evidence for one approver. Absent where the links on the cards ask for a sign-in. */
  readonly personalLinks?: ((personId: string, request: UnlockRequest) => HandedOver) | undefined;
  readonly log: Log;
}

/** @param about the request, or the lock-out @param until when the token ends */
type KeepToken = (about: string, approverId: string, token: string, until: string) => void;

/** A message from a button's `Action.Submit` fallback, on clients without Universal Actions. */
export function isCardSubmit(activity: TurnContext['activity']): boolean {
  const { value } = activity as { value?: unknown };
  return typeof value === 'object' && value !== null && 'verb' in value;
}

/** Verb → answer. The clicker comes from the activity's envelope. The bot does not trust the card. */
export class CardActions {
  private readonly details: ShowToApprover;

  constructor(private readonly options: CardActionsOptions) {
    this.details = new ShowToApprover(options);
  }

  /** Answers an `adaptiveCard/action`. Jobs do the slow work later. */
  async invoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    const answer = await this.answer(context, false);
    if ('card' in answer) return cardResponse(answer.card);
    if ('problem' in answer) return cardError('bad-request', answer.problem);
    const { stepUp } = this.options;
    if ('login' in answer)
      return stepUp === 'off' ? sentenceResponse(answer.login) : stepUp.ask(answer.login);
    return sentenceResponse(answer.sentence);
  }

  /**
   * Handles the fallback. The `announce` job redraws the cards. An answer for the clicker alone goes to their private
   * chat, because the whole channel would read a reply.
   */
  async submit(context: TurnContext): Promise<void> {
    const answer = await this.answer(context, true);
    if ('card' in answer) {
      if (answer.forThemAlone) await this.tellPrivately(actorOf(context.activity), cardMessage(answer.card));
      return;
    }
    const [text = ''] = Object.values(answer);
    if (isPrivate(context)) return void (await context.sendActivity(text));
    await this.tellPrivately(actorOf(context.activity), textMessage(text));
  }

  /** Answers a click from a tenant that the bot does not serve. */
  async refuse(context: TurnContext, text: string): Promise<void> {
    await context.sendActivity(invokeResponse(cardError('bad-request', text)));
  }

  private async answer(context: TurnContext, submitted: boolean): Promise<Answer> {
    const { renderer, log } = this.options;
    const { activity } = context;
    const language = languageOf(activity.locale, this.options.language);
    const action = parseCardAction(activity.value);
    const actor = actorOf(activity);
    if (action.kind === 'invalid' || !actor) {
      log.warn(
        { problem: action.kind === 'invalid' ? action.problem : 'no-actor' },
        'A click was not understood',
      );
      return { problem: renderer.sentence({ kind: 'unknown-action' }, language) };
    }
    aboutRequest(action.requestId);
    const click = { actor, language, submitted, context };
    try {
      const signIn = await this.signIn(action, click);
      if (signIn.kind !== 'go-on') return this.notSignedIn(signIn.kind, click);
      const { shown } = signIn;
      await this.options.adoption.ofClicked(action, actor, activity);
      if (shown && isAllowing(action))
        this.options.keepToken?.(action.requestId, actor.id, shown.token, shown.until);
      const signedIn = shown && { signedInAt: shown.signedInAt };
      const answer = await this.handle(action, { ...click, ...signedIn });
      // Teams asks for a view without a click, so it brings no news.
      return action.kind === 'view' ? answer : await this.withOldNews(answer, click);
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error, requestId: action.requestId }, 'The rights behind a click could not be checked');
      return { sentence: renderer.sentence({ kind: 'could-not-check' }, language) };
    }
  }

  /** Comes before anything is done or stored. The table of the verbs is in `stepUp/freshSignIn.ts`. */
  private async signIn({ kind }: CardAction, { actor, context }: Clicker): Promise<SignIn> {
    const { stepUp } = this.options;
    if (stepUp === 'off') return { kind: 'go-on' };
    return stepUp.signInFor(kind, context.activity.value, actor);
  }

  private notSignedIn(kind: 'ask' | 'too-old', { language, submitted }: Clicker): Answer {
    const { renderer } = this.options;
    if (kind === 'too-old') return { sentence: renderer.sentence({ kind: 'sign-in-old' }, language) };
    if (submitted) return { sentence: renderer.sentence({ kind: 'client-too-old' }, language) };
    return { login: renderer.sentence({ kind: 'sign-in-needed' }, language) };
  }

  /** Adds what the clicker could not be told before: what came of an earlier click of theirs. */
  private async withOldNews(answer: Answer, { actor, language }: Clicker): Promise<Answer> {
    const { clicks, renderer } = this.options;
    const untold = await clicks.takeUntold(actor.id);
    if (untold.length === 0) return answer;
    const news = untold.map((click) => renderer.lateClick({ ...click, language }));
    if ('card' in answer) return { ...answer, card: withNote(answer.card, news) };
    const [text = ''] = Object.values(answer);
    return { sentence: [...news, text].join('\n\n') };
  }

  /** The approval card as this person may use it. */
  private async view(requestId: string, { actor, language }: Clicker): Promise<Answer> {
    const { store, renderer } = this.options;
    const look = (id: string, by: Actor) => this.details.look(id, by);
    const load = (id: string) => store.load(id);
    const holdOn = (id: string) => this.holdOn(id);
    const shown = await ownView(requestId, actor, { ...this.options, look, load, holdOn });
    return shown ? { card: shown } : { sentence: renderer.sentence({ kind: 'unknown-request' }, language) };
  }

  private async holdOn(requestId: string): Promise<Hold | undefined> {
    const [hold] = await this.options.store.holdsOn([requestId]);
    return hold;
  }

  private async handle(action: CardAction, click: Clicker): Promise<Answer> {
    switch (action.kind) {
      case 'reveal':
        return this.reveal(action.requestId, click);
      case 'details':
      case 'support':
      case 'evidence':
      case 'back':
        return this.show(action.requestId, action.kind, click);
      case 'view':
        return this.view(action.requestId, click);
      case 'mass-some':
      case 'mass-card':
        return this.showMany(action, click);
      case 'evidence-file':
        return this.handOver(action.requestId, click);
      case 'queue':
        return this.options.views.answer(action.requestId, click);
      case 'hand-form':
        return this.options.views.form(action.requestId, click);
      case 'check':
        return checkForm(this.options, action, click);
      case 'false-call':
        return this.reportCall(click);
      case 'history':
      case 'choose-channel':
        return { sentence: await this.options.commands.press(action, click) };
      default: {
        const { requestId, ...wish } = action;
        const { signedInAt } = click;
        const proved = isAllowing(wish) && signedInAt ? { ...wish, signedInAt } : wish;
        return this.options.changes.click(requestId, proved, click);
      }
    }
  }

  /** Shows the form with the names, for the clicker alone, or the card of all again. */
  private async showMany(
    { requestId, kind, cardVersion: page }: CardAction & Pick<Viewing, 'kind' | 'cardVersion'>,
    { actor, language }: Clicker,
  ): Promise<Answer> {
    const { mass, renderer, log } = this.options;
    const looked = await mass.look(requestId, actor);
    log.info({ requestId, verb: kind, by: actor.id, outcome: looked.kind }, 'A click was handled');
    if (looked.kind === 'refused') return { sentence: renderer.sentence(looked.refusal, language) };
    if (looked.kind === 'unknown-request') return { sentence: renderer.sentence(looked, language) };
    if (kind === 'mass-card') return { card: renderer.many().decision(looked.seen) };
    return { card: renderer.many(language).form(looked.seen, page, actor.id), forThemAlone: true };
  }

  private async reportCall({ actor, language }: Clicker): Promise<Answer> {
    const { calls, log } = this.options;
    const isNew = await calls.report(actor);
    log.info({ verb: 'false-call', by: actor.id, isNew }, 'A click was handled');
    return { sentence: textsIn(language)('proof:real.reported') };
  }

  /** Shows the details instead of the approval card, or that card again. The posted card does not change. */
  private async show(
    requestId: string,
    what: Exclude<Viewing['kind'], 'reveal' | 'check' | 'evidence-file' | 'view' | 'mass-some' | 'mass-card'>,
    { actor, language, submitted }: Clicker,
  ): Promise<Answer> {
    const { renderer, log } = this.options;
    const looked = await (what === 'back'
      ? this.details.look(requestId, actor)
      : this.details.open(requestId, actor, what));
    log.info({ requestId, verb: what, by: actor.id, outcome: looked.kind }, 'A click was handled');
    if (looked.kind === 'refused') return { sentence: renderer.sentence(looked.refusal, language) };
    if (looked.kind === 'unknown-request') return { sentence: renderer.sentence(looked, language) };
    if (what === 'back') {
      return { card: renderer.approval(looked.request, await this.holdOn(requestId)) };
    }
    return { card: renderer[what](looked.request, language, !submitted), forThemAlone: true };
  }

  /** Sends links to the evidence to the private chat of the approver who clicked. Nobody else reads them there. */
  private async handOver(requestId: string, { actor, language }: Clicker): Promise<Answer> {
    const { personalLinks, renderer, log } = this.options;
    if (!personalLinks) return { sentence: renderer.sentence({ kind: 'unknown-action' }, language) };
    const looked = await this.details.open(requestId, actor, 'evidence-file');
    log.info({ requestId, verb: 'evidence-file', by: actor.id, outcome: looked.kind }, 'A click was handled');
    if (looked.kind === 'refused') return { sentence: renderer.sentence(looked.refusal, language) };
    if (looked.kind === 'unknown-request') return { sentence: renderer.sentence(looked, language) };
    const links = personalLinks(actor.id, looked.request);
    const message = cardMessage(renderer.evidenceLinks(looked.request, links, language));
    const isThere = await this.tellPrivately(actor, message);
    const { until } = links;
    return {
      sentence: renderer.sentence(isThere ? { kind: 'evidence-sent', until } : { kind: 'no-chat' }, language),
    };
  }

  /** Only here a credential leaves the bot: as the answer to the approver's own click. */
  private async reveal(requestId: string, { actor, language, submitted, context }: Clicker): Promise<Answer> {
    const { reveal, renderer } = this.options;
    if (submitted || !isPrivate(context)) {
      return { sentence: renderer.sentence({ kind: submitted ? 'client-too-old' : 'not-yours' }, language) };
    }
    const shown = await reveal.show(requestId, actor);
    if (shown.kind === 'shown') return { card: renderer.revealed(shown.request, shown.secret, language) };
    return { sentence: renderer.sentence({ kind: shown.kind }, language) };
  }

  /** @returns whether the message is there */
  private async tellPrivately(actor: Actor | undefined, message: OutgoingMessage): Promise<boolean> {
    const { conversations, messenger, log } = this.options;
    const chat = actor && (await conversations.personalNow(actor));
    if (!chat) {
      log.warn({}, 'A clicker could not be answered: no private chat with them');
      return false;
    }
    try {
      await messenger.post(chat, message);
      return true;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      log.warn({ err: error }, 'A clicker could not be answered');
      return false;
    }
  }
}
