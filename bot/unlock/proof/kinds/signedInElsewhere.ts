import type { KindOfProof } from '../kind.js';

/**
 * The person signs in afresh, by a link that opens once, with what they still have. Not built. It is level 3 only where
 * the token proves a second factor.
 */
export const signedInElsewhere: KindOfProof = {
  kind: 'signed-in-elsewhere',
  level: 3,
  madeBy: 'service',
  service: 'not-built',
};
