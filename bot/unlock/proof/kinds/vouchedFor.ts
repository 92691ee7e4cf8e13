import type { KindOfProof } from '../kind.js';

/** The manager, or somebody whom the operator named, has just spoken to the person by video or in person. */
export const vouchedFor: KindOfProof = { kind: 'vouched-for', level: 2, madeBy: 'voucher' };
