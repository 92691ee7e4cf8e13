import { unknown, type AccountState, type Findings, type Restriction } from '../../bot/unlock/findings.js';
import { idlePorts } from '../helpers/idlePorts.js';
import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import type { Accepted, Sent } from '../../bot/unlock/plan/acceptance.js';
import type { Subject } from '../../bot/unlock/person.js';
import type { Forwarding, RiskState } from '../../bot/unlock/evidence/evidence.js';
import type { AccountChanges } from '../../bot/unlock/ports/accountChanges.js';
import type { Directory } from '../../bot/unlock/ports/directory.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';
import type { Json } from '../../bot/unlock/values.js';

export const julia: Subject = {
  id: 'c010a5e0-0000-4000-8000-000000000001',
  name: 'Julia Jansen',
  userPrincipalName: 'julia.jansen@contoso.example',
  mail: 'julia.jansen@contoso.example',
};

/** A change that began before every moment of these tests, and that nobody answered. */
export const SENT: Sent = { startedAt: '2026-01-01T00:00:00.000Z' };

/** Findings in which only the given parts are known. */
export function findingsOf(given: Partial<Findings> = {}): Findings {
  const nothing = unknown('unavailable');
  return {
    account: nothing,
    privileges: nothing,
    eligible: nothing,
    risk: nothing,
    failedSignIns: nothing,
    selfService: nothing,
    methods: nothing,
    manager: nothing,
    passAllowed: nothing,
    restriction: nothing,
    readAt: '2026-03-02T14:00:00.000Z',
    hasMailbox: true,
    earlier: { requests30Days: 0, unblocks90Days: 0 },
    ...given,
  };
}

/** A tenant in memory with one account. It records the calls. */
export function tenantOf(account: Partial<AccountState> = {}, restriction?: Restriction) {
  const state = {
    account: { enabled: true, directorySynced: false, guest: false, ...account },
    restriction,
    passStart: undefined as string | undefined,
    /** What Microsoft answers to a change. */
    answer: {} as Accepted,
  };
  const note = (...what: unknown[]): void => void asked.push(what);
  const directory = { account: async () => state.account } as unknown as Directory;
  const asked: unknown[][] = [];
  const { changes: others, mailboxes: rest } = brokenInto(asked).ports;
  const changes: AccountChanges = {
    ...others,
    setPassword: async (id, password) => {
      note('setPassword', id, password);
      return state.answer;
    },
    revokeSessions: async (id) => {
      note('revokeSessions', id);
      return state.answer;
    },
    enableSignIn: async (id) => note('enableSignIn', id),
    passStart: async () => state.passStart,
    issuePass: async (id) => {
      note('issuePass', id);
      return { pass: 'Tap-not-real', minutes: 60, ...state.answer };
    },
  };
  const mailboxes: Mailboxes = {
    ...rest,
    restrictions: async ([address = '']) => {
      note('restriction', address);
      return state.restriction ? [state.restriction] : [];
    },
    unblock: async (address, reason) => {
      note('unblock', address, reason);
      return 'made';
    },
  };
  const ports: RemedyPorts = { ...idlePorts, directory, changes, mailboxes };
  return { state, asked, ports };
}

/** A mailbox and an account after a break-in, in memory: rules of both APIs, forwarding, apps, methods and risk. */
export function brokenInto(asked: unknown[][] = []) {
  const state = {
    graphRules: new Map<string, Record<string, Json>>([
      ['AQ==', { id: 'AQ==', displayName: '.', sequence: 2, isEnabled: true, actions: { delete: true } }],
    ]),
    exchangeRules: new Map<string, Record<string, Json>>([
      ['77', { RuleIdentity: '77', Name: '..', Enabled: true, RedirectTo: ['"x" [SMTP:x@evil.example]'] }],
    ]),
    sweepRules: new Map<string, Record<string, Json>>([
      ['x2hl==', { RuleId: 'x2hl==', Name: 'News', Enabled: true, DestinationFolder: 'Deleted Items' }],
    ]),
    forwarding: { address: null, smtpAddress: 'smtp:x@evil.example', keepsCopy: true } as Forwarding,
    grants: new Map<string, Json>([['g1', { id: 'g1', clientId: 'app', scope: 'Mail.Read' }]]),
    methods: new Map<string, Json>([['m1', { id: 'm1', displayName: 'Pixel' }]]),
    risk: { level: 'high', state: 'atRisk' } as RiskState,
  };
  const note = (...what: unknown[]): void => void asked.push(what);
  const changes = {
    rule: async (_id: string, ruleId: string) => structuredClone(state.graphRules.get(ruleId)),
    switchRule: async (id: string, ruleId: string, enabled: boolean) => {
      note('switchRule', id, ruleId, enabled);
      state.graphRules.set(ruleId, { ...state.graphRules.get(ruleId), isEnabled: enabled });
    },
    consent: async (_id: string, grantId: string) => state.grants.get(grantId),
    removeConsent: async (grantId: string) => {
      note('removeConsent', grantId);
      state.grants.delete(grantId);
    },
    method: async (_id: string, methodId: string) => state.methods.get(methodId),
    removeMethod: async (id: string, kind: string, methodId: string) => {
      note('removeMethod', id, kind, methodId);
      state.methods.delete(methodId);
    },
    blockSignIn: async (id: string) => note('blockSignIn', id),
    risk: async () => state.risk,
    dismissRisk: async (id: string) => {
      note('dismissRisk', id);
      state.risk = { level: 'none', state: 'dismissed' };
    },
    confirmCompromised: async (id: string) => {
      note('confirmCompromised', id);
      state.risk = { level: 'high', state: 'confirmedCompromised' };
    },
  } as unknown as AccountChanges;
  const mailboxes = {
    canRead: true,
    rule: async (_address: string, ruleId: string) => structuredClone(state.exchangeRules.get(ruleId)),
    switchRule: async (address: string, ruleId: string, enabled: boolean) => {
      note('switchRule', address, ruleId, enabled);
      state.exchangeRules.set(ruleId, { ...state.exchangeRules.get(ruleId), Enabled: enabled });
      return 'made';
    },
    sweeps: {
      rule: async (_mailbox: unknown, ruleId: string) => structuredClone(state.sweepRules.get(ruleId)),
      switchRule: async (mailbox: unknown, ruleId: string, enabled: boolean) => {
        note('switchRule', mailbox, ruleId, enabled);
        state.sweepRules.set(ruleId, { ...state.sweepRules.get(ruleId), Enabled: enabled });
        return 'made';
      },
    },
    forwarding: async () => state.forwarding,
    setForwarding: async (address: string, forwarding: Forwarding) => {
      note('setForwarding', address, forwarding);
      state.forwarding = forwarding;
      return 'made';
    },
  } as unknown as Mailboxes;
  const ports: RemedyPorts = { ...idlePorts, directory: {} as Directory, changes, mailboxes };
  return { state, asked, ports };
}
