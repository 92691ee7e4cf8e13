import restify, { type Server } from 'restify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PersonalLinks } from '../../bot/http/evidenceLinks.js';
import { LinkReaders, NO_READERS, type EvidenceReaders } from '../../bot/http/evidenceReaders.js';
import { evidenceRoute } from '../../bot/http/evidenceRoute.js';
import { Signatures } from '../../bot/http/signatures.js';
import { createLog } from '../../bot/log.js';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import type { AuditEvent } from '../../bot/unlock/audit/auditEvent.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { RequestStore, Transaction } from '../../bot/unlock/ports/requestStore.js';
import type { PolicyFacts } from '../../bot/unlock/request/commands.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { APPROVER } from '../helpers/requests.js';
import { veraEvidence } from '../helpers/sampleEvidence.js';
import { samplePending } from '../helpers/sampleRequests.js';
import type { Freeze } from '../../bot/unlock/request/freeze.js';

// The evidence in a browser: who may open it, and what is left on record. How somebody signs in: evidenceSignIn.test.ts.
// Here there is no sign-in page, so an approver has links of their own.

const ANNA = '5f6c0d1e-0000-4000-8000-0000000000a1';
const KEY = Buffer.alloc(32, 7).toString('base64');
let now: Date;
let request: UnlockRequest;
let rights: PolicyFacts | RemoteError;
let asked: string[];
let recorded: AuditEvent[];
let readers: EvidenceReaders;
let server: Server;
let root: string;
let links: PersonalLinks;

const linksWith = (keys: readonly string[], use = 'links to evidence') =>
  new PersonalLinks({ publicUrl: root, signatures: new Signatures(keys, use), now: () => now });

beforeAll(async () => {
  const tx = {
    append: async (_id: string, events: AuditEvent[]) => void recorded.push(...events),
    freezesOf: async () => freezes,
  } as unknown as Transaction;
  const store = {
    load: async (id: string) => (id === request.id ? request : undefined),
    change: (work: (in_: Transaction) => Promise<unknown>) => work(tx),
  } as unknown as RequestStore;
  server = restify.createServer();
  const route = evidenceRoute({
    store,
    readers: { who: (req, file) => readers.who(req, file) },
    rights: async (personId) => {
      asked.push(personId);
      if (rights instanceof RemoteError) throw rights;
      return rights;
    },
    tenantId: request0().tenantId,
    facts: { language: 'en', timeZone: 'UTC', remedies: createCatalogue(idlePorts) },
    now: () => now,
    log: createLog('silent'),
  });
  server.get('/evidence/:file', (req, res, next) => void route(req, res, next));
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', () => ready()));
  root = `http://127.0.0.1:${server.address().port}`;
});
let freezes: readonly Freeze[];
beforeEach(() => {
  freezes = [];
  [asked, recorded, rights] = [[], [], APPROVER];
  now = new Date('2026-03-05T12:00:00.000Z');
  request = request0();
  links = linksWith([KEY]);
  readers = new LinkReaders(links);
});
afterAll(() => new Promise<void>((closed) => void server.close(() => closed())));

const request0 = () => samplePending({ kind: 'contain', evidence: veraEvidence(), steps: [] });
const page = () => links.for(ANNA, request).page;

async function openNothing(address: string): Promise<void> {
  const answer = await fetch(address);
  expect([answer.status, await answer.text()]).toEqual([404, await nothing()]);
  expect(recorded).toEqual([]);
}

/** What somebody reads who made the address up. */
const nothing = async () => (await fetch(`${root}/evidence/ZZZZ-ZZZZ.html`)).text();

describe('the evidence in a browser', () => {
  it('is a page that prints, with everything that was found and nothing that runs', async () => {
    const answer = await fetch(page());
    const html = await answer.text();
    expect(answer.status).toBe(200);
    for (const words of [
      'j.backup@evil.example',
      'Mail Upgrade Assistant',
      'RSS Feeds',
      'Consent to application',
    ])
      expect(html).toContain(words);
    expect(html).toContain('Nigeria: 6');
    expect(html).not.toMatch(/<script|<img|<link|src=|onerror=.*>/i);
  });

  it('is the same as data, which another system can read', async () => {
    const answer = await fetch(links.for(ANNA, request).data);
    expect(await answer.json()).toMatchObject({
      format: 'latchkey-evidence',
      version: 1,
      found: { forwarding: { known: true } },
      judgement: { pointers: expect.arrayContaining(['bad-rule']) as unknown },
    });
  });

  it('leaves on record who opened it, before it is shown', async () => {
    await fetch(page());
    expect(recorded).toMatchObject([
      { what: 'evidence-downloaded', actorId: ANNA, detail: { kind: 'html' }, at: now.toISOString() },
    ]);
  });

  it('is kept by nobody on the way, framed by nobody, and told to nobody', async () => {
    const { headers } = await fetch(page());
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex');
  });

  it('shows names of rules and apps as text, whatever they are', async () => {
    const evil = '<img src=x onerror=alert(1)> "quoted" \u202Ereversed ${password}';
    const rules = veraEvidence().found.rules!;
    const named = rules.known
      ? { known: true as const, value: rules.value.map((rule) => ({ ...rule, name: evil })) }
      : rules;
    request = samplePending({
      kind: 'contain',
      steps: [],
      subject: { ...request.subject, name: evil },
      evidence: { ...veraEvidence(), found: { ...veraEvidence().found, rules: named } },
    });
    const html = await (await fetch(page())).text();
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202E');
    expect(html).toContain('onerror');
  });
});

