import type { AdaptiveCardInvokeResponse, TurnContext } from 'botbuilder';
import { parseCardAction, type CardAction, type Viewing } from '../../../cards/actions.js';
import type { CardRenderer } from '../outgoing/cardRenderer.js';
import type { Log } from '../../log.js';
import type { StepUp } from './stepUp/stepUp.js';
import { languageOf, textsIn } from '../../texts/texts.js';
import { actorOf } from './actor.js';
import { asksForForm, checkForm } from './checkForm.js';
import { ShowToApprover, type ShowToApproverOptions } from './showToApprover.js';
import { cardError, cardResponse, invokeResponse, sentenceResponse } from '../sdk/invokeResponses.js';
import { cardMessage, textMessage, type OutgoingMessage } from '../ports/outgoingMessage.js';
import { Unreachable, type Messenger } from '../outgoing/messenger.js';
import type { Conversations } from '../outgoing/conversations.js';
import type { Refusal } from '../../unlock/decide/refusal.js';
import { RemoteError } from '../../unlock/errors.js';
import type { Actor, Language } from '../../unlock/person.js';
import type { Intent } from '../../unlock/intents.js';
import type { ChannelChoices } from '../../unlock/channels/channelChoices.js';
import type { ChoiceVerdict } from '../../unlock/channels/decideChoice.js';
import type { UnlockRequest } from '../../unlock/request/request.js';
import type { RealCalls } from '../../unlock/calls/realCalls.js';
import type { UnlockService } from '../../unlock/service.js';
import type { Reveal } from '../../credentials/reveal.js';

export interface CardActionsOptions extends ShowToApproverOptions {
  readonly service: UnlockService;
  readonly reveal: Reveal;
  readonly channels: Pick<ChannelChoices, 'decide'>;
  readonly calls: RealCalls;
  readonly renderer: CardRenderer;
  readonly conversations: Conversations;
  readonly messenger: Messenger;
  readonly language: Language;
  /** Proves a fresh sign-in, if the operator requires one. */
  readonly stepUp: StepUp | 'off';
  readonly log: Log;
}

/** The answer to a click: a card that replaces the clicked one, or a sentence that only the clicker sees. */
type Answer =
  | { readonly card: object; readonly forThemAlone?: boolean }
  | { readonly sentence: string }
  /** Asks Teams to send the click again, with a token. */
  | { readonly login: string }
  | { readonly problem: string };

/** The clicker, and what their client can draw. */
interface Click {
  readonly actor: Actor;
  readonly language: Language;
  /** True for the `Action.Submit` fallback. The bot cannot return a card there. */
  readonly submitted: boolean;
  readonly context: TurnContext;
}

/** A message from a button's `Action.Submit` fallback, on clients without Universal Actions. */
export function isCardSubmit(activity: TurnContext['activity']): boolean {
  const { value } = activity as { value?: unknown };
  return typeof value === 'object' && value !== null && 'verb' in value;
}

