import type { KindOfProof } from '../kind.js';

/** The approver stood before the person. */
export const inPerson: KindOfProof = { kind: 'in-person', level: 1, madeBy: 'approver', seen: true };
