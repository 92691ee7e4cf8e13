import type { Refusals } from '../../bot/unlock/ports/refusals.js';

/** What two instances know of Microsoft's limits together, by one clock. Each limit is asked about at any time. */
export function memoryRefusals(now: () => Date): Refusals {
  const noted = new Map<string, { readonly at: number; readonly until: number }>();
  return {
    note: (limit, ms) => {
      const at = now().getTime();
      noted.set(limit, { at, until: at + ms });
    },
    last: async (limit) => {
      const found = noted.get(limit);
      const at = now().getTime();
      return found && { agoMs: at - found.at, leftMs: found.until - at };
    },
  };
}
