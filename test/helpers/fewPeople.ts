import type { MassLockouts } from '../../bot/unlock/ports/massLockouts.js';

/** Nobody else has the same problem. */
export const fewPeople: MassLockouts = {
  note: async () => undefined,
  members: async () => [],
  noteTold: async () => undefined,
  beginDrawing: async () => undefined,
  find: async () => undefined,
};