/** Verb → command → refreshed card. The clicker comes from the activity's envelope. The bot does not trust the card. */
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
    try {
      return await this.handle(action, { actor, language, submitted, context });
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      log.warn({ err: error, requestId: action.requestId }, 'The rights behind a click could not be checked');
      return { sentence: renderer.sentence({ kind: 'could-not-check' }, language) };
    }
  }

  private handle(action: CardAction, click: Click): Promise<Answer> {
    switch (action.kind) {
      case 'reveal':
        return this.reveal(action.requestId, click);
      case 'details':
      case 'evidence':
      case 'back':
        return this.show(action.requestId, action.kind, click);
      case 'check':
        return this.checkForm(action, click);
      case 'false-call':
        return this.reportCall(click);
      case 'lift':
        return this.lift(action.requestId, click);
      case 'move-channel':
      case 'keep-channel':
        return this.decideChannel(action.requestId, action.kind, click);
      default:
        return this.act(action.requestId, action, click);
    }
  }

  private async act(requestId: string, intent: Intent, click: Click): Promise<Answer> {
    const { service, renderer, stepUp, log } = this.options;
    const { actor, language } = click;
    const shown = stepUp === 'off' ? undefined : await stepUp.shownWith(click.context.activity.value, actor);
    const proved = intent.kind === 'approve' && shown?.signedInAt ? { signedInAt: shown.signedInAt } : {};
    const outcome = await service.act(requestId, { ...intent, ...proved }, actor, language);
    log.info({ requestId, verb: intent.kind, by: actor.id, outcome: outcome.kind }, 'A click was handled');
    switch (outcome.kind) {
      case 'unknown-request':
        return { sentence: renderer.sentence({ kind: 'unknown-request' }, language) };
      case 'refused':
        return asksForForm(outcome.refusal)
          ? this.checkForm({ requestId, cardVersion: outcome.request.version }, click, outcome.refusal)
          : this.refused(outcome.refusal, click, shown?.isToken ?? false);
      case 'opened':
        return { sentence: renderer.sentence({ kind: 'opened' }, language) };
      case 'done':
        if (intent.kind === 'ask-voucher')
          return this.checkForm({ requestId, cardVersion: outcome.request.version }, click);
        return { card: this.afterDone(intent, outcome.request, click) };
    }
  }

  private async reportCall({ actor, language }: Click): Promise<Answer> {
    const { calls, log } = this.options;
    const isNew = await calls.report(actor);
    log.info({ verb: 'false-call', by: actor.id, isNew }, 'A click was handled');
    return { sentence: textsIn(language)('proof:real.reported') };
  }

  private checkForm(
    shown: { readonly requestId: string; readonly cardVersion: number },
    click: Click,
    problem?: Refusal,
  ): Promise<Answer> {
    const { service, renderer, log } = this.options;
    return checkForm({ checks: service.checks, renderer, log }, shown, click, problem);
  }

  private afterDone({ kind }: Intent, request: UnlockRequest, { actor, language }: Click): object {
    const { renderer } = this.options;
    if (kind === 'withdraw') return renderer.status(request, { ...actor, language });
    return kind.startsWith('vouch-') ? renderer.vouch(request, language) : renderer.approval(request);
  }

  /** The bot does not ask again after an unsuitable token. Teams would send the same token again and again. */
  private refused(refusal: Refusal, { language, submitted }: Click, isToken: boolean): Answer {
    const { renderer } = this.options;
    if (refusal.kind !== 'sign-in-needed') return { sentence: renderer.sentence(refusal, language) };
    if (isToken) return { sentence: renderer.sentence({ kind: 'sign-in-old' }, language) };
    if (submitted) return { sentence: renderer.sentence({ kind: 'client-too-old' }, language) };
    return { login: renderer.sentence(refusal, language) };
  }

  private async lift(freezeId: string, { actor, language }: Click): Promise<Answer> {
    const { service, renderer, log } = this.options;
    const outcome = await service.lift(freezeId, actor);
    log.info({ freezeId, verb: 'lift', by: actor.id, outcome: outcome.kind }, 'A click was handled');
    if (outcome.kind === 'lifted') return { card: renderer.alert(outcome.freeze) };
    if (outcome.kind === 'stop-lifted') return { card: renderer.stop(outcome.stop) };
    const what = outcome.kind === 'refused' ? outcome.refusal : outcome;
    return { sentence: renderer.sentence(what, language) };
  }

  private async decideChannel(
    choiceId: string,
    verdict: ChoiceVerdict,
    { actor, language }: Click,
  ): Promise<Answer> {
    const { channels, renderer, log } = this.options;
    const outcome = await channels.decide(choiceId, verdict, actor);
    log.info({ choiceId, verb: verdict, by: actor.id, outcome: outcome.kind }, 'A click was handled');
    if (outcome.kind === 'decided') return { card: renderer.choice(outcome.choice) };
    const what = outcome.kind === 'refused' ? outcome.refusal : outcome;
    return { sentence: renderer.sentence(what, language) };
  }

  /** Shows the details instead of the approval card, or that card again. The posted card does not change. */
  private async show(
    requestId: string,
    what: Exclude<Viewing['kind'], 'reveal' | 'check'>,
    { actor, language, submitted }: Click,
  ): Promise<Answer> {
    const { renderer, log } = this.options;
    const looked = await (what === 'back'
      ? this.details.look(requestId, actor)
      : this.details.open(requestId, actor, what));
    log.info({ requestId, verb: what, by: actor.id, outcome: looked.kind }, 'A click was handled');
    if (looked.kind === 'refused') return { sentence: renderer.sentence(looked.refusal, language) };
    if (looked.kind === 'unknown-request') return { sentence: renderer.sentence(looked, language) };
    if (what === 'back') return { card: renderer.approval(looked.request) };
    return { card: renderer[what](looked.request, language, !submitted), forThemAlone: true };
  }

  /** Only here a credential leaves the bot: as the answer to the approver's own click. */
  private async reveal(requestId: string, { actor, language, submitted, context }: Click): Promise<Answer> {
    const { reveal, renderer } = this.options;
    if (submitted || !isPrivate(context)) {
      return { sentence: renderer.sentence({ kind: submitted ? 'client-too-old' : 'not-yours' }, language) };
    }
    const shown = await reveal.show(requestId, actor);
    if (shown.kind === 'shown') return { card: renderer.revealed(shown.request, shown.secret, language) };
    return { sentence: renderer.sentence({ kind: shown.kind }, language) };
  }

  private async tellPrivately(actor: Actor | undefined, message: OutgoingMessage): Promise<void> {
    const { conversations, messenger, log } = this.options;
    const chat = actor && (await conversations.personal(actor));
    if (!chat) return log.warn({}, 'A clicker could not be answered: no private chat with them');
    try {
      await messenger.post(chat, message);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      log.warn({ err: error }, 'A clicker could not be answered');
    }
  }
}

/** True in a private chat, where no other person reads along. */
function isPrivate({ activity: { conversation } }: TurnContext): boolean {
  return !conversation.isGroup && (conversation.conversationType ?? 'personal') === 'personal';
}
