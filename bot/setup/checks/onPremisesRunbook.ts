import { unanswered, type Check } from '../check.js';
import type { RunbookTry, Trouble } from '../ports.js';
import type { Row } from '../row.js';

type Verdict = Partial<Row> & Pick<Row, 'state' | 'found'>;

/** The runbook for Active Directory: the whole way to a controller and back, which takes a minute or so. */
export const onPremisesRunbook: Check<RunbookTry | 'not-used'> = {
  read: (reader) => reader.onPremisesRunbook(),
  judge: (facts) => (facts === 'not-used' ? [] : [{ ...ROW, ...judgeRunbook(facts) }]),
};

const ROW: Pick<Row, 'id' | 'area' | 'about' | 'stops'> = {
  id: 'active-directory:runbook',
  area: 'active-directory',
  about: 'runbook',
  stops: [{ said: { key: 'setup:activeDirectory.runbook.stops' } }],
};

function judgeRunbook(facts: RunbookTry): Verdict {
  if (facts === 'works')
    return { state: 'ok', found: { key: 'setup:activeDirectory.runbook.ok' }, stops: [] };
  const { trouble } = facts;
  if (trouble.kind !== 'forbidden') return { ...unanswered(trouble), ...whyUnanswered(trouble) };
  // Without a code it was Azure's own door: the key in the address.
  const code = trouble.code ?? String(trouble.status);
  return {
    state: 'missing',
    found: { key: 'setup:activeDirectory.runbook.refused', values: { code } },
    mend: { said: { key: 'setup:activeDirectory.runbook.mend' }, commands: [] },
  };
}

/** Without a status nothing answered: another address, a machine that cannot be reached, or a job that took too long. */
function whyUnanswered({ status }: Trouble): Partial<Row> {
  return {
    ...(status === undefined && { found: { key: 'setup:activeDirectory.runbook.silent' } }),
    mend: { said: { key: 'setup:activeDirectory.runbook.look' }, commands: [] },
  };
}
