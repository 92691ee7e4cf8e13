import type { KindOfProof } from '../kind.js';

/**
 * A push to the person's Authenticator. Not built: Microsoft has no public API for it (microsoft-apis.md N-B), and a
 * person who is asked often enough says yes. So it is worth no more than a call.
 */
export const authenticatorPush: KindOfProof = {
  kind: 'authenticator-push',
  level: 1,
  madeBy: 'service',
  service: 'not-built',
};
