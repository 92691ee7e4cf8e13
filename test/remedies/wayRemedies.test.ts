import { describe, expect, it } from 'vitest';
import { allowPhone } from '../../bot/remedies/allowPhone.js';
import { blockPhone } from '../../bot/remedies/blockPhone.js';
import { disableDevice } from '../../bot/remedies/disableDevice.js';
import { enableDevice } from '../../bot/remedies/enableDevice.js';
import { limitEws } from '../../bot/remedies/limitEws.js';
import { limitProtocols } from '../../bot/remedies/limitProtocols.js';
import { restoreEws } from '../../bot/remedies/restoreEws.js';
import { restoreProtocols } from '../../bot/remedies/restoreProtocols.js';
import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import type { Remedy } from '../../bot/unlock/plan/remedy.js';
import type { EvidenceFound } from '../../bot/unlock/evidence/evidence.js';
import type { Protocols } from '../../bot/unlock/evidence/otherWays.js';
import { known } from '../../bot/unlock/findings.js';
import type { OldProtocols } from '../../bot/unlock/ports/mailboxWays.js';
import type { Target } from '../../bot/unlock/request/step.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { consentOf, evidenceOf, veraEvidence } from '../helpers/sampleEvidence.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { julia, SENT } from './ports.js';

/** A mailbox with a list of blocked phones and three protocols, and a device of Julia. */
function tenant() {
  const state = {
    blocked: ['OLD'] as readonly string[],
    protocols: { imap: true, pop: true, smtpAuth: null } as OldProtocols,
    ews: null as boolean | null,
    enabled: true,
  };
  const ports = {
    ...idlePorts,
    changes: {
      device: async (_id: string, deviceId: string) =>
        deviceId === 'd1' ? { id: 'd1', name: 'DESKTOP', enabled: state.enabled } : undefined,
      switchDevice: async (_id: string, enabled: boolean) => void (state.enabled = enabled),
    },
    mailboxes: {
      canRead: true,
      ways: {
        protocols: async () => ({
          ...state.protocols,
          ews: state.ews,
          blockedPhones: state.blocked,
        }),
        blockPhones: async (_address: string, ids: readonly string[]) => {
          state.blocked = ids;
          return 'made';
        },
        setEws: async (_address: string, ews: boolean | null) => {
          state.ews = ews;
          return 'made';
        },
        setProtocols: async (_address: string, protocols: OldProtocols) => {
          state.protocols = protocols;
          return 'made';
        },
      },
    },
  } as unknown as RemedyPorts;
  return { state, ports };
}

async function carriedOut(remedy: Remedy, target?: Target) {
  const before = await remedy.read(julia, target);
  if (remedy.isAlreadyFine(before, target)) return { before, made: 'nothing', confirmed: true };
  const made = await remedy.run(julia, { requestId: 'R1', ...(target && { target }) });
  return { before, made, confirmed: await remedy.confirm(julia, before, target, SENT) };
}

const phone: Target = { id: 'New', name: 'Pixel' };
const device: Target = { id: 'd1', name: 'DESKTOP' };

describe('a phone', () => {
  it('is added to those that are blocked, and taken off again; the others stay on the list', async () => {
    const { state, ports } = tenant();
    expect(await carriedOut(blockPhone(ports), phone)).toMatchObject({ made: 'made', confirmed: true });
    expect(state.blocked).toEqual(['OLD', 'New']);
    expect(await carriedOut(blockPhone(ports), { ...phone, id: 'NEW' })).toMatchObject({ made: 'nothing' });
    expect(await carriedOut(allowPhone(ports), phone)).toMatchObject({ made: 'made', confirmed: true });
    expect(state.blocked).toEqual(['OLD']);
  });
});

describe('protocols', () => {
  it('are switched off, and set to exactly what they were', async () => {
    const { state, ports } = tenant();
    const { before, confirmed } = await carriedOut(limitProtocols(ports));
    expect([state.protocols, confirmed]).toEqual([{ imap: false, pop: false, smtpAuth: false }, true]);
    expect(await carriedOut(limitProtocols(ports))).toMatchObject({ made: 'nothing' });
    const back = await carriedOut(restoreProtocols(ports), { id: '', name: '', value: before });
    expect(back.confirmed).toBe(true);
    expect(state.protocols).toEqual({ imap: true, pop: true, smtpAuth: null });
  });

  it('are not set from something that was never stored', async () => {
    const { ports } = tenant();
    const target = { id: '', name: '', value: { imap: 'yes' } };
    const error = await remoteErrorFrom(restoreProtocols(ports).run(julia, { requestId: 'R1', target }));
    expect(error).toMatchObject({ kind: 'rejected', code: 'NothingStored' });
  });
});

