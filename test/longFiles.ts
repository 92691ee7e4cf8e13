/**
 * What `npm run test:slow` runs, and `npm test` does not: processes that are killed and restarted, hundreds of races, the
 * Agents Playground in a browser, and the files that take longest. So `npm test` stays below three minutes.
 */
const FOLDERS = ['slow', 'stories/long', 'playground'];

/** Each takes more than ten seconds on two cores. `npm test -- --reporter=json` has the times. */
const FILES = [
  'audit/cli',
  'lift/lift',
  'storage/leftBehind',
  'storage/postgres/pglite',
  'stories/abuse',
  'stories/announcing',
  'stories/auditTrail',
  'stories/called',
  'stories/calledInTheEvening',
  'stories/clicks',
  'stories/contain',
  'stories/evidenceInBrowser',
  'stories/helpdesk',
  'stories/holds',
  'stories/incidentGate',
  'stories/look.plans',
  'stories/look.ways',
  'stories/moveChannel',
  'stories/password',
  'stories/stepUp',
  'stories/stop',
  'stories/stopped',
  'stories/tickets.breakIn',
  'stories/tickets.systems',
  'stories/tickets.trouble',
  'stories/trouble',
];

/** As vitest takes them. */
export const LONG: readonly string[] = [
  ...FOLDERS.map((folder) => `test/${folder}/**/*.test.ts`),
  ...FILES.map((file) => `test/${file}.test.ts`),
];
