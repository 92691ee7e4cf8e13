import type { AdaptiveCardInvokeResponse } from 'botbuilder';
import type { Actor } from '../../../unlock/person.js';
import type { Instant } from '../../../unlock/values.js';
import { loginRequest, tokenIn, type LoginRequestOptions } from './loginRequest.js';
import { SignInProof, type SignInProofOptions } from './signInProof.js';

/** What came with a click about its clicker's sign-in. */
export interface Shown {
  /** A token came along, good or not. */
  readonly isToken: boolean;
  /** When they signed in, if that is proved. */
  readonly signedInAt?: Instant;
}

/** The fresh sign-in that risky plans need, where the operator asks for one. */
export class StepUp {
  private readonly proof: SignInProof;

  constructor(private readonly options: SignInProofOptions & LoginRequestOptions) {
    this.proof = new SignInProof(options);
  }

  /** Throws `RemoteError` when Entra ID's keys could not be read. */
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
