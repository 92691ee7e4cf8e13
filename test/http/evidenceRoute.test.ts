import restify, { type Server } from 'restify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evidenceLinkKey, EvidenceLinks } from '../../bot/http/evidenceLinks.js';
import { evidenceRoute } from '../../bot/http/evidenceRoute.js';
import { createLog } from '../../bot/log.js';
import type { AuditEvent } from '../../bot/unlock/audit/auditEvent.js';
import type { RequestStore, Transaction } from '../../bot/unlock/ports/requestStore.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { veraEvidence } from '../helpers/sampleEvidence.js';
import { samplePending } from '../helpers/sampleRequests.js';
import { createCatalogue } from '../../bot/remedies/catalogue.js';

// Links to the evidence. Everybody who has a link can open it for a limited time. The audit trail records each opening.

const KEY = Buffer.alloc(32, 7).toString('base64');
let now = new Date('2026-03-05T12:00:00.000Z');
let request: UnlockRequest = samplePending({ kind: 'contain', evidence: veraEvidence(), steps: [] });
let recorded: AuditEvent[];
let server: Server;
let root: string;
let links: EvidenceLinks;

beforeAll(async () => {
  const tx = {
    append: async (_id: string, events: AuditEvent[]) => void recorded.push(...events),
  } as unknown as Transaction;
  const store = {
    load: async (id: string) => (id === request.id ? request : undefined),
    change: (work: (in_: Transaction) => Promise<unknown>) => work(tx),
  } as unknown as RequestStore;
  server = restify.createServer();
  const facts = { language: 'en', timeZone: 'UTC', remedies: createCatalogue(idlePorts) } as const;
  const known = new EvidenceLinks({ keys: [KEY].map(evidenceLinkKey), publicUrl: undefined });
  const route = evidenceRoute({ store, links: known, facts, now: () => now, log: createLog('silent') });
  server.get('/evidence/:file', (req, res, next) => void route(req, res, next));
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', () => ready()));
  root = `http://127.0.0.1:${server.address().port}`;
  links = new EvidenceLinks({ keys: [KEY].map(evidenceLinkKey), publicUrl: root });
});
beforeEach(() => {
  recorded = [];
  now = new Date('2026-03-05T12:00:00.000Z');
});
afterAll(() => new Promise<void>((closed) => void server.close(() => closed())));

const page = () => links.of(request)!.page;

describe('a link to the evidence', () => {
  it('opens a page that prints, with everything that was found and nothing that runs', async () => {
    const answer = await fetch(page());
    const html = await answer.text();
    expect(answer.status).toBe(200);
    for (const words of [
      'j.backup@evil.example',
      'Mail Upgrade Assistant',
      'RSS Feeds',
      'Consent to application',
      'NG: 6',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).not.toMatch(/<script|<img|<link|src=|onerror=.*>/i);
    expect(recorded).toMatchObject([{ what: 'evidence-downloaded', detail: { kind: 'html' } }]);
  });

  it('opens the same as data, which another system can read', async () => {
    const answer = await fetch(links.of(request)!.data);
    expect(await answer.json()).toMatchObject({
      format: 'latchkey-evidence',
      version: 1,
      found: { forwarding: { known: true } },
      judgement: { pointers: expect.arrayContaining(['bad-rule']) as unknown },
    });
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

  it('is the same whenever the card is drawn, and there is none without an address', () => {
    expect(links.of(request)).toEqual(links.of({ ...request, version: 9 }));
    expect(
      new EvidenceLinks({ keys: [KEY].map(evidenceLinkKey), publicUrl: undefined }).of(request),
    ).toBeUndefined();
  });

  it.each([
    ['of another request', (link: string) => link.replace(request.id, 'AAAA-BBBB')],
    ['for another file', (link: string) => link.replace('.html', '.json')],
    ['with a later end', (link: string) => link.replace(/until=\d/, 'until=9')],
    ['with a part of the signature', (link: string) => link.slice(0, -4)],
    ['with another signature', (link: string) => link.replace(/sig=./, 'sig=_')],
    ['without a signature', (link: string) => link.replace(/&sig=.*/, '')],
    ['without an end', (link: string) => link.replace(/until=\d+&/, '')],
    ['with an end that is no number', (link: string) => link.replace(/until=\d+/, 'until=Infinity')],
    ['up the tree', (link: string) => link.replace('/evidence/', '/evidence/..%2F')],
  ])('%s opens nothing, and says nothing', async (_what, forge) => {
    const answer = await fetch(forge(page()));
    expect([answer.status, await answer.text()]).toEqual([404, 'Not found']);
    expect(recorded).toEqual([]);
  });

  it('made with another key opens nothing', async () => {
    const other = new EvidenceLinks({
      keys: [Buffer.alloc(32, 8).toString('base64')].map(evidenceLinkKey),
      publicUrl: root,
    });
    expect((await fetch(other.of(request)!.page)).status).toBe(404);
  });

  it('made with the key before this one still opens, and new ones are made with the new key', async () => {
    const older = Buffer.alloc(32, 9).toString('base64');
    const rotated = new EvidenceLinks({ keys: [KEY, older].map(evidenceLinkKey), publicUrl: root });
    const before = new EvidenceLinks({ keys: [older].map(evidenceLinkKey), publicUrl: root });
    const good = (link: string): boolean => {
      const { pathname, searchParams } = new URL(link);
      const [until, sig] = [searchParams.get('until') ?? '', searchParams.get('sig') ?? ''];
      return rotated.isGood(pathname.replace('/evidence/', ''), until, sig, now);
    };
    expect(good(before.of(request)!.page)).toBe(true);
    expect(rotated.of(request)!.page).toBe(page());
  });

  it('opens nothing after thirty days', async () => {
    const link = page();
    now = new Date('2026-04-02T12:00:00.000Z');
    expect((await fetch(link)).status).toBe(404);
  });

  it('shows names of rules and apps as text, whatever they are', async () => {
    const evil = '<img src=x onerror=alert(1)> "quoted" \u202Ereversed ${password}';
    const before = request;
    const rules = veraEvidence().found.rules!;
    const named = rules.known
      ? { known: true as const, value: rules.value.map((rule) => ({ ...rule, name: evil })) }
      : rules;
    request = samplePending({
      kind: 'contain',
      steps: [],
      subject: { ...before.subject, name: evil },
      evidence: { ...veraEvidence(), found: { ...veraEvidence().found, rules: named } },
    });
    const html = await (await fetch(links.of(request)!.page)).text();
    request = before;
    expect(html).not.toContain('<img');
    expect(html).not.toContain('\u202E');
    expect(html).toContain('onerror');
  });

  it('opens nothing of a request without evidence', async () => {
    const before = request;
    const link = page();
    request = samplePending();
    expect((await fetch(link)).status).toBe(404);
    request = before;
  });
});
