// Says which code may import which. Data flows one way (architecture.md, "The way of the data"). `architecture.test.ts`
// holds the tree to these walls, and that page lists them.

/** A place in the tree, and what it may import besides itself: other places, and packages. */
export interface Wall {
  readonly place: string;
  readonly places: readonly string[];
  readonly packages: readonly string[];
}

const TEXTS = 'bot/texts';
const SEEN = 'bot/telemetry/ports';
/** Who says which request the work is about. */
const WORK = 'bot/telemetry/work';
export const DOMAIN = 'bot/unlock';
export const WALLS: readonly Wall[] = [
  { place: DOMAIN, places: [], packages: [] },
  { place: TEXTS, places: ['bot/unlock/person', 'bot/unlock/diagnosis/symptomWords'], packages: ['i18next'] },
  { place: 'bot/remedies', places: [DOMAIN], packages: [] },
  // What the doctor judges. What it reads comes through `bot/setup/ports`.
  { place: 'bot/setup', places: [DOMAIN, TEXTS, 'bot/config/config', 'bot/microsoft/clouds'], packages: [] },
  // What sees the bot at work. It knows no part of it: each tells what it does through `bot/telemetry/ports`.
  { place: SEEN, places: [], packages: [] },
  { place: 'bot/telemetry', places: ['bot/log'], packages: ['prom-client', '@opentelemetry', 'node:'] },
  { place: 'bot/credentials', places: [DOMAIN], packages: ['node:crypto'] },
  {
    place: 'bot/microsoft',
    places: [DOMAIN, 'bot/config/config', 'bot/setup/ports', SEEN],
    packages: ['@azure/identity', '@microsoft/microsoft-graph-client', 'zod', 'node:'],
  },
  {
    place: 'bot/graph',
    places: [DOMAIN, 'bot/microsoft', 'bot/setup/ports', SEEN],
    packages: ['@microsoft/microsoft-graph-client', '@azure/identity', 'htmlparser2', 'zod', 'node:'],
  },
  {
    place: 'bot/exchange',
    places: [DOMAIN, 'bot/microsoft', 'bot/setup/ports', SEEN],
    packages: ['@azure/identity', 'zod', 'node:'],
  },
  {
    place: 'bot/ldap',
    places: [DOMAIN, 'bot/microsoft', 'bot/config/onPremisesVariables', 'bot/setup/ports', SEEN],
    packages: ['ldapts', 'node:'],
  },
  {
    place: 'bot/onPremises',
    places: [DOMAIN, 'bot/microsoft', 'bot/setup/ports', SEEN],
    packages: ['zod', 'node:crypto'],
  },
  {
    place: 'bot/tickets',
    places: [DOMAIN, 'bot/microsoft/remoteErrors'],
    packages: ['zod', 'node:crypto'],
  },
  {
    place: 'bot/storage',
    places: [DOMAIN, 'bot/teams/ports', 'bot/signIn/ports', 'bot/setup/ports', 'bot/background'],
    // `tsx`: from source alone, where the database's thread is TypeScript (`postgres/workerDriver.ts`).
    packages: ['@electric-sql/pglite', 'pg', 'pg-boss', 'tsx', 'node:'],
  },
  {
    place: 'bot/http',
    places: [
      DOMAIN,
      TEXTS,
      'cards',
      'bot/signIn',
      'bot/microsoft/clouds',
      'bot/teams/incoming/receivedActivity',
      'bot/log',
    ],
    packages: ['restify', 'zod', 'jose', 'node:'],
  },
  {
    place: 'bot/signIn',
    places: [DOMAIN, 'bot/microsoft/clouds'],
    packages: ['openid-client', 'node:crypto'],
  },
  // The other parts of the bot see Teams only through these ports, without the SDK.
  { place: 'bot/teams/ports', places: [], packages: [] },
  {
    place: 'bot/teams/incoming',
    places: [
      DOMAIN,
      TEXTS,
      'cards',
      'dialogs',
      'bot/teams',
      'bot/setup',
      'bot/credentials/reveal',
      'bot/microsoft/clouds',
      'bot/background',
      'bot/log',
      WORK,
    ],
    packages: ['botbuilder', 'htmlparser2', 'jose', 'zod', 'node:crypto'],
  },
  {
    place: 'bot/teams/outgoing',
    places: [DOMAIN, TEXTS, 'cards', 'bot/teams', 'bot/log'],
    packages: ['botbuilder', 'node:crypto', 'node:util'],
  },
  {
    place: 'bot/teams/sdk',
    places: [
      ...[TEXTS, 'bot/unlock/person', 'bot/config/config', 'bot/microsoft/clouds', 'bot/log'],
      ...['bot/teams/ports', 'bot/teams/incoming/receivedActivity', SEEN],
    ],
    packages: ['botbuilder', 'node:'],
  },
  {
    place: 'bot/jobs',
    places: [DOMAIN, 'bot/teams', 'bot/credentials/generatePassword', 'bot/log', SEEN, WORK],
    packages: ['node:crypto'],
  },
  {
    place: 'audit',
    places: [DOMAIN, 'bot/storage', 'bot/compose/databaseFrom', 'bot/config/databaseAlone'],
    packages: ['zod', 'node:'],
  },
  {
    place: 'doctor',
    places: [TEXTS, 'bot/setup', 'bot/config/config', 'bot/compose/connectSetup', 'bot/log'],
    packages: ['node:'],
  },
  {
    place: 'lift',
    places: [DOMAIN, 'bot/storage', 'bot/compose/databaseFrom', 'bot/config/databaseAlone'],
    packages: ['node:'],
  },
  { place: 'cards', places: [DOMAIN, TEXTS], packages: ['adaptivecards-templating', 'zod'] },
  {
    place: 'dialogs',
    places: [DOMAIN, TEXTS, 'cards', 'bot/teams/ports/dialogMemory', 'bot/teams/incoming/words', WORK],
    packages: ['botbuilder-core', 'botbuilder-dialogs', 'node:'],
  },
  // The sandbox is built from Microsoft's documents. It never imports the bot.
  { place: 'sandbox/graph', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/exchange', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/tenant', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/connector', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/login', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/tickets', places: ['sandbox'], packages: ['node:'] },
  { place: 'sandbox/activeDirectory', places: ['sandbox', 'bot/unlock'], packages: ['node:'] },
  { place: 'sandbox/http', places: ['sandbox'], packages: ['node:'] },
];
