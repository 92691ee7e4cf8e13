import { beforeEach, describe, expect, it } from 'vitest';
import { Investigator } from '../../bot/jobs/investigator.js';
import { TIMINGS } from '../../bot/jobs/timings.js';
import { createLog } from '../../bot/log.js';
import type { Command } from '../../bot/unlock/request/commands.js';
import { decide } from '../helpers/withCatalogue.js';
import { SOURCES, type EvidenceFound, type Source } from '../../bot/unlock/evidence/evidence.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { known, unknown, type Finding } from '../../bot/unlock/findings.js';
import type { Investigation } from '../../bot/unlock/ports/investigation.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';
import type { RequestStore } from '../../bot/unlock/ports/requestStore.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import type { UnlockService } from '../../bot/unlock/service.js';
import { pending, T0, T1 } from '../helpers/requests.js';
import { veraEvidence } from '../helpers/sampleEvidence.js';

// The investigator reads all sources of the evidence at the same time. Each source can fail without the others.

const FOUND = veraEvidence().found as EvidenceFound;
const OF_EXCHANGE: readonly Source[] = [
  'mailboxRules',
  'sweepRules',
  'ruleChanges',
  'forwarding',
  'delegates',
  'folders',
  'phones',
  'protocols',
  'ownDomains',
];
/** The whole tenant is not asked about an ordinary account: test/jobs/tenantReaders.test.ts. */
const ASKED = SOURCES.filter((source) => source !== 'tenantChanges' && source !== 'mailFlow');

let request: UnlockRequest;
let commands: Command[];
let asked: Source[];
let canRead: boolean;
/** What a source does instead of answering. */
let instead: Partial<Record<Source, () => Promise<never>>>;

function answer(source: Source): Promise<Finding<unknown>> {
  asked.push(source);
  return instead[source]?.() ?? Promise.resolve(FOUND[source]);
}

/** The port of Exchange returns plain values and throws when it fails. */
async function valueOf(source: Source): Promise<unknown> {
  const finding = await answer(source);
  if (!finding.known) throw new Error('the sample is known');
  return finding.value;
}

/** Waits long enough for every source that answers. */
async function patientEnough(_ms: number): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
}

function investigator(patience = patientEnough): Investigator {
  const service = {
    apply: async (_id: string, command: Command) => {
      const decision = decide(request, command);
      if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, request };
      commands.push(command);
      request = decision.request;
      return { kind: 'done', request };
    },
  } as unknown as UnlockService;
  const investigation = Object.fromEntries(
    [
      ...['rules', 'signIns', 'codeSignIns', 'backgroundSignIns', 'risk', 'riskDetections', 'methods'],
      ...['consents', 'roles', 'changes', 'devices', 'replies', 'contact'],
    ].map((name) => [name, () => answer(name as Source)]),
  ) as unknown as Investigation;
  const mailboxes = {
    canRead,
    rules: () => valueOf('mailboxRules'),
    ruleChanges: async () => ({ changes: await valueOf('ruleChanges') }),
    ways: {
      phones: () => valueOf('phones'),
      protocols: () => valueOf('protocols'),
      ewsForAll: async () => true,
    },
    folders: { shares: () => valueOf('folders') },
    sweeps: { rules: () => valueOf('sweepRules') },
    ...Object.fromEntries(
      ['forwarding', 'delegates', 'ownDomains'].map((name) => [name, () => valueOf(name as Source)]),
    ),
  } as unknown as Mailboxes;
  return new Investigator({
    service,
    investigation,
    mailboxes,
    store: { load: async () => request } as unknown as RequestStore,
    leases: { hold: async (_key, work) => work(async () => undefined) },
    jobs: { send: async () => undefined },
    timings: TIMINGS,
    containApprovals: 2,
    now: () => new Date(T1),
    patience,
    log: createLog('silent'),
  });
}

/** The sources of all writes, each as often as it was stored. */
const storedBySource = () =>
  commands.flatMap((one) => (one.kind === 'evidence-read' ? Object.keys(one.found) : [])).toSorted();

const gathering = (found: Partial<EvidenceFound> = {}) =>
  pending({ kind: 'contain', symptom: 'compromised', steps: [], evidence: { startedAt: T0, found } });

beforeEach(() => {
  request = gathering();
  commands = [];
  asked = [];
  instead = {};
  canRead = true;
});

