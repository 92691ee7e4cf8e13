import restify, { type Server } from 'restify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowserDoor } from '../../bot/compose/openBrowserDoor.js';
import { loadConfig } from '../../bot/config/config.js';
import { Cookies } from '../../bot/http/cookies.js';
import { evidenceRoute } from '../../bot/http/evidenceRoute.js';
import { createLog } from '../../bot/log.js';
import type { AuditEvent } from '../../bot/unlock/audit/auditEvent.js';
import type { RequestStore, Transaction } from '../../bot/unlock/ports/requestStore.js';
import type { UnlockRequest } from '../../bot/unlock/request/request.js';
import { Browser } from '../helpers/browser.js';
import { MemorySignIns } from '../helpers/memorySignIns.js';
import { notPlayed } from '../helpers/notPlayed.js';
import { startProvider, type LocalProvider } from '../helpers/oidcProvider.js';
import { APPROVER } from '../helpers/requests.js';
import { veraEvidence } from '../helpers/sampleEvidence.js';
import { samplePending } from '../helpers/sampleRequests.js';
import { catalogue } from '../helpers/withCatalogue.js';

// A card's link to the evidence: whoever opens it signs in, at a provider that is a library, and is then looked up.

const PUBLIC = 'https://bot.example';
const ANNA = '5f6c0d1e-0000-4000-8000-0000000000a1';
const request: UnlockRequest = samplePending({ kind: 'contain', evidence: veraEvidence(), steps: [] });
const config = loadConfig({
  MicrosoftAppId: '0a0a0a0a-0000-4000-8000-000000000001',
  MicrosoftAppPassword: 'a-secret',
  MicrosoftAppTenantId: request.tenantId,
  APPROVER_GROUP_ID: '0a0a0a0a-0000-4000-8000-000000000002',
  CREDENTIAL_KEY: Buffer.alloc(32, 7).toString('base64'),
  PUBLIC_URL: PUBLIC,
});

const NONE = notPlayed('links');

let provider: LocalProvider;
let server: Server;
let here: string;
let recorded: AuditEvent[];
let logged: string[];
let clockMs: number;
let isApprover: boolean;
let context: string | undefined;
const now = () => new Date(Date.now() + clockMs);
const link = `${PUBLIC}/evidence/${request.id}.html`;

beforeAll(async () => {
  provider = await startProvider({
    tenantId: request.tenantId,
    clientId: config.bot.appId,
    clientSecret: 'a-secret',
    redirectUri: `${PUBLIC}/sign-in/done`,
  });
});
beforeEach(async () => {
  provider.next = { claims: { tid: request.tenantId, oid: ANNA } };
  [recorded, logged, clockMs, isApprover, context] = [[], [], 0, true, undefined];
  await start();
});
afterAll(() => provider.close());

/** A bot's pages, as its composition makes them. */
async function start(): Promise<void> {
  if (server) await new Promise<void>((closed) => void server.close(() => closed()));
  const tx = {
    append: async (_id: string, events: AuditEvent[]) => void recorded.push(...events),
    freezesOf: async () => [],
  };
  const store = {
    load: async (id: string) => (id === request.id ? request : undefined),
    change: (work: (in_: Transaction) => Promise<unknown>) => work(tx as unknown as Transaction),
  } as unknown as RequestStore;
  const log = createLog('info', { write: (line) => void logged.push(line) });
  const { signIn } = config;
  const door = openBrowserDoor({
    config: { ...config, signIn: signIn === 'off' ? signIn : { ...signIn, ...(context && { context }) } },
    cloud: { loginUrl: provider.loginUrl, isLocal: true },
    store: new MemorySignIns(),
    links: { look: NONE, notThem: NONE, prove: NONE, refused: NONE },
    log,
    now,
  });
  const route = evidenceRoute({
    store,
    readers: door.readers,
    rights: async () => ({ ...APPROVER, isApprover }),
    tenantId: request.tenantId,
    facts: { language: 'en', timeZone: 'UTC', remedies: catalogue, evidenceLinks: door.evidenceLinks },
    now,
    log,
  });
  server = restify.createServer();
  server.get('/evidence/:file', (req, res, next) => void route(req, res, next));
  server.get('/sign-in/done', (req, res, next) => void door.signedIn!(req, res, next));
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', () => ready()));
  here = `http://127.0.0.1:${server.address().port}`;
}
afterAll(() => new Promise<void>((closed) => void server.close(() => closed())));

const browser = () => new Browser({ [PUBLIC]: here });
const signIns = (way: readonly string[]) => way.filter((address) => address.endsWith('/v2.0/auth')).length;

describe('the link on a card', () => {
  it('leads to a sign-in, and from there to the evidence, with who it was on record', async () => {
    const { status, text, url, way } = await browser().open(link);
    expect([status, url, signIns(way)]).toEqual([200, link, 1]);
    expect(text).toContain('j.backup@evil.example');
    expect(recorded).toMatchObject([
      { what: 'evidence-downloaded', actorId: ANNA, detail: { kind: 'html' } },
    ]);
  });

  it('leads to the data as well', async () => {
    const { text, headers } = await browser().open(link.replace('.html', '.json'));
    expect(headers.get('content-type')).toContain('application/json');
    expect(JSON.parse(text)).toMatchObject({ format: 'latchkey-evidence' });
  });

  it('shows nothing before that', async () => {
    const { text, status } = await browser().open(link, provider.loginUrl);
    expect([status, text]).toEqual([302, '']);
    expect(recorded).toEqual([]);
  });

  it.each(['..%2Fetc.html', 'AAAA-BBBB.pdf', 'AAAA-BBBB', 'A.html'])(
    'is not taken for one when it is %s: nobody is sent to sign in',
    async (file) => {
      const { status, way } = await browser().open(`${PUBLIC}/evidence/${file}`);
      expect([status, way.length]).toEqual([404, 1]);
    },
  );
});

