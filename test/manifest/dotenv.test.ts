import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { BOT_ID, ENVIRONMENT, open } from './helpers.js';

it('npm run manifest reads .env as the bot does, and the environment counts more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-manifest-env-'));
  try {
    const other = 'ffffffff-6d3c-4a53-9b1e-3f1f6f0c7a11';
    const lines = Object.entries({
      ...ENVIRONMENT,
      MicrosoftAppId: other,
      DEVELOPER_NAME: 'From the file',
    });
    await writeFile(join(folder, '.env'), lines.map(([name, value]) => `${name}=${value}`).join('\n'));
    const file = join(folder, 'app.zip');
    const script = resolve('manifest/build.ts');
    const tsx = resolve('node_modules/tsx/dist/cli.mjs');
    const env = { PATH: process.env['PATH'], MicrosoftAppId: BOT_ID };
    await promisify(execFile)(process.execPath, [tsx, script, '--out', file], { cwd: folder, env });
    const { manifest } = await open(await readFile(file));
    expect(manifest.developer.name).toBe('From the file');
    expect(manifest.bots[0]?.botId).toBe(BOT_ID);
  } finally {
    await rm(folder, { recursive: true });
  }
});