describe('the investigation', () => {
  it('asks everything at once, stores each answer as it comes, and ends', async () => {
    await investigator().run(request.id);
    expect(asked.toSorted()).toEqual(ASKED.toSorted());
    expect(storedBySource()).toEqual(SOURCES.toSorted());
    expect(commands.at(-1)?.kind).toBe('evidence-finished');
    expect(request.evidence).toEqual({ startedAt: T0, finishedAt: T1, found: FOUND });
  });

  it.each(ASKED)('loses nothing but %s when that one breaks', async (source) => {
    const refused = new RemoteError('read', { kind: 'unavailable' });
    instead = {
      [source]: async () => (OF_EXCHANGE.includes(source) ? Promise.reject(refused) : unknown('unavailable')),
    };
    await investigator().run(request.id);
    expect(request.evidence?.found).toEqual({ ...FOUND, [source]: unknown('unavailable') });
    expect(request.evidence?.finishedAt).toBe(T1);
  });

  it('loses nothing but the one in which we made a mistake', async () => {
    instead = { consents: () => Promise.reject(new TypeError('undefined is not a function')) };
    await investigator().run(request.id);
    expect(request.evidence?.found).toEqual({ ...FOUND, consents: unknown('unavailable') });
  });

  it.each(ASKED)('does not wait for %s for ever', async (source) => {
    instead = { [source]: () => new Promise<never>(() => undefined) };
    await investigator().run(request.id);
    expect(request.evidence?.found[source]).toEqual(unknown('too-slow'));
    expect(request.evidence?.finishedAt).toBe(T1);
  });

  it('waits within one budget of 45 seconds for the whole', async () => {
    const waited: number[] = [];
    instead = Object.fromEntries(
      SOURCES.map((source) => [source, () => new Promise<never>(() => undefined)]),
    );
    await investigator(async (ms) => void waited.push(ms)).run(request.id);
    // The other wait is the moment in which findings are collected for one write.
    expect(new Set(waited)).toEqual(new Set([45_000, 100]));
    expect(request.evidence?.finishedAt).toBe(T1);
  });

  it.each(OF_EXCHANGE)('says of %s that it is not permitted when Exchange says so', async (source) => {
    const forbidden = new RemoteError('read', { kind: 'forbidden' });
    instead = { [source]: () => Promise.reject(forbidden) };
    await investigator().run(request.id);
    expect(request.evidence?.found[source]).toEqual(unknown('not-permitted'));
  });

  it('leaves to a human what only the portal shows', async () => {
    canRead = false;
    await investigator().run(request.id);
    for (const source of OF_EXCHANGE) expect(request.evidence?.found[source]).toEqual(unknown('by-hand'));
    expect(request.evidence?.found.rules).toEqual(FOUND.rules);
  });

  it('asks nothing about the mailbox of somebody who has none', async () => {
    const { mail: _mail, ...subject } = request.subject;
    request = { ...gathering(), subject };
    await investigator().run(request.id);
    expect(asked).not.toContain('forwarding');
    expect(request.evidence?.found.forwarding).toEqual(unknown('no-mailbox'));
  });

  it('reads only what is missing after a crash', async () => {
    const { rules, risk, ...rest } = FOUND;
    request = gathering(rest);
    await investigator().run(request.id);
    expect(asked.toSorted()).toEqual(['risk', 'rules']);
    expect(request.evidence?.found).toEqual({ ...rest, rules, risk });
  });

  it('is not repeated once it ended', async () => {
    await investigator().run(request.id);
    asked = [];
    await investigator().run(request.id);
    expect(asked).toEqual([]);
  });

  it('stops quietly when the request was taken back meanwhile', async () => {
    instead = {
      rules: async () => {
        request = { ...request, status: 'withdrawn', finishedAt: T1 };
        return new Promise<never>(() => undefined);
      },
    };
    await investigator().run(request.id);
    expect(request.status).toBe('withdrawn');
  });
});

describe('a restricted sender', () => {
  const restricted = () =>
    pending({
      symptom: 'cannot-send-mail',
      steps: [{ remedy: 'unblock-sender', state: 'planned' }],
      needsSecured: true,
      evidence: { startedAt: T0, found: {} },
    });

  it('is a break-in when the evidence points there: nothing is planned any more, and it needs more approvers', async () => {
    request = restricted();
    await investigator().run(request.id);
    expect(request).toMatchObject({ kind: 'contain', steps: [], approvalsNeeded: 2, needsSecured: false });
  });

  it('stays what it is when nothing points there', async () => {
    request = restricted();
    canRead = false;
    for (const source of SOURCES) instead[source] = async () => unknown('unavailable') as never;
    await investigator().run(request.id);
    expect(request).toMatchObject({
      kind: 'unlock',
      approvalsNeeded: 1,
      steps: [{ remedy: 'unblock-sender' }],
    });
    expect(request.evidence?.finishedAt).toBe(T1);
  });
});

it('the sample holds everything that is looked for', () => {
  expect(Object.values(FOUND).every((finding) => known(finding).known)).toBe(true);
});
