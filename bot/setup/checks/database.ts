import { unchecked, type Known } from '../check.js';
import type { Row, Said } from '../row.js';

/** The database: reachable, writable, of this tenant, and of a version that this bot knows. */
export function judgeDatabase({ stored: { database } }: Known): Row {
  const row = {
    id: 'database',
    area: 'database',
    about: 'DATABASE_URL, DATA_FOLDER',
    stops: [{ said: { key: 'setup:database.stops' } }],
  } as const;
  const missing = (found: Said, mend: Said): Row => ({
    ...{ ...row, state: 'missing', found },
    mend: { said: mend, commands: [] },
  });
  switch (database.kind) {
    case 'none':
      return { ...row, state: 'ok', found: { key: 'setup:database.none' }, stops: [] };
    case 'in-use':
      return { ...row, ...unchecked('no-way', { key: 'setup:database.inUse' }), stops: [] };
    case 'unreachable': {
      const { code } = database;
      return missing(
        { key: 'setup:database.unreachable', values: { code } },
        { key: 'setup:database.mend.reach' },
      );
    }
    case 'read': {
      const { version, behind, isNewer, isWritable, isOthers } = database;
      const values = { version, behind };
      if (isOthers) return missing({ key: 'setup:database.others' }, { key: 'setup:database.mend.others' });
      if (isNewer)
        return missing({ key: 'setup:database.newer', values }, { key: 'setup:database.mend.newer' });
      if (!isWritable)
        return missing({ key: 'setup:database.readOnly' }, { key: 'setup:database.mend.write' });
      const key = behind > 0 ? 'setup:database.behind' : 'setup:database.ok';
      return { ...row, state: 'ok', found: { key, values }, stops: [] };
    }
  }
}
