import { describe, expect, it } from 'vitest';
import { tenantReaders } from '../../bot/jobs/tenantReaders.js';
import { known, unknown } from '../../bot/unlock/findings.js';
import type { Investigation } from '../../bot/unlock/ports/investigation.js';
import type { Mailboxes } from '../../bot/unlock/ports/mailboxes.js';
import type { HandOffReason } from '../../bot/unlock/request/handOffReason.js';
import { julia } from '../helpers/requests.js';
import { findingsOf } from '../remedies/ports.js';

const SINCE = new Date('2026-03-01T00:00:00Z');
const READ = { looked: true, cutOff: false, changes: [] };

/** What is read of the tenant for a request with these findings. */
async function read(handOff: HandOffReason | undefined, findings = findingsOf()) {
  const readers = tenantReaders({ subject: julia, ...(handOff && { handOff }), findings }, SINCE, {
    investigation: { tenantChanges: async () => known(READ) } as unknown as Investigation,
    mailboxes: { ways: { mailFlow: async () => ({ items: [] }) } } as unknown as Mailboxes,
    fromExchange: async (ask) => known(await ask()),
  });
  const [changes, mailFlow] = [await readers.tenantChanges(), await readers.mailFlow()];
  return [changes.known && changes.value.looked, mailFlow.known && mailFlow.value.looked];
}

const ordinary = { privileges: known([]), eligible: known([]) };

describe('the whole tenant is read', () => {
  it.each([
    ['has an admin role', { ...ordinary, privileges: known(['Global Administrator']) }],
    ['can switch one on', { ...ordinary, eligible: known(['Global Administrator']) }],
    ['may have one, because nobody could read that', { ...ordinary, privileges: unknown('unavailable') }],
  ])('for a break-in into an account that %s', async (_what, findings) => {
    expect(await read('compromised', findingsOf(findings))).toEqual([true, true]);
  });

  it('for no account without special rights, and for no other hand-off', async () => {
    expect(await read('compromised', findingsOf(ordinary))).toEqual([false, false]);
    expect(await read(undefined)).toEqual([false, false]);
    expect(await read('privileged')).toEqual([false, false]);
  });

  it('for no account where nobody can switch a role on, without the licence', async () => {
    const findings = findingsOf({ ...ordinary, eligible: unknown('not-licensed') });
    expect(await read('compromised', findings)).toEqual([false, false]);
  });
});
