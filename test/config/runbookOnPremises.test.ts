import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';
import { configProblems, misconfigured } from '../helpers/configProblems.js';
import { REAL, SANDBOX } from '../helpers/leastConfig.js';

const URL_OF_IT = 'https://ad.contoso.example/run';
const SECRET = 'y'.repeat(32);
const RUNBOOK = {
  ON_PREMISES: 'runbook',
  ON_PREMISES_RUNBOOK_URL: URL_OF_IT,
  ON_PREMISES_RUNBOOK_SECRET: SECRET,
};

describe('an address', () => {
  it.each(['RUNBOOK_URL', 'PUBLIC_URL', 'SANDBOX_URL'])('that is none is said to be so: %s', (name) => {
    expect(configProblems({ ...REAL, [name]: 'no address' })).toContain(`${name} must be an http(s) address`);
  });
});

describe('the runbook for Active Directory', () => {
  it('is reached with an address and a secret', () => {
    expect(loadConfig({ ...REAL, ...RUNBOOK }).onPremises).toEqual({
      hand: 'runbook',
      url: URL_OF_IT,
      secret: SECRET,
    });
  });

  it('needs both', () => {
    expect(misconfigured({ ...REAL, ON_PREMISES: 'runbook' })).toEqual([
      'ON_PREMISES_RUNBOOK_URL',
      'ON_PREMISES_RUNBOOK_SECRET',
    ]);
  });

  it('has another secret than the one of Exchange, whose holders work in mailboxes alone', () => {
    expect(misconfigured({ ...REAL, ...RUNBOOK, RUNBOOK_SECRET: SECRET })).toEqual([
      'ON_PREMISES_RUNBOOK_SECRET',
    ]);
  });

  it.each(['http://ad.contoso.example/run', 'http://127.0.0.1.evil.example/', 'no address'])(
    'is not reached at %s',
    (url) => {
      expect(misconfigured({ ...REAL, ...RUNBOOK, ON_PREMISES_RUNBOOK_URL: url })).toContain(
        'ON_PREMISES_RUNBOOK_URL',
      );
    },
  );

  it('is on this machine together with the sandbox, which believes anybody', () => {
    expect(misconfigured({ ...SANDBOX, ...RUNBOOK })).toEqual(['ON_PREMISES_RUNBOOK_URL']);
    const here = { ...RUNBOOK, ON_PREMISES_RUNBOOK_URL: 'http://127.0.0.1:7071/api' };
    expect(misconfigured({ ...SANDBOX, ...here })).toEqual([]);
  });

  it('is none that the bot speaks to with another hand', () => {
    expect(loadConfig({ ...REAL, ...RUNBOOK, ON_PREMISES: 'manual' }).onPremises).toEqual({ hand: 'manual' });
  });
});
