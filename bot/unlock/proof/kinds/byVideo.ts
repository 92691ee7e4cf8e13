import type { KindOfProof } from '../kind.js';

/** The approver saw the person in a video call. */
export const byVideo: KindOfProof = { kind: 'by-video', level: 1, madeBy: 'approver', seen: true };
