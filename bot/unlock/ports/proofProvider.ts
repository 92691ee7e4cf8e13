import type { Instant } from '../values.js';

/** What a service outside says about a person: proven, refused, or the person says that they did not ask. */
export interface ProvidedProof {
  readonly outcome: 'proven' | 'refused' | 'not-them';
  readonly at: Instant;
}

/**
 * A service that proves who somebody is: a face, a push to their Authenticator. Nothing carries it out
 * today. It throws only `RemoteError`.
 * @typeParam R the request that the proof is for
 */
export interface ProofProvider<R> {
  /** Asks the person. What comes of it arrives later, once. */
  begin(request: R, tell: (proof: ProvidedProof) => Promise<void>): Promise<void>;
}
