import type { Guard } from '../guard.js';

const TOKENS = 'bot/signIn/approverTokens.ts';

/** What holds where the bot acts with the rights of an approver. */
export const APPROVER_RIGHTS: readonly Guard[] = [
  {
    line: 114,
    file: TOKENS,
    find: 'return `${about} ${approverId.toLowerCase()}`;',
    replace: 'return `${about} ${approverId.slice(0, 0)}`;',
  },
  {
    line: 114,
    file: TOKENS,
    find: 'if (until <= now) this.#kept.delete(key);',
    replace: 'if (until < 0 * now) this.#kept.delete(key);',
  },
  {
    line: 115,
    file: 'bot/graph/client/middleware/bearer.ts',
    find: 'if (String(context.request).startsWith(this.root)) headers',
    replace: 'if (this.root) headers',
  },
  {
    line: 115,
    file: 'bot/graph/changes/resetByMethod.ts',
    find: 'return WHERE.test(where) ? where : undefined;',
    replace: 'return where;',
  },
];