describe('whoever opens it', () => {
  it.each<[string, Partial<PolicyFacts>]>([
    ['is not in the group any more', { isApprover: false }],
    ['was disabled', { isDisabled: true }],
    ['comes from another organisation', { isGuest: true }],
    ['is who asked, under another account', { sameAs: [samplePending().requester.id] }],
  ])('reads nothing when the directory says that the person %s', async (_what, facts) => {
    rights = { ...APPROVER, ...facts };
    await openNothing(page());
  });

  it('reads nothing when it is about them, or they asked for it', async () => {
    await openNothing(links.for(request.subject.id, request).page);
    await openNothing(links.for(request.requester.id, request).page);
  });

  it('is looked up in the directory at each opening, also where there is nothing to read', async () => {
    await fetch(page());
    await fetch(page());
    await openNothingOf({ ...request, id: 'AAAA-BBBB' });
    expect(asked).toEqual([ANNA, ANNA, ANNA]);
  });

  async function openNothingOf(other: Pick<UnlockRequest, 'id'>): Promise<void> {
    const answer = await fetch(links.for(ANNA, other).page);
    expect([answer.status, await answer.text()]).toEqual([404, await nothing()]);
  }

  it('reads nothing while the directory does not answer, and that is said', async () => {
    rights = new RemoteError('read who wants to decide', { kind: 'unavailable' });
    const answer = await fetch(page());
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('could not check whether you may read this');
    expect(recorded).toEqual([]);
  });

  it('reads nothing of a request without evidence', async () => {
    request = samplePending();
    await openNothing(page());
  });

  it('reads what happened in the language of their browser', async () => {
    const headers = { 'Accept-Language': 'nl-BE,nl;q=0.9,en;q=0.8' };
    const answer = await fetch(`${root}/evidence/ZZZZ-ZZZZ.html`, { headers });
    expect(await answer.text()).toContain('geen bewijs');
  });
});

it('the evidence is shown to no approver who was stopped', async () => {
  freezes = [{ kind: 'approver' } as Freeze];
  await openNothing(page());
});

describe('a link that was handed to one approver', () => {
  it.each([
    ['of another request', (link: string) => link.replace(request.id, 'AAAA-BBBB')],
    ['for another file', (link: string) => link.replace('.html', '.json')],
    ['in the name of somebody else', (link: string) => link.replace(ANNA, ANNA.replace(/a1$/, 'a2'))],
    ['in nobody’s name', (link: string) => link.replace(/for=[^&]*&/, '')],
    ['with a later end', (link: string) => link.replace(/until=\d/, 'until=9')],
    ['with a part of the signature', (link: string) => link.slice(0, -4)],
    ['with another signature', (link: string) => link.replace(/sig=./, 'sig=_')],
    ['without a signature', (link: string) => link.replace(/&sig=.*/, '')],
    ['without an end', (link: string) => link.replace(/until=\d+&/, '')],
    ['with an end that is no number', (link: string) => link.replace(/until=\d+/, 'until=Infinity')],
    ['up the tree', (link: string) => link.replace('/evidence/', '/evidence/..%2F')],
  ])('%s opens nothing, and says nothing', async (_what, forge) => {
    await openNothing(forge(page()));
  });

  it('made with another key, or by another use of the key, opens nothing', async () => {
    await openNothing(linksWith([Buffer.alloc(32, 8).toString('base64')]).for(ANNA, request).page);
    await openNothing(linksWith([KEY], 'reader').for(ANNA, request).page);
  });

  it('made with the key before this one still opens, and new ones are made with the new key', async () => {
    const older = Buffer.alloc(32, 9).toString('base64');
    readers = new LinkReaders(linksWith([KEY, older]));
    expect((await fetch(linksWith([older]).for(ANNA, request).page)).status).toBe(200);
    expect(linksWith([KEY, older]).for(ANNA, request).page).toBe(page());
  });

  it('opens it for fifteen minutes, and not for longer', async () => {
    const link = page();
    now = new Date('2026-03-05T12:14:59.000Z');
    expect((await fetch(link)).status).toBe(200);
    recorded = [];
    now = new Date('2026-03-05T12:15:00.000Z');
    await openNothing(link);
  });

  it('opens nothing where the bot makes no links', async () => {
    readers = NO_READERS;
    await openNothing(page());
  });
});
