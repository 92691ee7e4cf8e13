import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import type { Actor } from '../../../unlock/person.js';
import type { Instant } from '../../../unlock/values.js';
import { loginRequest, tokenIn, type LoginRequestOptions } from './loginRequest.js';
import { SignInProof, type SignInProofOptions } from './signInProof.js';

/** What a click proves about the clicker's sign-in. */
export interface Shown {
  /** True when the click had a token, valid or not. */
  readonly isToken: boolean;
  /** When they signed in. Absent without proof. */
  readonly signedInAt?: Instant;
}

/** The fresh sign-in for risky plans, if the operator requires one. */
export class StepUp {
  private readonly proof: SignInProof;

  constructor(private readonly options: SignInProofOptions & LoginRequestOptions) {
    this.proof = new SignInProof(options);
  }

  /** Throws `RemoteError` when the bot could not read Entra ID's keys. */
  async shownWith(value: unknown, actor: Actor): Promise<Shown> {
    const token = tokenIn(value);
    if (token === undefined) return { isToken: false };
    const signedInAt = await this.proof.signedInAt(token, actor);
    return { isToken: true, ...(signedInAt && { signedInAt }) };
  }

  /** The answer that makes Teams send the click again, with a token. */
  ask(text: string): AdaptiveCardInvokeResponse {
    return loginRequest(text, this.options);
  }
}
