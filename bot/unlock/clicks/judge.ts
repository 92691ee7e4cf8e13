import type { ChannelChoice } from '../channels/channelChoice.js';
import type { ChannelChoices, ChoiceOutcome } from '../channels/channelChoices.js';
import type { Outcome, Lifted } from '../intents.js';
import type { ClickStore } from '../ports/clicks.js';
import type { RequestStore, Transaction } from '../ports/requestStore.js';
import type { Freeze } from '../request/freeze.js';
import type { UnlockRequest } from '../request/request.js';
import type { Stop } from '../request/stop.js';
import { isHoldIntent, type Holding } from '../queue/holding.js';
import { isMassWish, type MassDeciding, type MassOutcome, type MassSeen } from '../mass/massDeciding.js';
import type { UnlockService } from '../service.js';
import type { Click, ClickWish, JudgedClick } from './click.js';
import type { ChoiceVerdict } from '../channels/decideChoice.js';
import type { ClickOutcome } from './outcome.js';

/** What came of a click, with what it was about as it is now. */
export interface Judged {
  readonly outcome: ClickOutcome;
  readonly request?: UnlockRequest;
  readonly freeze?: Freeze;
  readonly stop?: Stop;
  readonly choice?: ChannelChoice;
  readonly mass?: MassSeen;
}

export interface JudgeOptions {
  readonly clicks: ClickStore;
  readonly store: RequestStore;
  /** Reads the rights with patience: nobody waits for an answer in which they are needed. */
  readonly service: Pick<UnlockService, 'act' | 'lift'>;
  readonly channels: Pick<ChannelChoices, 'decide'>;
  readonly holding: Pick<Holding, 'act'>;
  readonly mass: Pick<MassDeciding, 'act' | 'read'>;
}

/** Another worker judged the click meanwhile. Rolls this transaction back. */
class JudgedMeanwhile extends Error {}

/**
 * Judges stored clicks (design.md, "One write path"). The rights are read now, and the outcome is stored in the
 * transaction of the decision. So a click is one decision, however often it is delivered or judged.
 */
export class Judge {
  constructor(private readonly options: JudgeOptions) {}

  /**
   * Judges the click, or returns what came of it before. `undefined` when it is forgotten. Throws `RemoteError` when
   * the rights could not be read. Then it changed nothing.
   */
  async judge(id: string): Promise<Judged | undefined> {
    const click = await this.options.clicks.find(id);
    if (!click) return undefined;
    if ('outcome' in click) return this.known(click);
    try {
      const judged = await this.decide(click);
      // What changed nothing has no transaction of its own to be stored in. An approval that did not count has one.
      if (judged.outcome.kind === 'done' || judged.outcome.kind === 'opened') return judged;
      return (await this.options.clicks.settle(id, judged.outcome)) ? judged : await this.again(id);
    } catch (error) {
      if (!(error instanceof JudgedMeanwhile)) throw error;
      return this.again(id);
    }
  }

  private async decide({ id, about, wish, actor, language }: Click): Promise<Judged> {
    const { service, channels, holding, mass } = this.options;
    const settle = async (tx: Transaction, outcome: ClickOutcome) => {
      if (!(await tx.settleClick(id, outcome))) throw new JudgedMeanwhile();
    };
    const done = (tx: Transaction) => settle(tx, { kind: 'done' });
    if (wish.kind === 'lift') return ofLift(await service.lift(about, actor, done));
    if (isVerdict(wish)) return ofChoice(await channels.decide(about, wish.kind, actor, done));
    if (isMassWish(wish)) return ofMass(await mass.act(about, wish, { actor, language }, done));
    const acted = (tx: Transaction, outcome: Outcome) => settle(tx, ofAct(outcome).outcome);
    if (isHoldIntent(wish)) return ofAct(await holding.act(about, wish, actor, acted));
    return ofAct(await service.act(about, wish, actor, language, acted));
  }

  private async again(id: string): Promise<Judged | undefined> {
    const click = await this.options.clicks.find(id);
    return click && 'outcome' in click ? this.known(click) : undefined;
  }

  private async known({ about, outcome }: JudgedClick): Promise<Judged> {
    const { store, mass } = this.options;
    const request = await store.load(about);
    if (request) return { outcome, request };
    const freeze = await store.loadFreeze(about);
    if (freeze) return { outcome, freeze };
    const stop = await store.loadStop(about);
    if (stop) return { outcome, stop };
    const choice = await store.loadChoice(about);
    if (choice) return { outcome, choice };
    const seen = await mass.read(about);
    return { outcome, ...(seen && { mass: seen }) };
  }
}

function ofLift(lifted: Lifted): Judged {
  switch (lifted.kind) {
    case 'lifted':
      return { outcome: { kind: 'done' }, freeze: lifted.freeze };
    case 'stop-lifted':
      return { outcome: { kind: 'done' }, stop: lifted.stop };
    case 'refused':
      return { outcome: { kind: 'refused', refusal: lifted.refusal } };
    case 'unknown-request':
      return { outcome: { kind: 'unknown-request' } };
  }
}

function isVerdict(wish: ClickWish): wish is Extract<ClickWish, { kind: ChoiceVerdict }> {
  return wish.kind === 'move-channel' || wish.kind === 'keep-channel';
}

function ofChoice(decided: ChoiceOutcome): Judged {
  switch (decided.kind) {
    case 'decided':
      return { outcome: { kind: 'done' }, choice: decided.choice };
    case 'refused':
      return { outcome: { kind: 'refused', refusal: decided.refusal } };
    case 'unknown-request':
      return { outcome: { kind: 'unknown-request' } };
  }
}

function ofMass(decided: MassOutcome): Judged {
  switch (decided.kind) {
    case 'done':
      return { outcome: { kind: 'done' }, mass: decided.seen };
    case 'refused':
      return { outcome: { kind: 'refused', refusal: decided.refusal } };
    case 'unknown-request':
      return { outcome: { kind: 'unknown-request' } };
  }
}

function ofAct(outcome: Outcome): Judged {
  switch (outcome.kind) {
    case 'done':
    case 'opened':
      return { outcome: { kind: outcome.kind }, request: outcome.request };
    case 'refused':
      return { outcome: { kind: 'refused', refusal: outcome.refusal }, request: outcome.request };
    case 'unknown-request':
      return { outcome: { kind: 'unknown-request' } };
  }
}
