import { defineConfig } from 'vitest/config';
import { momentsAfter } from './test/helpers/moments.js';
import { LONG } from './test/longFiles.js';

export default defineConfig({
  test: {
    // The embedded database compiles WebAssembly at its first start. That takes several seconds on a small machine.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // By default vitest keeps one core for itself, but a small machine has only two.
    maxWorkers: '100%',
    // The Bot Framework loads slower than most test files run, so the files of one worker share their modules. A test
    // must not leave changes behind (a helper opens and closes nock).
    isolate: false,
    // The Bot Framework SDK prints each token that it refuses. `bot/teams/sdk/silenceSdkConsole.ts` hides it in the
    // bot.
    onConsoleLog: (line) => !/Error finding key for token|JsonWebTokenError|TokenExpiredError/.test(line),
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...LONG, 'test/faults/**'],
        },
      },
      // `npm run test:slow`
      {
        extends: true,
        test: { name: 'slow', include: [...LONG] },
      },
      // `npm run test:faults`
      {
        extends: true,
        test: { name: 'faults', include: ['test/faults/**/*.test.ts'] },
      },
      // Every story again, with a bot that checks the token of each activity. On a PostgreSQL server where there is one.
      {
        extends: true,
        test: {
          name: 'signed',
          include: ['test/stories/**/*.test.ts'],
          env: { SIGNED: '1', STORIES_ON: 'server' },
        },
      },
      // Every story at other times of day, dates and time zones: `npm run test:clock`. Also on a server.
      ...momentsAfter(new Date()).map(({ name, at, timeZone }) => ({
        extends: true as const,
        test: {
          name: `at-${name}`,
          include: ['test/stories/*.test.ts'],
          env: {
            TEST_CLOCK: at.toISOString(),
            TEST_TIME_ZONE: timeZone,
            TZ: timeZone,
            STORIES_ON: 'server',
          },
        },
      })),
    ],
  },
});
