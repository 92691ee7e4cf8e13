import type { Guard } from '../guard.js';

const CAUSES = 'bot/unlock/diagnosis/causes.ts';

/** What a pasted error code may lead to. */
export const CODES: readonly Guard[] = [
  {
    line: 85,
    file: CAUSES,
    find: "(hint === 'lost-method' || !isByCode)",
    replace: "(hint !== 'mailbox-full' || !isByCode)",
  },
  {
    line: 85,
    file: CAUSES,
    find: '(wantsPass(about) ? riskIn(about) : undefined)',
    replace: '(wantsPass(about) ? undefined : riskIn(about))',
  },
];
