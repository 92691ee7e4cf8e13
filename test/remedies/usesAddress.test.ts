import { describe, expect, it } from 'vitest';
import { usesAddress } from '../../bot/jobs/addressNow.js';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';
import type { Target } from '../../bot/unlock/request/step.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { julia } from '../helpers/requests.js';

// A step that finds the mailbox by its address reads that address again before it is sent. So the bot has to know which
// steps those are, also of a remedy that comes later.

/** Notes whether a mailbox was named, also to a port that is a member of this one. */
function watchedMailboxes(): { mailboxes: Mailboxes; named: unknown[] } {
  const named: unknown[] = [];
  const call = (address: unknown) => {
    named.push(address);
    return Promise.resolve({});
  };
  const watched = (): unknown =>
    new Proxy(call, { get: (_there, member) => (member === 'canRead' ? true : watched()) });
  return { mailboxes: watched() as Mailboxes, named };
}

/** Ports whose every call answers something, so that each remedy gets as far as it can. */
const answering = <T extends object>(): T =>
  new Proxy({} as T, {
    get: () => () => Promise.resolve({ level: 'none', state: 'none', minutes: 1, pass: 'x' }),
  });

const KINDS: readonly (Target | undefined)[] = [
  undefined,
  { id: '1', name: 'one', kind: 'graph' },
  { id: '1', name: 'one', kind: 'exchange' },
  { id: '1', name: 'one', kind: 'sweep' },
  { id: '1', name: 'one', kind: 'phoneMethods' },
];

async function namesMailbox(id: string, target: Target | undefined): Promise<boolean> {
  const { mailboxes, named } = watchedMailboxes();
  const ports = { ...idlePorts, changes: answering<typeof idlePorts.changes>(), mailboxes };
  const remedy = createCatalogue(ports).all.find((one) => one.id === id)!;
  const context = { requestId: 'R1', secret: 'x', ...(target && { target }) };
  await Promise.resolve(remedy.run(julia, context)).catch(() => undefined);
  return named.length > 0;
}

const cases = createCatalogue(idlePorts).all.flatMap((remedy) =>
  KINDS.map((target) => [remedy.id, target?.kind ?? 'no target', remedy, target] as const),
);

describe('a step that names a mailbox by its address', () => {
  it.each(cases)('is known as one: %s, %s', async (id, _kind, remedy, target) => {
    if (await namesMailbox(id, target)) expect(usesAddress(remedy, target)).toBe(true);
  });

  it('is there: the table above is not empty', async () => {
    const named = await Promise.all(cases.map(([id, , , target]) => namesMailbox(id, target)));
    expect(named.filter(Boolean).length).toBeGreaterThan(3);
  });
});
