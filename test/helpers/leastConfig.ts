// The least with which the configuration is whole. Tests of a variable add it to these.

/** Any id. */
export const GUID = '11111111-2222-4333-8444-555555555555';

/** In a real tenant. */
export const REAL = {
  MicrosoftAppId: GUID,
  MicrosoftAppPassword: 'a-client-secret',
  MicrosoftAppTenantId: GUID,
  APPROVER_GROUP_ID: GUID,
  CREDENTIAL_KEY: Buffer.alloc(32, 7).toString('base64'),
};

/** At the sandbox. */
export const SANDBOX = {
  MicrosoftAppTenantId: GUID,
  APPROVER_GROUP_ID: GUID,
  SANDBOX_URL: 'http://127.0.0.1:9000/',
};
