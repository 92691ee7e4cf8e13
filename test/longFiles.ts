/**
 * What `npm run test:slow` runs, and `npm test` does not: processes that are killed and restarted, hundreds of races, the
 * Agents Playground in a browser, and the files that take longest. So `npm test` stays below three minutes.
 */
const FOLDERS = ['slow', 'stories/long', 'playground'];

/** Each takes more than six seconds on two cores, or draws every card in a browser. `npm test -- --reporter=json` has the times. */
const FILES = [
  'audit/cli',
  'cards/accessible.browser',
  'cards/phone.browser',
  'cards/render.browser',
  'lift/lift',
  'storage/leftBehind',
  'storage/postgres/pglite',
  'stories/abuse',
  'stories/announcing',
  'stories/approvers',
  'stories/auditTrail',
  'stories/called',
  'stories/calledInTheEvening',
  'stories/clicks',
  'stories/contain',
  'stories/evidenceInBrowser',
  'stories/firstAid',
  'stories/handover',
  'stories/handover.signIn',
  'stories/helpdesk',
  'stories/holds',
  'stories/hostile',
  'stories/incidentGate',
  'stories/look.colleague',
  'stories/look.pass',
  'stories/look.plans',
  'stories/look.unread',
  'stories/look.ways',
  'stories/moveChannel',
  'stories/noDeadEnds',
  'stories/orphans',
  'stories/outsiders',
  'stories/plainTenant',
  'stories/owner',
  'stories/password',
  'stories/privateCalls',
  'stories/proof',
  'stories/proofLapsed',
  'stories/queue',
  'stories/refusals',
  'stories/remedies.en',
  'stories/remedies.nl',
  'stories/signInLink',
  'stories/stepUp',
  'stories/stop',
  'stories/stopped',
  'stories/tickets',
  'stories/tickets.breakIn',
  'stories/tickets.systems',
  'stories/tickets.trouble',
  'stories/trouble',
  'stories/watch',
];

/** As vitest takes them. */
export const LONG: readonly string[] = [
  ...FOLDERS.map((folder) => `test/${folder}/**/*.test.ts`),
  ...FILES.map((file) => `test/${file}.test.ts`),
];
