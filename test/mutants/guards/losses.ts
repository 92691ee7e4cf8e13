import type { Guard } from '../guard.js';

/** What was taken and sent: who reads it, and that it is counted once and only after a containment. */
export const LOSSES: readonly Guard[] = [
  {
    line: 92,
    file: 'bot/unlock/request/told.ts',
    find: 'const { losses: _losses, ...open } = request;',
    replace: 'const open = request;',
  },
  {
    line: 93,
    file: 'bot/unlock/losses/decideLosses.ts',
    find: 'counted[part] && !open?.round.found[part]',
    replace: 'counted[part]',
  },
  {
    line: 93,
    file: 'bot/unlock/losses/decideLosses.ts',
    find: 'found.round.asked?.[part] !== undefined || ',
    replace: '',
  },
  {
    line: 93,
    file: 'cards/losses/lossLines.ts',
    find: "[{ tone: 'unread', text: t(`losses:none.${none}`) }]",
    replace: "[{ tone: 'fine', text: '✓' }]",
  },
  {
    line: 94,
    file: 'bot/unlock/losses/beginCounting.ts',
    find: ' && !isFirstAid(after)',
    replace: '',
  },
  {
    line: 94,
    file: 'bot/unlock/losses/beginCounting.ts',
    find: ' || !isBreakIn(after)',
    replace: '',
  },
];
