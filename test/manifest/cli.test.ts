import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../manifest/cli.js';
import { BOT_ID, ENVIRONMENT, open } from './helpers.js';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-manifest-'));
  file = join(folder, 'deeper', 'latchkey.zip');
});

afterEach(() => rm(folder, { recursive: true }));

/** Runs the command and collects its output. */
async function manifest(
  args: string[],
  env: Record<string, string | undefined>,
): Promise<{ code: number; said: string[]; complained: string[] }> {
  const said: string[] = [];
  const complained: string[] = [];
  const output = { log: (line: string) => said.push(line), error: (line: string) => complained.push(line) };
  return { code: await run(['--out', file, ...args], env, output), said, complained };
}

describe('npm run manifest', () => {
  it('writes the package and says where it is and what to do with it', async () => {
    const { code, said } = await manifest([], ENVIRONMENT);
    expect(code).toBe(0);
    expect((await open(await readFile(file))).manifest.id).toBe(ENVIRONMENT.TEAMS_APP_ID);
    expect(said.join('\n')).toContain('latchkey.zip');
    expect(said.join('\n')).toContain('Teams admin centre');
  });

  it('names everything that is missing in one message, and writes nothing', async () => {
    const { code, said, complained } = await manifest([], {});
    expect(code).toBe(1);
    expect(said).toEqual([]);
    expect(complained).toHaveLength(1);
    for (const name of ['MicrosoftAppId', 'BOT_DOMAIN', 'DEVELOPER_NAME', 'DEVELOPER_WEBSITE_URL']) {
      expect(complained[0]).toContain(`${name} (or --`);
    }
    // These have a default, so they are not missing.
    expect(complained[0]).not.toMatch(/TEAMS_APP_ID|PRIVACY_URL|TERMS_URL|VERSION/);
    expect(existsSync(file)).toBe(false);
  });

  it('names everything that is wrong in one message', async () => {
    const { complained } = await manifest([], {
      MicrosoftAppId: 'latchkey',
      TEAMS_APP_ID: '1234',
      BOT_DOMAIN: 'https://bot.contoso.com/api',
      DEVELOPER_NAME: 'The Information Technology Department',
      DEVELOPER_WEBSITE_URL: 'http://contoso.com',
      TEAMS_APP_VERSION: '1.0-beta',
    });
    const [message = ''] = complained;
    expect(message.split('\n').filter((line) => line.startsWith('  - '))).toHaveLength(6);
    expect(message).toContain('MicrosoftAppId (or --bot-id) is not a GUID');
    expect(message).toContain('TEAMS_APP_ID (or --app-id) is not a GUID');
    expect(message).toContain('BOT_DOMAIN (or --domain) is not a host name');
    expect(message).toContain('DEVELOPER_NAME (or --developer-name) is longer than 32 characters');
    expect(message).toContain('DEVELOPER_WEBSITE_URL (or --website-url) is not an https:// address');
    expect(message).toContain('TEAMS_APP_VERSION (or --app-version) is not three numbers');
  });

  it('takes the bot id for the app and the website for the other pages when those are left out or empty', async () => {
    await manifest([], { ...ENVIRONMENT, TEAMS_APP_ID: ' ' });
    const made = (await open(await readFile(file))).manifest;
    expect(made.id).toBe(BOT_ID);
    expect(made.developer.privacyUrl).toBe(ENVIRONMENT.DEVELOPER_WEBSITE_URL);
    expect(made.developer.termsOfUseUrl).toBe(ENVIRONMENT.DEVELOPER_WEBSITE_URL);
  });

  it('lets a flag win over the environment, and writes ids and hosts in lower case', async () => {
    await manifest(['--domain', 'Other.Contoso.com', '--bot-id', BOT_ID.toUpperCase()], ENVIRONMENT);
    const made = (await open(await readFile(file))).manifest;
    expect(made.validDomains[0]).toBe('other.contoso.com');
    expect(made.bots[0]?.botId).toBe(BOT_ID);
  });

  it('explains a flag that it does not know', async () => {
    const { code, complained } = await manifest(['--bot', 'x'], ENVIRONMENT);
    expect(code).toBe(1);
    expect(complained[0]).toContain("Unknown option '--bot'");
  });

  it('lists its settings when asked', async () => {
    const { code, said } = await manifest(['--help'], {});
    expect(code).toBe(0);
    expect(said[0]).toContain('--bot-id');
    expect(said[0]).toContain('BOT_DOMAIN');
  });
});
