import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { RemoteError, type RemoteKind } from '../../bot/unlock/errors.js';
import type { Tickets } from '../../bot/unlock/ports/tickets.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { people } from '../../sandbox/tenant/seed.js';
import { entry, KEY, newTicket, SYSTEMS } from './systems.js';

// What the bot asks of each ticket system, in one table. The systems are those of the sandbox.

let sandbox: Sandbox;
let tickets: Tickets;
const START = new Date('2026-11-26T09:00:00.000Z');
let now = START;

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => now });
});
beforeEach(() => {
  now = START;
  sandbox.tickets.reset();
  sandbox.faults.clear();
  sandbox.calls.clear();
});
afterAll(() => sandbox.close());

const LATER_MS = 10 * 60_000;
const later = (): void => void (now = new Date(now.getTime() + LATER_MS));

async function refusal(work: Promise<unknown>): Promise<RemoteKind> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RemoteError)) throw new Error('It was not refused');
  return error.kind;
}

describe.each(SYSTEMS)('$system', (played) => {
  const read = () => played.read(sandbox);
  const only = () => {
    const all = read();
    expect(all).toHaveLength(1);
    return all[0]!;
  };
  beforeEach(() => {
    tickets = played.connect(sandbox, () => now);
  });

  it('opens a ticket with its title, its first entry and its caller', async () => {
    await tickets.open(KEY, newTicket({ entry: entry({ lines: ['Asked by Julia'] }) }), undefined);
    const { title, told, caller } = only();
    expect(title).toContain('Sending for Julia Jansen');
    expect(told.join()).toContain('Asked by Julia');
    expect(caller).toBe(played.julia);
  });

  it('opens it for a caller whom the system does not know', async () => {
    sandbox.tickets.strangers.add(people.julia.userPrincipalName);
    await tickets.open(KEY, newTicket(), undefined);
    expect(only().caller).toBe(played.stranger);
  });

  it.each(["o'quirk@contoso.example", 'a"b@contoso.example', 'x^active=true@contoso.example', 'nobody'])(
    'asks for no caller by an address such as %s',
    async (email) => {
      await tickets.open(KEY, newTicket({ caller: { name: 'Somebody', email } }), undefined);
      expect(sandbox.calls.to(/persons|sys_user|user\/search/)).toEqual([]);
    },
  );

  it('shows whoever asked only what is for them', async () => {
    const ticket = await tickets.open(KEY, newTicket(), undefined);
    await tickets.note(ticket, entry({ lines: ['for everybody'] }), undefined);
    if (tickets.hasInside)
      await tickets.note(ticket, entry({ audience: 'operators', lines: ['for operators'] }), undefined);
    const { told, inside } = only();
    expect(told.join()).toContain('for everybody');
    expect(told.join()).not.toContain('for operators');
    expect(inside.join()).toBe(tickets.hasInside ? inside.join() : '');
    if (tickets.hasInside) expect(inside.join()).toContain('for operators');
  });

  it('closes it with its last entry', async () => {
    const ticket = await tickets.open(KEY, newTicket(), undefined);
    expect(only().isClosed).toBe(false);
    await tickets.close(ticket, entry({ lines: ['It is solved'] }), undefined);
    expect(only()).toMatchObject({ isClosed: true });
    expect(only().told.at(-1)).toContain('It is solved');
  });

  it('closes it without a last entry', async () => {
    const ticket = await tickets.open(KEY, newTicket(), undefined);
    await tickets.close(ticket, entry({ lines: [] }), undefined);
    expect(only().isClosed).toBe(true);
  });

  it('makes one ticket when the answer got lost', async () => {
    const ticket = newTicket();
    sandbox.faults.add({ match: { method: 'POST', path: played.opening }, phase: 'after', drop: true });
    expect(await refusal(tickets.open(KEY, ticket, undefined))).toBe('unavailable');
    const sentAt = now.toISOString();
    later();
    const found = await tickets.open(KEY, ticket, sentAt);
    only();
    expect(found.id).not.toBe('');
  });

  it('makes the ticket when the first sending did not arrive', async () => {
    const ticket = newTicket();
    sandbox.faults.add({ match: { method: 'POST', path: played.opening }, status: 503 });
    expect(await refusal(tickets.open(KEY, ticket, undefined))).toBe('unavailable');
    const sentAt = now.toISOString();
    later();
    await tickets.open(KEY, ticket, sentAt);
    only();
  });

  it('does not take the ticket of another request for it, also when the search finds too much', async () => {
    const { topdesk, servicenow, jira } = sandbox.tickets;
    for (const searched of [topdesk, servicenow, jira]) searched.findsEverything = true;
    const sentAt = now.toISOString();
    await tickets.open('ABCD-EFGH-JKLM-ZZZZ', newTicket(), undefined);
    later();
    await tickets.open(KEY, newTicket(), sentAt);
    expect(read()).toHaveLength(2);
  });

  it('looks for it only when the system can have it in its search', async () => {
    if (played.system !== 'jira') return;
    const ticket = newTicket();
    await tickets.open(KEY, ticket, undefined);
    const sentAt = now.toISOString();
    now = new Date(now.getTime() + 30_000);
    expect(await refusal(tickets.open(KEY, ticket, sentAt))).toBe('throttled');
    only();
  });

  it.each(['note', 'close'] as const)('writes one entry when the answer to a %s got lost', async (does) => {
    const ticket = await tickets.open(KEY, newTicket(), undefined);
    const said = entry({ lines: ['said once'] });
    sandbox.faults.add({ match: { path: played.changing }, phase: 'after', drop: true });
    expect(await refusal(tickets[does](ticket, said, undefined))).toBe('unavailable');
    const sentAt = now.toISOString();
    later();
    await tickets[does](ticket, said, sentAt);
    expect(only().told.filter((text) => text.includes('said once'))).toHaveLength(1);
    expect(only().isClosed).toBe(does === 'close');
  });

  it('can be closed twice', async () => {
    const ticket = await tickets.open(KEY, newTicket(), undefined);
    const last = entry();
    await tickets.close(ticket, last, undefined);
    await tickets.close(ticket, last, now.toISOString());
    expect(only().isClosed).toBe(true);
  });

  it.each<[number, RemoteKind]>([
    [400, 'rejected'],
    [401, 'forbidden'],
    [403, 'forbidden'],
    [408, 'unavailable'],
    [410, 'rejected'],
    [429, 'throttled'],
    [500, 'unavailable'],
    [502, 'unavailable'],
  ])('takes a %i for %s', async (status, kind) => {
    sandbox.faults.add({ match: { method: 'POST', path: played.opening }, status });
    expect(await refusal(tickets.open(KEY, newTicket(), undefined))).toBe(kind);
  });

  it.each([301, 302, 307, 308])(
    'follows no redirect (%i), with whatever it would send there',
    async (status) => {
      const headers = { Location: `${sandbox.url}/elsewhere` };
      sandbox.faults.add({ match: { method: 'POST', path: played.opening }, status, headers });
      expect(await refusal(tickets.open(KEY, newTicket(), undefined))).toBe('rejected');
      expect(sandbox.calls.to('elsewhere')).toEqual([]);
    },
  );

  it('says how long to wait, when the system says it', async () => {
    const headers = { 'Retry-After': '120' };
    sandbox.faults.add({ match: { method: 'POST', path: played.opening }, status: 429, headers });
    await expect(tickets.open(KEY, newTicket(), undefined)).rejects.toMatchObject({ retryAfterSeconds: 120 });
  });

  it('keeps what it was given in no error', async () => {
    sandbox.faults.add({
      match: { method: 'POST', path: played.opening },
      status: 400,
      body: 'application-password-4711 and everything else',
    });
    const error: unknown = await tickets.open(KEY, newTicket(), undefined).catch((thrown: unknown) => thrown);
    const text = error instanceof Error ? `${error.message} ${error.stack} ${JSON.stringify(error)}` : '';
    expect(text).toContain('RemoteError');
    expect(text).not.toContain('4711');
  });

  it('cuts a title that is too long for it', async () => {
    await tickets.open(KEY, newTicket({ title: 'Wachtwoord vergeten '.repeat(30) }), undefined);
    expect(only().title).toContain('…');
  });

  it('brings hostile texts as texts', async () => {
    const hostile =
      '<script>alert(1)</script> [code]<b>x</b>[/code] {color:red}h{color} *bold* h1. big -- [a|https://evil.example]';
    const ticket = await tickets.open(
      KEY,
      newTicket({ title: hostile, entry: entry({ lines: [hostile] }) }),
      undefined,
    );
    await tickets.note(ticket, entry({ lines: [hostile] }), undefined);
    const { told } = only();
    const inMarkup = {
      webhook: /^$/,
      topdesk: /<(?!br>)/,
      servicenow: /\[\s*\/?\s*code/i,
      jira: /(?<!\\)[{[*]/,
    }[played.system];
    for (const text of told) expect(text).not.toMatch(inMarkup);
  });
});