describe('somebody who signed in', () => {
  it('opens more for 15 minutes without signing in again, and is looked up each time', async () => {
    const theirs = browser();
    await theirs.open(link);
    clockMs = 14 * 60_000;
    expect(signIns((await theirs.open(link)).way)).toBe(0);
    isApprover = false;
    expect((await theirs.open(link)).status).toBe(404);
    expect(recorded).toHaveLength(2);
  });

  it('signs in again after that', async () => {
    const theirs = browser();
    await theirs.open(link);
    clockMs = 15 * 60_000 + 1000;
    expect(signIns((await theirs.open(link)).way)).toBe(1);
  });

  it('and may not read it, reads the same as where there is no such request', async () => {
    isApprover = false;
    const refused = await browser().open(link);
    isApprover = true;
    const missing = await browser().open(`${PUBLIC}/evidence/ZZZZ-ZZZZ.html`);
    expect([refused.status, refused.text]).toEqual([404, missing.text]);
    expect([refused, missing].map(({ way }) => signIns(way))).toEqual([1, 1]);
    expect(recorded).toEqual([]);
  });

  it('and may not read it, can sign in as somebody else at once', async () => {
    const theirs = browser();
    isApprover = false;
    await theirs.open(link);
    isApprover = true;
    expect(signIns((await theirs.open(link)).way)).toBe(1);
  });

  it.each([
    ['another person', (cookie: string) => cookie.replace(ANNA, request.requester.id)],
    ['a later end', (cookie: string) => cookie.replace(/\.\d+\./, '.9999999999.')],
    ['no signature', (cookie: string) => cookie.replace(/\.[^.]*$/, '.')],
    ['nothing', () => 'x'],
  ])('cannot put %s into the cookie', async (_what, forge) => {
    const theirs = browser();
    await theirs.open(link);
    const [name = '', value = ''] = Object.entries(theirs.cookiesFor(PUBLIC))[0] ?? [];
    theirs.put(PUBLIC, name, forge(value));
    expect(signIns((await theirs.open(link)).way)).toBe(1);
  });

  it('keeps cookies that no script reads, no other host sets and no plain HTTP carries', async () => {
    const started = await fetch(`${here}/evidence/${request.id}.html`, { redirect: 'manual' });
    const [cookie = ''] = started.headers.getSetCookie();
    expect(cookie).toMatch(
      /^__Host-latchkey-sign-in-[0-9a-f]{12}=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });
});

describe('somebody who did not sign in', () => {
  it('because the sign-in was begun in another browser, is told so, and its owner can still end it', async () => {
    const [owner, other] = [browser(), browser()];
    const { url } = await owner.open(link, `${PUBLIC}/sign-in/done`);
    const refused = await other.open(url);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('another browser');
    expect(Object.keys(other.cookiesFor(PUBLIC))).toEqual([]);
    expect((await owner.open(url)).status).toBe(200);
  });

  it('because the address was opened before, is told so', async () => {
    const theirs = browser();
    const { url } = await theirs.open(link, `${PUBLIC}/sign-in/done`);
    const kept = theirs.cookiesFor(PUBLIC);
    await theirs.open(url);
    for (const [name, value] of Object.entries(kept)) theirs.put(PUBLIC, name, value);
    const again = await theirs.open(url);
    expect([again.status, again.text.includes('This sign-in is over')]).toEqual([403, true]);
  });

  it('because they cancelled, is told so; the log says why, and nothing of the address', async () => {
    provider.next.cancels = true;
    const { status, text } = await browser().open(link);
    expect([status, text.includes('cancelled')]).toEqual([403, true]);
    const lines = logged.filter((line) => line.includes('A sign-in was refused'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ why: 'cancelled', code: 'access_denied' });
    expect(logged.join('\n')).not.toMatch(/state|the user canceled/);
  });

  it('with a second factor, where the operator asks for one, reads nothing', async () => {
    context = 'c1';
    await start();
    const theirs = browser();
    const refused = await theirs.open(link);
    expect([refused.status, refused.text.includes('second factor')]).toEqual([403, true]);
    expect(theirs.cookiesFor(PUBLIC)).toEqual({});
    provider.next.claims = { ...provider.next.claims, acrs: ['c1'] };
    expect((await theirs.open(link)).status).toBe(200);
  });

  it('of this tenant reads nothing', async () => {
    provider.next.claims = { tid: '0a0a0a0a-0000-4000-8000-00000000000f', oid: ANNA };
    const { status, text } = await browser().open(link);
    expect([status, text.includes('another organisation')]).toEqual([403, true]);
    expect(recorded).toEqual([]);
  });
});

describe('on a machine for trying out, over plain HTTP', () => {
  it('the cookies have a name that browsers take there', () => {
    expect(new Cookies('http://localhost:3978').set('a', 'b', 1)).toBe(
      'a=b; Max-Age=1; Path=/; HttpOnly; SameSite=Lax',
    );
  });
});
