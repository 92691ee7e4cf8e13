import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import type { Verb } from '../../../../cards/actions.js';
import { isFresh } from '../../../unlock/decide/freshSignIn.js';
import type { Actor } from '../../../unlock/person.js';
import { FRESH_SIGN_IN } from './freshSignIn.js';
import { loginRequest, tokenIn, type LoginRequestOptions } from './loginRequest.js';
import { SignInProof, type Proved, type SignInProofOptions } from './signInProof.js';

/**
 * What is known of the clicker's sign-in: it is good enough (`go-on`), the click came without a proof (`ask`), or its
 * proof is too old or none (`too-old`).
 */
export type SignIn =
  | { readonly kind: 'go-on'; readonly shown?: ShownToken }
  | { readonly kind: 'ask' }
  | { readonly kind: 'too-old' };

/** A token that Entra ID issued to this person for this bot. Never logged or stored in a database. */
export interface ShownToken extends Proved {
  readonly token: string;
}

export interface StepUpOptions extends SignInProofOptions, LoginRequestOptions {
  /** How long ago the person may have signed in. */
  readonly withinMs: number;
}

/** The fresh sign-in, if the operator requires one. Every click is asked here before anything else is done with it. */
export class StepUp {
  private readonly proof: SignInProof;

  constructor(private readonly options: StepUpOptions) {
    this.proof = new SignInProof(options);
  }

  /** True when somebody needs a fresh sign-in for this. */
  asksFor(verb: Verb): boolean {
    return FRESH_SIGN_IN[verb] === 'needed';
  }

  /**
   * Judges the sign-in behind a click. The bot does not ask again after a token that proves nothing: Teams would send
   * the same token again and again. Throws `RemoteError` when the bot could not read Entra ID's keys.
   * @param value of the activity
   */
  async signInFor(verb: Verb, value: unknown, actor: Actor): Promise<SignIn> {
    if (!this.asksFor(verb)) return { kind: 'go-on' };
    const token = tokenIn(value);
    if (token === undefined) return { kind: 'ask' };
    const proved = await this.proof.prove(token, actor);
    const { withinMs, now } = this.options;
    if (!proved || !isFresh(proved.signedInAt, now(), withinMs)) return { kind: 'too-old' };
    return { kind: 'go-on', shown: { ...proved, token } };
  }

  /** The answer that makes Teams send the click again, with a token. */
  ask(text: string): AdaptiveCardInvokeResponse {
    return loginRequest(text, this.options);
  }
}
