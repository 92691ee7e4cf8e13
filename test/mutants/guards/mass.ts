import type { Guard } from '../guard.js';

/** Many at once: what is counted, and what nobody is told. */
export const MASS: readonly Guard[] = [
  {
    line: 104,
    file: 'bot/unlock/mass/causeOf.ts',
    find: "if (conclusion.kind === 'contain') return undefined;",
    replace: '',
  },
  {
    line: 104,
    file: 'bot/unlock/mass/massLockout.ts',
    find: 'const isCounted = ofThis !== undefined && ofThis >= open.since;',
    replace: 'const isCounted = false;',
  },
  {
    line: 104,
    file: 'bot/unlock/mass/massLockout.ts',
    find: 'if (lately.people < from) return undefined;',
    replace: '',
  },
];