describe('Exchange Web Services', () => {
  it.each([true, null])('are switched off, and set to exactly what they were: %s', async (were) => {
    const { state, ports } = tenant();
    state.ews = were;
    const { before, confirmed } = await carriedOut(limitEws(ports));
    expect([state.ews, confirmed]).toEqual([false, true]);
    expect(await carriedOut(limitEws(ports))).toMatchObject({ made: 'nothing' });
    const back = await carriedOut(restoreEws(ports), { id: '', name: '', value: before });
    expect([state.ews, back.confirmed]).toEqual([were, true]);
    expect(state.protocols).toEqual({ imap: true, pop: true, smtpAuth: null });
  });

  it('are not set from something that was never stored', async () => {
    const { ports } = tenant();
    const target = { id: '', name: '', value: { ews: 'yes' } };
    const error = await remoteErrorFrom(restoreEws(ports).run(julia, { requestId: 'R1', target }));
    expect(error).toMatchObject({ kind: 'rejected', code: 'NothingStored' });
  });

  it('that are still on are not called off', async () => {
    const { ports } = tenant();
    expect(await limitEws(ports).confirm(julia, { ews: true }, undefined, SENT)).toBe(false);
  });

  const offersOf = (found: Partial<EvidenceFound>) =>
    limitEws(tenant().ports).offered?.contain?.({
      judged: judge(evidenceOf(found), julia),
      account: undefined,
    });
  const protocols = (told: Partial<Protocols>) => ({ protocols: known({ blockedPhones: [], ...told }) });

  it.each([
    ['the mailbox and the organisation say yes', { ews: true, ewsForAll: true }],
    ['nobody set anything', { ews: null, ewsForAll: null }],
    ['whether the organisation lets them in is not known', { ews: true }],
  ])('may be switched off where %s, and are not chosen by themselves', (_when, told) =>
    expect(offersOf(protocols(told))).toEqual([{ advised: false }]),
  );

  it.each([
    ['the mailbox shuts them out', { ews: false, ewsForAll: true }],
    ['the organisation shuts them out', { ews: true, ewsForAll: false }],
    ['Exchange does not say', {}],
  ])('are not offered where %s', (_when, told) => expect(offersOf(protocols(told))).toEqual([]));

  const on = protocols({ ews: true, ewsForAll: true });
  it('are chosen where an app that was judged bad may use them', () => {
    const rogue = consentOf({ verified: false, scopes: ['EWS.AccessAsUser.All'] });
    expect(offersOf({ ...on, consents: known([rogue]) })).toEqual([{ advised: true }]);
    const mail = consentOf({ verified: false, scopes: ['Mail.Read'] });
    expect(offersOf({ ...on, consents: known([mail]) })).toEqual([{ advised: false }]);
  });

  it.each([
    ['a strange sign-in', ['client'] as const, true],
    ['a sign-in as usual', [] as const, false],
  ])('are chosen after %s by that client: %s, %s', (_what, fresh, advised) => {
    const at = '2026-03-01T09:00:00.000Z';
    const client = 'Exchange Web Services';
    const visit = { first: at, newest: at, count: 1, apps: [], fresh, client };
    const codes = known({ visits: [visit], usedBefore: true });
    expect(offersOf({ ...on, codeSignIns: codes })).toEqual([{ advised }]);
  });
});

describe('a device', () => {
  it('is switched off and on again', async () => {
    const { state, ports } = tenant();
    expect(await carriedOut(disableDevice(ports), device)).toMatchObject({ made: 'made', confirmed: true });
    expect(state.enabled).toBe(false);
    expect(await carriedOut(disableDevice(ports), device)).toMatchObject({ made: 'nothing' });
    expect(await carriedOut(enableDevice(ports), device)).toMatchObject({ made: 'made', confirmed: true });
    expect(state.enabled).toBe(true);
  });

  it("that is somebody else's is not found, so it is not switched off", async () => {
    const { ports } = tenant();
    const error = await remoteErrorFrom(disableDevice(ports).read(julia, { id: 'd2', name: 'x' }));
    expect(error).toMatchObject({ kind: 'not-found' });
  });

  it('is offered only where the bot may switch it off, and advised only where it is new beside other signs', () => {
    const iphone = { id: 'd3', name: 'iPhone', system: 'IPhone', since: '2026-03-01T09:00:00.000Z' };
    const { devices } = veraEvidence().found;
    const both = known([...(devices?.known ? devices.value : []), iphone]);
    const offers = (evidence: Parameters<typeof judge>[0]) => {
      const judged = judge(evidence, julia);
      return disableDevice(tenant().ports).offered?.contain?.({
        judged,
        account: undefined,
      });
    };
    const vera = veraEvidence();
    expect(offers({ ...vera, found: { ...vera.found, devices: both } })).toEqual([
      { target: { id: 'd-new', name: 'DESKTOP-7' }, advised: true },
    ]);
    expect(offers(evidenceOf({ devices: both }))).toMatchObject([{ advised: false }]);
  });
});
