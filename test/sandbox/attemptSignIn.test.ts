import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Tenant } from '../../bot/compose/connectTenant.js';
import { startSandbox, type Sandbox } from '../../sandbox/server.js';
import { attemptSignIn } from '../../sandbox/tenant/attemptSignIn.js';
import { people, seedPassword } from '../../sandbox/tenant/seed.js';
import { sandboxTenant } from '../helpers/sandboxTenant.js';
import './onlyLoopback.js';

// Somebody signs in at the simulated tenant, and the log gets the rows that Microsoft documents.

const { omar, lena } = people;
const NEW = 'Bread-tiger-window-41';
let sandbox: Sandbox;
let tenant: Tenant;
beforeAll(async () => {
  sandbox = await startSandbox();
  tenant = sandboxTenant(sandbox);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.tenant.reset());

const types = (secret: string, chooses?: string) =>
  attemptSignIn(sandbox.tenant, omar.id, { secret, ...(chooses && { chooses }) });

it.each([
  ['the right password', seedPassword, [0]],
  ['a wrong one', 'not this one', [50126]],
])('%s', (_what, secret, codes) => {
  expect(types(secret)).toEqual(codes);
});

it('a password that an admin set has to be changed first, and the old one is wrong', async () => {
  await tenant.changes.setPassword(omar.id, NEW);
  expect(types(seedPassword)).toEqual([50126]);
  expect(types(NEW)).toEqual([50055]);
  expect(types(NEW, 'My-own-password-1')).toEqual([50055, 0]);
  expect(types('My-own-password-1')).toEqual([0]);
});

it('a pass goes in the place of the password', async () => {
  const { pass } = await tenant.changes.issuePass(omar.id);
  expect(types(pass)).toEqual([0]);
});

it('a switched-off account says so only for the right password', () => {
  const lenas = (secret: string) => attemptSignIn(sandbox.tenant, lena.id, { secret });
  expect([lenas('wrong'), lenas(seedPassword)]).toEqual([[50126], [50057]]);
});

it('is read by the bot, and only after the lag of the log', async () => {
  const since = new Date(Date.now() - 60_000);
  types(seedPassword);
  const read = async () => {
    const found = await tenant.investigation.signInsSince(omar.id, since);
    return found.known ? found.value.map(({ code }) => code) : found;
  };
  sandbox.tenant.settings.signInLagMs = 120_000;
  expect(await read()).toEqual([]);
  sandbox.tenant.settings.signInLagMs = 0;
  expect(await read()).toEqual([0]);
});
