import { readFileSync } from 'node:fs';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { Investigator } from '../../bot/jobs/investigator.js';
import { TIMINGS } from '../../bot/jobs/timings.js';
import { createLog } from '../../bot/log.js';
import { SOURCES } from '../../bot/unlock/evidence/evidence.js';
import type { RequestStore } from '../../bot/unlock/ports/requestStore.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { UnlockService } from '../../bot/unlock/service.js';
import type { Command } from '../../bot/unlock/request/commands.js';
import { mailboxesAt, type Answers } from '../helpers/fakeExchange.js';
import { GRAPH, testGraph, useNock } from '../helpers/nockGraph.js';
import { pending, T0, T1 } from '../helpers/requests.js';
import { decide } from '../helpers/withCatalogue.js';

useNock();

// How often one investigation asks Graph and Exchange, from the emptiest account to the fullest. The page of the docs
// has these figures: who changes what is asked for changes that table too.

const PAGE = 100;
/** Lists that go on for ever, or that are empty. */
type Account = 'empty' | 'fullest';

const many = <T>(row: (n: number) => T): T[] => Array.from({ length: PAGE }, (_, n) => row(n));
let made = 0;
const AT = '2026-03-01T09:00:00Z';

/** A row with all that any of the lists needs. */
function row(userId: string): object {
  const id = `id-${(made += 1)}`;
  return {
    id,
    clientId: id,
    consentType: 'Principal',
    principalId: userId,
    '@odata.type': '#microsoft.graph.phoneAuthenticationMethod',
    displayName: id,
    operatingSystem: 'Windows',
    accountEnabled: true,
    isEnabled: true,
    actions: {
      moveToFolder: `folder-${id}`,
      forwardTo: [{ emailAddress: { name: id, address: `/o=x/cn=${id}` } }],
    },
    createdDateTime: AT,
    status: { errorCode: 0 },
    activityDateTime: AT,
    activityDisplayName: 'Update user',
    riskEventType: 'anonymizedIPAddress',
    riskLevel: 'high',
    riskState: 'atRisk',
  };
}

/** Graph, as this account makes it answer. Returns the calls: a batch is one, as Microsoft's limits for calls have it. */
function graphOf(account: Account, userId: string): string[] {
  const calls: string[] = [];
  nock(GRAPH)
    .persist()
    .get(/./)
    .reply((uri) => {
      const { pathname } = new URL(uri, GRAPH);
      calls.push(pathname);
      if (/riskyUsers/.test(pathname)) return [200, { riskLevel: 'none', riskState: 'none' }];
      if (/automaticReplies/.test(pathname)) return [200, { status: 'disabled' }];
      if (/\/users\/[^/]+$/.test(pathname)) return [200, { usageLocation: 'NL', otherMails: [] }];
      if (account === 'empty') return [200, { value: [] }];
      const next = `${GRAPH}${pathname}?$skiptoken=${calls.length}`;
      return [200, { value: many(() => row(userId)), '@odata.nextLink': next }];
    })
    .post('/v1.0/$batch')
    .reply(200, (_uri, asked) => {
      calls.push('$batch');
      const { requests } = asked as { requests: { id: string }[] };
      // Each folder is in another one, for ever.
      const folder = () => ({
        id: `f-${(made += 1)}`,
        displayName: 'Old',
        parentFolderId: `f-${(made += 1)}`,
      });
      return {
        responses: requests.map(({ id }) => ({ id, status: 200, body: { ...folder(), value: [] } })),
      };
    });
  return calls;
}

const RULE = (n: number) => ({ Identity: `kim\\${n}`, Name: `r${n}`, ForwardTo: [`"K" [EX:/o=x/cn=k${n}]`] });
const EMPTY: Answers = Object.fromEntries(
  [
    'Get-InboxRule',
    'Search-UnifiedAuditLog',
    'Get-MailboxPermission',
    'Get-RecipientPermission',
    'Get-MobileDeviceStatistics',
  ].map((name) => [name, []]),
);

function exchangeOf(account: Account, address: string) {
  const mailbox = [{ PrimarySmtpAddress: address, ...(account === 'fullest' && { ForwardingAddress: 'K' }) }];
  return mailboxesAt({
    ...EMPTY,
    'Get-MailboxFolderStatistics': [],
    'Get-MailboxFolderPermission': [{ User: 'Default', AccessRights: ['None'] }],
    'Get-Mailbox': mailbox,
    'Get-CASMailbox': [{ ImapEnabled: true, EwsEnabled: null }],
    'Get-OrganizationConfig': [{ EwsEnabled: true }],
    'Get-AcceptedDomain': [{ DomainName: 'contoso.example' }],
    'Get-TransportRule': [],
    'Get-InboundConnector': [],
    'Get-OutboundConnector': [],
    'Get-Recipient': { status: 404, body: '' },
    'Get-MailContact': { status: 404, body: '' },
    ...(account === 'fullest' && { 'Get-InboxRule': many(RULE) }),
  });
}

/** Runs one investigation, and counts. `privileged`: the whole tenant is looked at, too. */
async function counted(account: Account, privileged = false) {
  const evidence = { startedAt: T0, found: {} };
  const common = { kind: 'contain', symptom: 'compromised', steps: [], evidence } as const;
  let request: UnlockRequest = pending(
    privileged ? { ...common, handOff: 'compromised', findings: undefined } : common,
  );
  const graph = graphOf(account, request.subject.id);
  const { mailboxes, asked } = exchangeOf(account, request.subject.mail!);
  const service = {
    apply: async (_id: string, command: Command) => {
      const decision = decide(request, command);
      if (!decision.ok) throw new Error(decision.refusal.kind);
      request = decision.request;
      return { kind: 'done', request };
    },
  } as unknown as UnlockService;
  await new Investigator({
    service,
    mailboxes,
    investigation: testGraph().investigation,
    store: { load: async () => request } as unknown as RequestStore,
    leases: { hold: async (_key, work) => work(async () => undefined) },
    jobs: { send: async () => undefined },
    timings: TIMINGS,
    containApprovals: 2,
    now: () => new Date(T1),
    patience: (ms) => (ms < 1_000 ? Promise.resolve() : new Promise(() => undefined)),
    log: createLog('silent'),
  }).run(request.id);
  nock.cleanAll();
  const unread = SOURCES.filter((source) => request.evidence?.found[source]?.known !== true);
  return { graph, cmdlets: asked.map(({ cmdlet }) => cmdlet), unread };
}

const docs = readFileSync(new URL('../../docs/investigation.md', import.meta.url), 'utf8');

describe('one investigation', () => {
  it.each([
    ['an ordinary account with nothing in it', 'empty', false],
    ['an account that could change the tenant, with nothing in it', 'empty', true],
    ['the fullest account, in which every list goes on for ever', 'fullest', false],
    ['the fullest account that could change the tenant', 'fullest', true],
  ] as const)('of %s asks as often as the docs say', async (what, account, privileged) => {
    const { graph, cmdlets, unread } = await counted(account, privileged);
    // Roles that go on over a page are not read: what is not known is not fine.
    expect(unread).toEqual(account === 'fullest' ? ['roles'] : []);
    const reports = graph.filter((path) => path.includes('/auditLogs/')).length;
    const risk = graph.filter((path) => path.includes('/identityProtection/')).length;
    expect(docs).toContain(`| ${what} | ${graph.length} | ${reports} | ${risk} | ${cmdlets.length} |`);
  });
});
