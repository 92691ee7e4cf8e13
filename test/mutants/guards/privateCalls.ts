import type { Guard } from '../guard.js';

/** Who is called privately when a request waits. */
export const PRIVATE_CALLS: readonly Guard[] = [
  {
    line: 79,
    file: 'bot/teams/incoming/privateCallCommand.ts',
    find: "if (whyNotTrusted(await standing(id, []), 'not-approver')) return t('teams:privately.refused');",
    replace: 'await standing(id, []);',
  },
  {
    line: 79,
    file: 'bot/unlock/duty/onDuty.ts',
    find: 'const asked = able.filter((id) => isIn(ids, id) && isIn(second, id));',
    replace: 'const asked = ids;',
  },
  {
    line: 79,
    file: 'bot/unlock/duty/onDuty.ts',
    find: 'enabled && !guest && !isIn(others, id)',
    replace: 'enabled && !guest',
  },
];
