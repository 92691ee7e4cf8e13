import type { HeardStore } from '../../bot/teams/ports/heardStore.js';

/** The store of heard messages, in memory. */
export function memoryHeard(): HeardStore {
  const rows = new Map<string, { readonly at: string; readonly answered: boolean }>();
  return {
    turn: (_place, work) => work(),
    take: async (key, _holder, at, staleBefore) => {
      const row = rows.get(key);
      if (row?.answered) return 'answered';
      if (row && row.at >= staleBefore) return 'taken';
      rows.set(key, { at, answered: false });
      return 'mine';
    },
    answered: async (key) => void rows.set(key, { at: '', answered: true }),
    release: async (key) => void rows.delete(key),
  };
}
