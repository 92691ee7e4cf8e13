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
import { testGraph, useNock } from '../helpers/nockGraph.js';
import { pending, T0, T1 } from '../helpers/requests.js';
import { decide } from '../helpers/withCatalogue.js';
import { exchangeOf, graphOf, limitsOf, type Account } from './countedAccounts.js';

useNock();

// How often one investigation asks Graph and Exchange, from the emptiest account to the fullest. The page of the docs
// has these figures: who changes what is asked for changes that table too.

/** Runs one investigation, and counts. `privileged`: the whole tenant is looked at, too. */
async function counted(account: Account, privileged = false) {
  const evidence = { startedAt: T0, found: {} };
  const common = { kind: 'contain', symptom: 'compromised', steps: [], evidence } as const;
  let request: UnlockRequest = pending(
    privileged ? { ...common, handOff: 'compromised', findings: undefined } : common,
  );
  const graph = graphOf(account, request.subject);
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
    expect(unread).toEqual([]);
    const { reports, risk } = limitsOf(graph);
    expect(docs).toContain(`| ${what} | ${graph.length} | ${reports} | ${risk} | ${cmdlets.length} |`);
  });
});
