import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../bot/config/config.js';
import { misconfigured } from '../helpers/configProblems.js';

// Whose rights a reset has, and how the app proves itself for that.

const BOT = '6a1f7c2e-0c0b-4d55-9f0a-2f8f0f6d0001';
const SSO = '6a1f7c2e-0c0b-4d55-9f0a-2f8f0f6d0002';
const COMMON = {
  ...{ MicrosoftAppTenantId: BOT, APPROVER_GROUP_ID: BOT, MicrosoftAppId: BOT },
  CREDENTIAL_KEY: Buffer.alloc(32).toString('base64'),
  ...{ RIGHTS: 'approver', STEP_UP_CONNECTION: 'sso' },
};
const SECRET = { ...COMMON, MicrosoftAppPassword: 'the-secret-of-the-bot' };
const IDENTITY = { ...COMMON, MicrosoftAppType: 'UserAssignedMSI', STEP_UP_CLIENT_ID: SSO };
type Env = Readonly<Record<string, string | undefined>>;

describe('the rights of approvers', () => {
  it('are not used when nothing is set', () => {
    expect(loadConfig({ ...SECRET, RIGHTS: undefined }).rights).toEqual({ whose: 'app' });
  });

  const PROOFS: [string, Env, object][] = [
    ['its secret', SECRET, { clientId: BOT, clientSecret: 'the-secret-of-the-bot' }],
    ['the identity that it trusts', IDENTITY, { clientId: SSO, assertedBy: BOT }],
    [
      'the secret of the sign-in page, where that is the app',
      { ...SECRET, STEP_UP_CLIENT_ID: SSO, SIGN_IN_CLIENT_ID: SSO, SIGN_IN_CLIENT_SECRET: 'of-the-page' },
      { clientId: SSO, clientSecret: 'of-the-page' },
    ],
    [
      'a certificate, where the app has one',
      { ...SECRET, STEP_UP_CLIENT_ID: SSO, GRAPH_CLIENT_ID: SSO, GRAPH_CERTIFICATE_PATH: '/cert.pem' },
      { clientId: SSO, certificatePath: '/cert.pem' },
    ],
  ];
  it.each(PROOFS)('are taken by an app that proves itself with %s', (_what, env, client) => {
    expect(loadConfig(env).rights).toEqual({ whose: 'approver', writesBack: false, client });
  });

  it('reach Active Directory when the operator says so', () => {
    expect(loadConfig({ ...SECRET, PASSWORD_WRITEBACK: 'true' }).rights).toMatchObject({ writesBack: true });
  });

  it.each([
    ['no connection for single sign-on', { ...SECRET, STEP_UP_CONNECTION: undefined }, 'STEP_UP_CONNECTION'],
    ['no fresh sign-in', { ...SECRET, STEP_UP_MINUTES: 'off' }, 'STEP_UP_MINUTES'],
    ['an app without a proof', { ...SECRET, STEP_UP_CLIENT_ID: SSO }, 'STEP_UP_CLIENT_ID'],
  ])('are a problem with %s', (_what, env, variable) => {
    expect(misconfigured(env)).toContain(variable);
  });
});
