import { checkMembership } from '../../bot/graph/people/checkMembership.js';
import type { AccountChanges } from '../../bot/unlock/ports/accountChanges.js';
import { JULIA, type TestGraph } from '../helpers/nockGraph.js';

// The calls that everyCall.test.ts makes.

/** One call to Graph, and what it needs. */
export interface Call {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: RegExp;
  readonly permission: string;
  readonly writes: boolean;
  readonly make: (graph: TestGraph) => Promise<unknown>;
}

const user = new RegExp(`/v1.0/users/${JULIA}(\\?|$)`);
export const LOOKS: readonly Call[] = [
  {
    name: 'find',
    method: 'GET',
    path: /\/v1.0\/users\?/,
    permission: 'User.Read.All',
    writes: false,
    make: ({ directory }) => directory.find('julia'),
  },
  {
    name: 'subject',
    method: 'GET',
    path: user,
    permission: 'User.Read.All',
    writes: false,
    make: ({ directory }) => directory.subject(JULIA),
  },
  {
    name: 'person',
    method: 'GET',
    path: user,
    permission: 'User.Read.All',
    writes: false,
    make: ({ directory }) => directory.person(JULIA),
  },
  {
    name: 'account',
    method: 'GET',
    path: user,
    permission: 'User.Read.All',
    writes: false,
    make: ({ directory }) => directory.account(JULIA),
  },
  {
    name: 'checkMembership',
    method: 'POST',
    path: /checkMemberGroups$/,
    permission: 'User.Read.All and GroupMember.Read.All',
    writes: false,
    make: ({ graph }) => checkMembership(graph, JULIA, 'group'),
  },
];

/** These wait when Graph throttles, as the reads of an investigation do: patientReads.test.ts. */
type Patient = 'consent' | 'device' | 'risk';

/** Every other call of the port. A new one without a row does not compile. */
export const CHANGES: Readonly<Record<Exclude<keyof AccountChanges, Patient>, Omit<Call, 'name'>>> = {
  setPassword: {
    method: 'PATCH',
    path: user,
    permission: 'User-PasswordProfile.ReadWrite.All and the Entra role User Administrator',
    writes: true,
    make: ({ changes }) => changes.setPassword(JULIA, 'Not-a-real-password-2345'),
  },
  revokeSessions: {
    method: 'POST',
    path: /revokeSignInSessions$/,
    permission: 'User.RevokeSessions.All',
    writes: true,
    make: ({ changes }) => changes.revokeSessions(JULIA),
  },
  enableSignIn: {
    method: 'PATCH',
    path: user,
    permission: 'User.EnableDisableAccount.All and the Entra role User Administrator',
    writes: true,
    make: ({ changes }) => changes.enableSignIn(JULIA),
  },
  otherMails: {
    method: 'GET',
    path: user,
    permission: 'User.Read.All',
    writes: false,
    make: ({ changes }) => changes.otherMails(JULIA),
  },
  setOtherMails: {
    method: 'PATCH',
    path: user,
    permission: 'User-Mail.ReadWrite.All and the Entra role User Administrator',
    writes: true,
    make: ({ changes }) => changes.setOtherMails(JULIA, ['kim@home.example']),
  },
  replies: {
    method: 'GET',
    path: /automaticRepliesSetting$/,
    permission: 'MailboxSettings.ReadWrite',
    writes: false,
    make: ({ changes }) => changes.replies(JULIA),
  },
  switchReplies: {
    method: 'PATCH',
    path: /mailboxSettings$/,
    permission: 'MailboxSettings.ReadWrite',
    writes: true,
    make: ({ changes }) => changes.switchReplies(JULIA, { status: 'disabled', start: null, end: null }),
  },
  issuePass: {
    method: 'POST',
    path: /temporaryAccessPassMethods$/,
    permission: 'UserAuthMethod-TAP.ReadWrite.All',
    writes: true,
    make: ({ changes }) => changes.issuePass(JULIA),
  },
  passStart: {
    method: 'GET',
    path: /temporaryAccessPassMethods$/,
    permission: 'UserAuthMethod-TAP.ReadWrite.All',
    writes: false,
    make: ({ changes }) => changes.passStart(JULIA),
  },
  rule: {
    method: 'GET',
    path: /messageRules\/r1$/,
    permission: 'MailboxSettings.ReadWrite',
    writes: false,
    make: ({ changes }) => changes.rule(JULIA, 'r1'),
  },
  switchRule: {
    method: 'PATCH',
    path: /messageRules\/r1$/,
    permission: 'MailboxSettings.ReadWrite',
    writes: true,
    make: ({ changes }) => changes.switchRule(JULIA, 'r1', false),
  },
  removeConsent: {
    method: 'DELETE',
    path: /oauth2PermissionGrants\/g1$/,
    permission: 'DelegatedPermissionGrant.ReadWrite.All',
    writes: true,
    make: ({ changes }) => changes.removeConsent('g1'),
  },
  method: {
    method: 'GET',
    path: /authentication\/methods\/m1$/,
    permission: 'UserAuthenticationMethod.ReadWrite.All',
    writes: false,
    make: ({ changes }) => changes.method(JULIA, 'm1'),
  },
  removeMethod: {
    method: 'DELETE',
    path: /authentication\/phoneMethods\/m1$/,
    permission: 'UserAuthenticationMethod.ReadWrite.All',
    writes: true,
    make: ({ changes }) => changes.removeMethod(JULIA, 'phoneMethods', 'm1'),
  },
  switchDevice: {
    method: 'PATCH',
    path: /\/v1.0\/devices\/d1$/,
    permission: 'Device.ReadWrite.All and the Entra role Cloud Device Administrator',
    writes: true,
    make: ({ changes }) => changes.switchDevice('d1', false),
  },
  blockSignIn: {
    method: 'PATCH',
    path: user,
    permission: 'User.EnableDisableAccount.All and the Entra role User Administrator',
    writes: true,
    make: ({ changes }) => changes.blockSignIn(JULIA),
  },
  dismissRisk: {
    method: 'POST',
    path: /riskyUsers\/dismiss$/,
    permission: 'IdentityRiskyUser.ReadWrite.All',
    writes: true,
    make: ({ changes }) => changes.dismissRisk(JULIA),
  },
  confirmCompromised: {
    method: 'POST',
    path: /riskyUsers\/confirmCompromised$/,
    permission: 'IdentityRiskyUser.ReadWrite.All',
    writes: true,
    make: ({ changes }) => changes.confirmCompromised(JULIA),
  },
};
