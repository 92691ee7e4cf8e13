import { approvalCard } from '../cards/approval/approval.js';
import { decide } from '../bot/unlock/decide/decide.js';
import { createCatalogue } from '../bot/remedies/catalogue.js';
import { idlePorts } from '../test/helpers/idlePorts.js';
import { approve, pending } from '../test/helpers/requests.js';
import { approvalTimes } from './approvals.js';
import { measure, table, type Measured } from './measure.js';
import { standstill } from './standstill.js';
import { startTimes } from './starts.js';
import { onDatabaseOfItsOwn } from '../test/helpers/storyDatabase.js';
import { costTable, statementCosts } from './statements.js';
import { turnCosts } from './turns.js';

// Measures what people wait for and what it costs, next to programs that do less. Start it with `npm run bench`, or with
// the names of some parts: `npm run bench -- turns starts`. With TEST_DATABASE_URL it also uses that PostgreSQL server.

function pureParts(): Promise<Measured>[] {
  const request = pending();
  const remedies = createCatalogue(idlePorts);
  const facts = { language: 'en', timeZone: 'UTC', remedies } as const;
  return [
    measure('decide an approval', 200, () => decide(request, approve(request), remedies), { batch: 100 }),
    measure('draw an approval card', 100, () => approvalCard(request, facts), { batch: 10 }),
  ];
}

const server = process.env['TEST_DATABASE_URL'];
const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  cards: async () => table(await Promise.all(pureParts())),
  turns: () => turnCosts(server),
  starts: () => startTimes(server),
  approvals: () => approvalTimes(server),
  statements: async () =>
    costTable(
      await statementCosts({ DATA_FOLDER: 'memory://' }),
      server ? await onDatabaseOfItsOwn(server, (url) => statementCosts({ DATABASE_URL: url })) : [],
    ),
  standstill,
};

if (!server) console.log('PostgreSQL: skipped (TEST_DATABASE_URL is not set)\n');
const chosen = process.argv.slice(2);
for (const part of chosen.length > 0 ? chosen : Object.keys(PARTS)) {
  const run = PARTS[part];
  if (!run) throw new Error(`There is no part '${part}', only: ${Object.keys(PARTS).join(', ')}`);
  console.log(`${await run()}\n`);
}
