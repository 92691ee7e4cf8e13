import type { KindOfProof } from '../kind.js';

/** Verified ID with Face Check (microsoft-apis.md N-A). Not built. */
export const faceCheck: KindOfProof = {
  kind: 'face-check',
  level: 4,
  madeBy: 'service',
  service: 'not-built',
};
