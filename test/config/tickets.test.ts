import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';
import { configProblems } from '../helpers/configProblems.js';
import { REAL, SANDBOX } from '../helpers/leastConfig.js';

const SECRET = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const ACCOUNT = { TICKETS_URL: 'https://contoso.example/', TICKETS_USER: 'bot', TICKETS_PASSWORD: 'secret' };

describe('tickets', () => {
  it('are off unless the operator chooses a system', () => {
    expect(loadConfig(REAL).tickets).toBe('off');
  });

  it.each([
    ['webhook', ['TICKETS_URL', 'TICKETS_SECRET']],
    ['topdesk', ['TICKETS_URL', 'TICKETS_USER', 'TICKETS_PASSWORD']],
    ['servicenow', ['TICKETS_URL', 'TICKETS_USER', 'TICKETS_PASSWORD']],
    [
      'jira',
      ['TICKETS_URL', 'TICKETS_USER', 'TICKETS_PASSWORD', 'JIRA_SERVICE_DESK_ID', 'JIRA_REQUEST_TYPE_ID'],
    ],
  ])('in %s need only what that needs, and all of it is said at once', (system, names) => {
    const said = configProblems({ ...REAL, TICKETS: system });
    expect(said.map((line) => line.split(' ')[0])).toEqual(names);
    for (const line of said) expect(line).toContain(`(TICKETS=${system})`);
  });

  it('take every system with what it needs', () => {
    const of = (env: Record<string, string>) => loadConfig({ ...REAL, ...env }).tickets;
    const hook = { TICKETS: 'webhook', TICKETS_URL: 'https://hook.example/x', TICKETS_SECRET: SECRET };
    expect(of(hook)).toEqual({ system: 'webhook', url: 'https://hook.example/x', secrets: [SECRET] });
    expect(of({ ...hook, TICKETS_SECRET_PREVIOUS: SECRET })).toMatchObject({ secrets: [SECRET, SECRET] });
    expect(of({ ...ACCOUNT, TICKETS: 'servicenow' })).toMatchObject({ closeCode: 'Solution provided' });
    expect(of({ ...ACCOUNT, TICKETS: 'topdesk', TICKETS_CLOSED_BY: 'Gereed' })).toMatchObject({
      closedStatus: 'Gereed',
    });
    const fields = { TICKETS_FIELDS: '{"category":{"name":"Accounts"}}' };
    expect(of({ ...ACCOUNT, ...fields, TICKETS: 'topdesk' })).toMatchObject({
      fields: { category: { name: 'Accounts' } },
    });
  });

  it.each([
    ['an address that is not encrypted', { TICKETS_URL: 'http://contoso.example' }],
    ['an address with a password in it', { TICKETS_URL: 'https://bot:secret@contoso.example' }],
    ['no address', { TICKETS_URL: 'contoso' }],
    ['fields that are no object', { TICKETS_FIELDS: '[1]' }],
    ['fields that are no JSON', { TICKETS_FIELDS: '{category}' }],
    ['a short secret', { TICKETS_SECRET: 'whsec_abcd' }],
  ])('refuse %s', (_what, changes) => {
    const said = configProblems({ ...REAL, ...ACCOUNT, TICKETS: 'topdesk', ...changes });
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain('bot:secret');
  });

  it('of the sandbox are those that it plays, and no others', () => {
    const played = loadConfig({ ...SANDBOX, TICKETS: 'jira' }).tickets;
    expect(played).toMatchObject({ url: 'http://127.0.0.1:9000/tickets/jira', serviceDeskId: '1' });
    const said = configProblems({ ...SANDBOX, ...ACCOUNT, TICKETS: 'topdesk' });
    expect(said).toEqual([expect.stringContaining('TICKETS_URL must be on this machine')]);
  });
});
