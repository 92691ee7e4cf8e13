import { describe, expect, it } from 'vitest';
import { isExternal, type Provenance } from '../../bot/unlock/external.js';

// microsoft-apis.md A24.
const INTERNAL: Provenance = {
  userType: 'Member',
  userPrincipalName: 'julia@contoso.example',
  externalUserState: null,
  creationType: null,
  identities: [{ signInType: 'userPrincipalName' }],
};

describe('an account comes from another organisation', () => {
  it.each<[string, Partial<Provenance>]>([
    ['when it is a guest', { userType: 'Guest' }],
    ['when its sign-in name says so', { userPrincipalName: 'x_fabrikam.example#EXT#@contoso.example' }],
    ['when its sign-in name says so in small letters', { userPrincipalName: 'x_f.example#ext#@c.example' }],
    ['when it was invited', { externalUserState: 'Accepted' }],
    ['when it was invited and has not answered', { externalUserState: 'PendingAcceptance' }],
    ['when it was made by an invitation', { creationType: 'Invitation' }],
    ['when somebody from outside signed up', { creationType: 'SelfServiceSignUp' }],
    ['when it signs in with another organisation', { identities: [{ signInType: 'federated' }] }],
    [
      'when one of the ways to sign in is another organisation',
      { identities: [{ signInType: 'userPrincipalName' }, { signInType: 'Federated' }] },
    ],
  ])('%s, whatever the other signs are', (_what, change) => {
    expect(isExternal({ ...INTERNAL, ...change })).toBe(true);
  });
});

describe('an account belongs here', () => {
  it.each<[string, Provenance]>([
    ['when no sign says otherwise', INTERNAL],
    ['when its owner signed up here', { ...INTERNAL, creationType: 'EmailVerified' }],
    ['when nothing but its name is known', { userPrincipalName: 'julia@contoso.example' }],
  ])('%s', (_what, account) => {
    expect(isExternal(account)).toBe(false);
  });
});
