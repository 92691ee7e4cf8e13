import type { KindOfProof } from '../kind.js';

/**
 * The person signs in afresh, by a link that opens once, with what they still have. A password alone may be what was
 * stolen, so without a second factor it is worth no more than a call.
 */
export const signedInElsewhere: KindOfProof = {
  kind: 'signed-in-elsewhere',
  level: 3,
  withoutSecondFactor: 1,
  madeBy: 'subject',
};
