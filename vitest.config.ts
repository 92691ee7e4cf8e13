import { defineConfig } from 'vitest/config';
import { momentsAfter } from './test/helpers/moments.js';

/** Processes that are killed and started again, hundreds of races, long stories, the Agents Playground in a browser. */
const LONG = ['slow', 'stories/long', 'playground'].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // The embedded database compiles WebAssembly at its first start: several seconds on a small machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Left alone, vitest keeps one core for itself, and a small machine has two.
    maxWorkers: '100%',
    // Loading the Bot Framework costs more than most files take: files of one worker share their modules. Tests keep
    // to themselves what they change (nock is opened and closed by its own helper).
    isolate: false,
    // The Bot Framework SDK prints each token that it refuses; `bot/teams/sdk/silenceSdkConsole.ts` does the same for the bot.
    onConsoleLog: (line) => !/Error finding key for token|JsonWebTokenError|TokenExpiredError/.test(line),
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: LONG,
        },
      },
      // `npm run test:slow`
      {
        extends: true,
        test: { name: 'slow', include: LONG },
      },
      // Every story once more, with a bot that checks the token of everything it gets.
      {
        extends: true,
        test: { name: 'signed', include: ['test/stories/**/*.test.ts'], env: { SIGNED: '1' } },
      },
      // Every story at other times of day, dates and time zones: `npm run test:clock`
      ...momentsAfter(new Date()).map(({ name, at, timeZone }) => ({
        extends: true as const,
        test: {
          name: `at-${name}`,
          include: ['test/stories/*.test.ts'],
          env: { TEST_CLOCK: at.toISOString(), TEST_TIME_ZONE: timeZone, TZ: timeZone },
        },
      })),
    ],
  },
});
