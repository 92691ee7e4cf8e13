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
  {
    line: 105,
    file: 'bot/unlock/mass/declaration.ts',
    find: 'if (before.some(({ person }) => sameId(person.id, actor.id) || isAlso(facts, person.id)))',
    replace: 'if (before.some(({ person }) => sameId(person.id, actor.id) && isAlso(facts, person.id)))',
  },
  {
    line: 105,
    file: 'bot/unlock/mass/declaration.ts',
    find: "if (!declared || at >= declared.until) return 'none';",
    replace: "if (!declared) return 'none';",
  },
  {
    line: 106,
    file: 'bot/unlock/mass/member.ts',
    find: "if (steps.length === 0 || !isPlain) return 'credential';",
    replace: '',
  },
  {
    line: 106,
    file: 'bot/unlock/mass/member.ts',
    find: "return level > 0 ? 'proof' : undefined;",
    replace: 'return undefined;',
  },
];
