import { approvalCard } from '../cards/approval/approval.js';
import { decide } from '../bot/unlock/decide/decide.js';
import { people, tenantId } from '../sandbox/tenant/seed.js';
import { approve, pending } from '../test/helpers/requests.js';
import { startWorld, type World } from '../test/helpers/world.js';
import { createCatalogue } from '../bot/remedies/catalogue.js';
import { idlePorts } from '../test/helpers/idlePorts.js';
import { measure, table, type Measured } from './measure.js';
import { standstill } from './standstill.js';
import { costTable, statementCosts } from './statements.js';

// Measures what a person waits for, next to a bare HTTP round trip in the same run. Start it with `npm run bench`. With
// TEST_DATABASE_URL it also uses that PostgreSQL server, and leaves its tables there.

const CLICKS = 40;

/** Writes requests that wait for an approver directly to the store. The questions are measured apart. */
async function waitingRequests(world: World, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  for (const id of ids) {
    const subject = { id: crypto.randomUUID(), name: 'Bench', userPrincipalName: 'bench@contoso.example' };
    const request = pending({ id, tenantId, subject, expiresAt: '2999-01-01T00:00:00.000Z' });
    await world.latchkey.storage.requests.change((tx) => tx.insert(request));
  }
  return ids;
}

/** Denies requests, on the same path as an approval (rights, decision, audit, jobs). A denial changes no tenant. */
async function clicks(world: World, name: string): Promise<Measured> {
  const ids = await waitingRequests(world, CLICKS + 3);
  const anna = world.teams.as(people.anna);
  const card = world.teams.channel('Approvals').posts.at(-1)!;
  return measure(name, CLICKS, async () => {
    const data = { requestId: ids.pop(), version: 1, reason: 'bench' };
    const { body } = await anna.invoke(card, { verb: 'deny', data });
    if ((body as { statusCode?: number }).statusCode !== 200) throw new Error('The click was not taken');
  });
}

async function questions(world: World, name: string): Promise<Measured> {
  const piet = world.teams.as(people.piet);
  await piet.install();
  return measure(name, CLICKS, () => piet.say('help'));
}

async function overHttp(label: string, env: Record<string, string>): Promise<Measured[]> {
  const world = await startWorld({ env: { LOG_LEVEL: 'silent', APPROVALS_PER_HOUR: '100000', ...env } });
  try {
    return [
      await measure(`${label}: GET /healthz`, CLICKS, () =>
        fetch(`${world.botUrl}/healthz`).then((r) => r.text()),
      ),
      await questions(world, `${label}: a message, answered`),
      await clicks(world, `${label}: a click, answered`),
    ];
  } finally {
    await world.settle();
    await world.close();
  }
}

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
console.log(table(await Promise.all(pureParts())), '\n');
console.log(table(await overHttp('embedded', { DATA_FOLDER: 'memory://' })), '\n');
if (server) console.log(table(await overHttp('PostgreSQL', { DATABASE_URL: server })), '\n');
else console.log('PostgreSQL: skipped (TEST_DATABASE_URL is not set)');
console.log(
  `\n${costTable(
    await statementCosts({ DATA_FOLDER: 'memory://' }),
    server ? await statementCosts({ DATABASE_URL: server }) : [],
  )}`,
);
console.log(`\n${await standstill()}`);
