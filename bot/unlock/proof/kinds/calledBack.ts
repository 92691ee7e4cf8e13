import type { KindOfProof } from '../kind.js';

/** The approver called a number of the directory, never one that came with the request. */
export const calledBack: KindOfProof = { kind: 'called-back', level: 1, madeBy: 'approver' };
