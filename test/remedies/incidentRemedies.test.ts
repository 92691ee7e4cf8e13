import { describe, expect, it } from 'vitest';
import { blockSignIn } from '../../bot/remedies/blockSignIn.js';
import { clearForwarding } from '../../bot/remedies/clearForwarding.js';
import { confirmCompromised } from '../../bot/remedies/confirmCompromised.js';
import { disableInboxRule } from '../../bot/remedies/disableInboxRule.js';
import { dismissRisk } from '../../bot/remedies/dismissRisk.js';
import { enableInboxRule } from '../../bot/remedies/enableInboxRule.js';
import { removeAppConsent } from '../../bot/remedies/removeAppConsent.js';
import { removeSignInMethod } from '../../bot/remedies/removeSignInMethod.js';
import { restoreForwarding } from '../../bot/remedies/restoreForwarding.js';
import type { Remedy } from '../../bot/unlock/plan/remedy.js';
import type { Target } from '../../bot/unlock/request/step.js';
import type { Json } from '../../bot/unlock/values.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { SENT, brokenInto, julia, tenantOf } from './ports.js';

const requestId = 'R1';
const graphRule: Target = { id: 'AQ==', name: '.', kind: 'graph' };
const exchangeRule: Target = { id: '77', name: '..', kind: 'exchange' };

const sweepRule: Target = { id: 'x2hl==', name: 'News', kind: 'sweep' };

/** Reads, runs and confirms a remedy, as a step does. */
async function carriedOut(remedy: Remedy, target?: Target) {
  const before = await remedy.read(julia, target);
  const already = remedy.isAlreadyFine(before, target);
  const made = already ? 'nothing' : await remedy.run(julia, { requestId, ...(target && { target }) });
  return { before, made, confirmed: await remedy.confirm(julia, before, target, SENT) };
}

/** Every rule says this, and nothing else, of whether it is on. */
function sayOfBeingOn({ state }: ReturnType<typeof brokenInto>, said: Record<string, Json>): void {
  for (const rules of [state.graphRules, state.exchangeRules, state.sweepRules])
    for (const [id, { isEnabled: _is, Enabled: _on, ...rule }] of rules) rules.set(id, { ...rule, ...said });
}

describe.each([
  ['that Graph shows', graphRule, julia.id],
  [
    'that only Exchange shows',
    exchangeRule,
    { address: julia.mail, userPrincipalName: julia.userPrincipalName },
  ],
  ['that is a Sweep rule', sweepRule, { address: julia.mail, userPrincipalName: julia.userPrincipalName }],
] as const)('a rule %s', (_where, target, whose) => {
  it('is switched off with one call, and kept whole as it was', async () => {
    const tenant = brokenInto();
    const rule = await disableInboxRule(tenant.ports).read(julia, target);
    expect(await carriedOut(disableInboxRule(tenant.ports), target)).toEqual({
      before: rule,
      made: 'made',
      confirmed: true,
    });
    expect(tenant.asked).toEqual([['switchRule', whose, target.id, false]]);
  });

  it('is left alone when it is off already', async () => {
    const tenant = brokenInto();
    await carriedOut(disableInboxRule(tenant.ports), target);
    expect(await carriedOut(disableInboxRule(tenant.ports), target)).toMatchObject({ made: 'nothing' });
  });

  it('is on where the word says so, and is switched off', async () => {
    const tenant = brokenInto();
    sayOfBeingOn(tenant, { isEnabled: 'True', Enabled: 'True' });
    expect(await carriedOut(disableInboxRule(tenant.ports), target)).toMatchObject({ made: 'made' });
  });

  it.each([undefined, null, 'Yes', 1])(
    'that says %j of being on may be on, and is switched off and on again',
    async (said) => {
      const tenant = brokenInto();
      const flag = target.kind === 'graph' ? 'isEnabled' : 'Enabled';
      sayOfBeingOn(tenant, said === undefined ? {} : { [flag]: said });
      const { before, ...off } = await carriedOut(disableInboxRule(tenant.ports), target);
      expect(off).toMatchObject({ made: 'made', confirmed: true });
      const on = await carriedOut(enableInboxRule(tenant.ports), { ...target, value: before });
      expect(on).toMatchObject({ made: 'made', confirmed: true });
      expect(tenant.asked.map((call) => call.at(-1))).toEqual([false, true]);
    },
  );

  it('is not taken for switched off, nor for switched on, where it does not say so', async () => {
    const tenant = brokenInto();
    const rule = await disableInboxRule(tenant.ports).read(julia, target);
    sayOfBeingOn(tenant, {});
    const was = { ...target, value: rule };
    expect([
      await disableInboxRule(tenant.ports).confirm(julia, null, target, SENT),
      await enableInboxRule(tenant.ports).confirm(julia, null, was, SENT),
    ]).toEqual([false, false]);
  });

  it('is brought back byte for byte', async () => {
    const tenant = brokenInto();
    const { before } = await carriedOut(disableInboxRule(tenant.ports), target);
    const back = await carriedOut(enableInboxRule(tenant.ports), { ...target, value: before });
    expect(back).toMatchObject({ made: 'made', confirmed: true });
    expect(JSON.stringify(await disableInboxRule(tenant.ports).read(julia, target))).toBe(
      JSON.stringify(before),
    );
  });

  it('is not brought back when it does something else by now', async () => {
    const tenant = brokenInto();
    const { before } = await carriedOut(disableInboxRule(tenant.ports), target);
    const { graphRules, exchangeRules, sweepRules } = tenant.state;
    for (const rules of [graphRules, exchangeRules, sweepRules]) {
      for (const [id, rule] of rules) rules.set(id, { ...rule, actions: { forwardTo: 'evil' } });
    }
    const error = await remoteErrorFrom(
      enableInboxRule(tenant.ports).read(julia, { ...target, value: before }),
    );
    expect(error).toMatchObject({ kind: 'rejected', code: 'ChangedSince' });
  });

  it('that is gone is not found', async () => {
    const error = await remoteErrorFrom(
      disableInboxRule(brokenInto().ports).read(julia, { ...target, id: 'gone' }),
    );
    expect(error).toMatchObject({ kind: 'not-found' });
  });
});

