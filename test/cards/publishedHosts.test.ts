import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { publishedHosts, THEMES } from './publishedHosts.js';

// Microsoft's package is not installed. Whoever has unpacked it can compare: PUBLISHED_HOSTS=.../lib/hostConfigs

const FOLDER = process.env['PUBLISHED_HOSTS'] ?? '';

describe.skipIf(FOLDER === '')('The look of Teams in the tests', () => {
  it.each(THEMES)('says nothing else than the published one (%s)', (theme) => {
    const file = path.join(FOLDER, `microsoft-teams-${theme}.json`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject(publishedHosts[theme]);
  });
});
