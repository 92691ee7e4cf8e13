import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run, USAGE } from '../../doctor/cli.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { sandboxVariables, wellSetUp } from '../helpers/setupAt.js';

// `npm run doctor`, as the operator types it, on the simulated tenant.

const SECRET = 'never-to-be-printed';
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => wellSetUp(sandbox));

async function doctor(args: readonly string[], env: Readonly<Record<string, string>>) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await run(args, env, {
    log: (line) => void said.push(line),
    error: (line) => void complained.push(line),
    now: sandbox.now,
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
}

describe('npm run doctor', () => {
  it('ends with 0 where nothing is missing', async () => {
    const { code, said } = await doctor([], sandboxVariables(sandbox));
    expect(code).toBe(0);
    expect(said).toMatch(/^ok +Permission +User\.Read\.All +It is in the token, and a read works\.$/m);
  });

  it('says what does not work, where to mend it, and the commands', async () => {
    sandbox.tenant.settings.grants.delete('User.RevokeSessions.All');
    const { code, said } = await doctor([], sandboxVariables(sandbox));
    expect(code).toBe(1);
    const [, part = ''] = said.split('Permission User.RevokeSessions.All: missing\n');
    expect(part).toContain('  Without it: Sign out everywhere\n');
    expect(part).toContain('  Do this: Grant the app User.RevokeSessions.All of');
    expect(part).toContain('    New-MgServicePrincipalAppRoleAssignment -ServicePrincipalId $bot.Id');
    expect(part).toContain('  See https://learn.microsoft.com/graph/api/');
    expect(said).toMatch(/\nmissing: 1, .*ok: \d+$/);
  });

  it('names each problem of the configuration by its variable', async () => {
    const { code, said } = await doctor([], { APPROVER_GROUP_ID: 'no guid', CLOUD: 'china' });
    expect(code).toBe(1);
    const about = said.split('\n').filter((line) => /^missing +Configuration/.test(line));
    expect(about.map((line) => line.split(/ +/)[2]).sort()).toEqual([
      'APPROVER_GROUP_ID',
      'CLOUD',
      'CREDENTIAL_KEY',
      'MicrosoftAppId',
      'MicrosoftAppPassword',
      'MicrosoftAppTenantId',
    ]);
  });

  it('writes the same for a machine', async () => {
    sandbox.tenant.settings.grants.delete('Domain.Read.All');
    const { code, said } = await doctor(['--json'], sandboxVariables(sandbox));
    const body = JSON.parse(said) as { rows: { id: string }[] };
    expect(body).toMatchObject({ version: 1, exitCode: code, at: expect.stringMatching(/Z$/) as string });
    expect(body.rows.find(({ id }) => id === 'permission:Domain.Read.All')).toEqual({
      id: 'permission:Domain.Read.All',
      area: 'permission',
      state: 'missing',
      about: 'Domain.Read.All',
      found: 'It is not in the token. The bot works without it.',
      stops: ['The bot cannot see: Which domains are federated'],
      mend: {
        said: expect.stringContaining('Domain.Read.All') as string,
        commands: expect.arrayContaining([expect.stringContaining('Domain.Read.All')]) as string[],
        source: 'https://learn.microsoft.com/graph/api/serviceprincipal-post-approleassignments',
      },
    });
  });

  it('prints no secret of the configuration', async () => {
    const env = {
      ...sandboxVariables(sandbox),
      DATABASE_URL: `postgres://bot:${SECRET}@127.0.0.1:1/none`,
      EXCHANGE_ADAPTER: 'runbook',
      RUNBOOK_URL: 'http://127.0.0.1:1/',
      RUNBOOK_SECRET: `${SECRET}-that-is-long-enough-for-it`,
    };
    const { said, complained } = await doctor([], env);
    expect(`${said}${complained}`).not.toContain(SECRET);
  });

  it('explains itself', async () => {
    expect(await doctor(['--help'], {})).toMatchObject({ code: 0, said: USAGE });
  });

  it('ends with 2 where it could not run', async () => {
    const { code, said, complained } = await doctor(['--deep'], {});
    expect([code, said]).toEqual([2, '']);
    expect(complained).toContain('--deep');
  });
});
