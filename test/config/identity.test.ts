import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';
import { configProblems, misconfigured } from '../helpers/configProblems.js';
import { GUID, REAL } from '../helpers/leastConfig.js';

// What a managed identity can do without any secret, and what it needs for that.

const APP = '99999999-2222-4333-8444-555555555555';
const IDENTITY = {
  ...REAL,
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppPassword: undefined,
};
const DATABASE_URL = 'postgres://latchkey@db.example:5432/latchkey';
const ENTRA = { ...IDENTITY, DATABASE_AUTH: 'entra', DATABASE_URL };

describe('a managed identity', () => {
  it('is the user of the database', () => {
    expect(loadConfig(ENTRA).database).toMatchObject({ url: DATABASE_URL, identity: GUID });
  });

  it('is not, unless the operator says so', () => {
    expect(loadConfig({ ...IDENTITY, DATABASE_URL }).database).not.toHaveProperty('identity');
  });

  it.each([
    ['without a server', { DATABASE_URL: undefined }, 'DATABASE_URL'],
    ['with a password too', { DATABASE_URL: 'postgres://latchkey:hunter2@db.example/x' }, 'DATABASE_URL'],
    ['without a user', { DATABASE_URL: 'postgres://db.example/x' }, 'DATABASE_URL'],
    ['without TLS', { DATABASE_URL: `${DATABASE_URL}?sslmode=disable` }, 'DATABASE_URL'],
    [
      'where the bot is none',
      { MicrosoftAppType: 'SingleTenant', MicrosoftAppPassword: 'secret' },
      'DATABASE_AUTH',
    ],
  ])('is not the user of the database %s', (_how, more, name) => {
    expect(misconfigured({ ...ENTRA, ...more })).toEqual([name]);
  });

  it('is never told with the password that was in the address', () => {
    const problems = configProblems({ ...ENTRA, DATABASE_URL: 'postgres://latchkey:hunter2@db.example/x' });
    expect(problems.join()).not.toContain('hunter2');
  });

  it('proves the app of the sign-in page, which needs no secret then', () => {
    expect(loadConfig({ ...IDENTITY, SIGN_IN_CLIENT_ID: APP, SIGN_IN_CONTEXT: 'c1' }).signIn).toEqual({
      clientId: APP,
      assertedBy: GUID,
      context: 'c1',
    });
  });

  it('cannot be the app of single sign-on', () => {
    const connected = { ...IDENTITY, STEP_UP_CONNECTION: 'sso' };
    expect(misconfigured(connected)).toEqual(['STEP_UP_CLIENT_ID']);
    expect(loadConfig({ ...connected, STEP_UP_CLIENT_ID: APP }).stepUpAppId).toBe(APP);
  });
});