describe('the forwarding of a mailbox', () => {
  it('is stopped, and set again to exactly what it was', async () => {
    const { state, asked, ports } = brokenInto();
    const original = structuredClone(state.forwarding);
    const { before, confirmed } = await carriedOut(clearForwarding(ports));
    expect([before, confirmed]).toEqual([original, true]);
    expect(asked).toEqual([
      ['setForwarding', julia.mail, { address: null, smtpAddress: null, keepsCopy: false }],
    ]);
    const back = await carriedOut(restoreForwarding(ports), { id: '', name: '', value: before });
    expect(back.confirmed).toBe(true);
    expect(JSON.stringify(state.forwarding)).toBe(JSON.stringify(original));
  });

  it('that leads nowhere is left alone, whatever is said of a copy', async () => {
    const { state, ports } = brokenInto();
    state.forwarding = { address: null, smtpAddress: null, keepsCopy: true };
    expect(await carriedOut(clearForwarding(ports))).toMatchObject({ made: 'nothing', confirmed: true });
  });

  it('is not set from something that was never stored', async () => {
    const { asked, ports } = brokenInto();
    const target = { id: '', name: '', value: { smtpAddress: 5 } };
    const error = await remoteErrorFrom(restoreForwarding(ports).run(julia, { requestId, target }));
    expect(error).toMatchObject({ kind: 'rejected' });
    expect(asked).toEqual([]);
  });

  it('of somebody without a mailbox is nothing to change', async () => {
    const { ports } = brokenInto();
    const error = await remoteErrorFrom(clearForwarding(ports).read({ ...julia, mail: undefined }));
    expect(error).toMatchObject({ kind: 'rejected', code: 'NoMailAddress' });
  });
});

describe('what an app or a method may', () => {
  it('is taken from the app, and stays on record as it was', async () => {
    const { asked, ports } = brokenInto();
    const target = { id: 'g1', name: 'app' };
    expect(await carriedOut(removeAppConsent(ports), target)).toEqual({
      before: { id: 'g1', clientId: 'app', scope: 'Mail.Read' },
      made: 'made',
      confirmed: true,
    });
    expect(asked).toEqual([['removeConsent', 'g1']]);
  });

  it("is not looked for among anybody else's: what is not this person's own is not removed", async () => {
    const { asked, ports } = brokenInto();
    expect(await carriedOut(removeAppConsent(ports), { id: 'of-all', name: 'app' })).toMatchObject({
      made: 'nothing',
    });
    expect(asked).toEqual([]);
  });

  it('is removed with the method, under its own kind', async () => {
    const { asked, ports } = brokenInto();
    const target = { id: 'm1', name: 'Pixel', kind: 'microsoftAuthenticatorMethods' };
    expect(await carriedOut(removeSignInMethod(ports), target)).toMatchObject({
      made: 'made',
      confirmed: true,
    });
    expect(asked).toEqual([['removeMethod', julia.id, 'microsoftAuthenticatorMethods', 'm1']]);
  });

  it('is never removed under a kind that is none', async () => {
    const { asked, ports } = brokenInto();
    const target = { id: 'm1', name: 'x', kind: '../../users' };
    expect(await remoteErrorFrom(removeSignInMethod(ports).run(julia, { requestId, target }))).toMatchObject({
      kind: 'rejected',
    });
    expect(asked).toEqual([]);
  });
});

describe('signing in', () => {
  it('is blocked, until it is seen to be', async () => {
    const { ports, state, asked } = tenantOf({ enabled: true });
    const remedy = blockSignIn(ports);
    expect(await carriedOut(remedy)).toMatchObject({
      before: { enabled: true },
      made: 'made',
      confirmed: false,
    });
    state.account.enabled = false;
    expect(await remedy.confirm(julia, { enabled: true }, undefined, SENT)).toBe(true);
    expect(asked).toEqual([['blockSignIn', julia.id]]);
  });

  it('that is blocked is left alone', async () => {
    const { ports } = tenantOf({ enabled: false });
    expect(await carriedOut(blockSignIn(ports))).toMatchObject({ made: 'nothing' });
  });
});

describe('the risk', () => {
  it.each([
    ['dismissed', dismissRisk, 'dismissRisk'],
    ['confirmedCompromised', confirmCompromised, 'confirmCompromised'],
  ] as const)('is %s with one call, and seen', async (_state, make, call) => {
    const { asked, ports } = brokenInto();
    expect(await carriedOut(make(ports))).toEqual({
      before: { level: 'high', state: 'atRisk' },
      made: 'made',
      confirmed: true,
    });
    expect(asked).toEqual([[call, julia.id]]);
    expect(await carriedOut(make(ports))).toMatchObject({ made: 'nothing' });
  });
});
