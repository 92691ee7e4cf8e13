import { createHash, randomUUID } from 'node:crypto';
import type { Log } from '../../../log.js';
import type { ClickWish } from '../../../unlock/clicks/click.js';
import { isBadNews } from '../../../unlock/clicks/outcome.js';
import type { Judged } from '../../../unlock/clicks/judge.js';
import type { ClickStore } from '../../../unlock/ports/clicks.js';
import type { CardRenderer } from '../../outgoing/cardRenderer.js';
import type { Checks } from '../../../unlock/proof/checks.js';
import { isHoldIntent } from '../../../unlock/queue/holding.js';
import { sameId } from '../../../unlock/person.js';
import type { UnlockRequest } from '../../../unlock/request/request.js';
import type { QueueViews } from '../queue/queueViews.js';
import { asksForForm, checkForm } from '../checkForm.js';
import type { Answer, Clicker } from './answer.js';
import type { JudgeSoon } from './judgeSoon.js';

/** When the job looks that was stored with the click. By then, most clicks were judged and answered. */
const JOB_LOOKS_MS = 35_000;
/** More clicks of one person than a busy morning has. Further ones would only fill the database. */
const MOST_WAITING = 200;

/** What an approver asks for on the form. They go on there. */
const ASKED_ON_FORM: readonly ClickWish['kind'][] = ['ask-voucher', 'ask-sign-in'];

export interface ChangesOptions {
  readonly clicks: ClickStore;
  readonly soon: JudgeSoon;
  /** The form in which an approver says how they made sure, where an approval needs it. */
  readonly checks: Checks;
  /** The list of what waits, where the clicker holds requests. */
  readonly views: Pick<QueueViews, 'answer'>;
  readonly renderer: CardRenderer;
  readonly now: () => Date;
  readonly log: Log;
}

/** Clicks that want to change something: stored first, then judged (design.md, "One write path"). */
export class Changes {
  constructor(private readonly options: ChangesOptions) {}

  /** Answers within about a second. The click is stored before it is answered, and is one decision. */
  async click(about: string, wish: ClickWish, clicker: Clicker): Promise<Answer> {
    const { clicks, soon, renderer, now, log } = this.options;
    const { actor, language } = clicker;
    const at = now();
    const click = { id: idOf(about, wish, clicker), about, wish, actor, language, at: at.toISOString() };
    const judgeAt = new Date(at.getTime() + JOB_LOOKS_MS).toISOString();
    const kept = await clicks.keep(click, judgeAt, MOST_WAITING);
    const facts = { requestId: about, verb: wish.kind, by: actor.id };
    if (kept === 'too-many') {
      log.warn(facts, 'A click was not kept: too many of this person wait already');
      return { sentence: renderer.sentence({ kind: 'too-many' }, language) };
    }
    const judged = await soon.judge(kept.id);
    if (judged === 'later') {
      log.info({ ...facts, clickId: kept.id }, 'A click was stored, and is judged later');
      return { sentence: renderer.sentence({ kind: 'received' }, language) };
    }
    log.info({ ...facts, outcome: judged.outcome.kind }, 'A click was handled');
    // They read it now, so nobody writes it to them later.
    if (isBadNews(judged.outcome)) await clicks.tell(kept.id, 'told');
    return this.answerTo(judged, wish, clicker);
  }

  private async answerTo(judged: Judged, wish: ClickWish, clicker: Clicker): Promise<Answer> {
    const { renderer } = this.options;
    const { language } = clicker;
    const { outcome, request } = judged;
    switch (outcome.kind) {
      case 'refused':
        return request && asksForForm(outcome.refusal)
          ? checkForm(this.options, formOf(request), clicker, outcome.refusal)
          : { sentence: renderer.sentence(outcome.refusal, language) };
      case 'opened': {
        const isTheirs = wish.kind === 'ask-anew' || wish.kind === 'still-not-working';
        return { sentence: renderer.sentence({ kind: isTheirs ? 'asked-anew' : 'opened' }, language) };
      }
      case 'gave-up':
      case 'unknown-request':
        return { sentence: renderer.sentence({ kind: outcome.kind }, language) };
      case 'done':
        if (request && ASKED_ON_FORM.includes(wish.kind))
          return checkForm(this.options, formOf(request), clicker);
        return isHoldIntent(wish) && request
          ? this.options.views.answer(request.id, clicker)
          : this.cardOf(judged, wish, clicker);
    }
  }

  /** The clicked card as it is now. */
  private cardOf(
    { request, freeze, stop, choice, mass }: Judged,
    { kind }: ClickWish,
    { actor, language }: Clicker,
  ): Answer {
    const { renderer } = this.options;
    if (freeze) return { card: renderer.alert(freeze) };
    if (stop) return { card: renderer.stop(stop) };
    if (choice) return { card: renderer.choice(choice) };
    if (mass) return { card: renderer.many().decision(mass) };
    if (!request) return { sentence: renderer.sentence({ kind: 'unknown-request' }, language) };
    if (kind === 'withdraw') return { card: renderer.status(request, { ...actor, language }) };
    // It leaves the screen of who read it out.
    if (kind === 'read-out') return { card: renderer.credential(request, { state: 'shown' }, language) };
    if (kind === 'helped-yes') {
      const isTheirs = sameId(actor.id, request.subject.id);
      const reader = { ...actor, language };
      return {
        card: isTheirs ? renderer.helped(request, actor, language) : renderer.status(request, reader),
      };
    }
    if (kind.startsWith('vouch-')) return { card: renderer.vouch(request, language) };
    return { card: renderer.approval(request) };
  }
}

function formOf({ id, version }: UnlockRequest) {
  return { requestId: id, cardVersion: version };
}

/**
 * The same delivery has the same id, so it is stored once. Teams may deliver a click again (microsoft-apis.md D1). The
 * rest of it is in there too, because the id of an activity alone would let one click stand for another.
 */
function idOf(about: string, wish: ClickWish, { actor, context }: Clicker): string {
  const { id = randomUUID(), conversation } = context.activity;
  const { signedInAt: _proof, ...asked } = wish as ClickWish & { readonly signedInAt?: unknown };
  const parts = [id, conversation.id, actor.id, about, asked];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}
