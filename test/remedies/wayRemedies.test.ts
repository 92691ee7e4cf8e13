import { describe, expect, it } from 'vitest';
import { allowPhone } from '../../bot/remedies/allowPhone.js';
import { blockPhone } from '../../bot/remedies/blockPhone.js';
import { disableDevice } from '../../bot/remedies/disableDevice.js';
import { enableDevice } from '../../bot/remedies/enableDevice.js';
import { limitProtocols } from '../../bot/remedies/limitProtocols.js';
import { restoreProtocols } from '../../bot/remedies/restoreProtocols.js';
import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import type { Remedy } from '../../bot/unlock/plan/remedy.js';
import { known } from '../../bot/unlock/findings.js';
import type { OldProtocols } from '../../bot/unlock/ports/mailboxWays.js';
import type { Target } from '../../bot/unlock/request/step.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { evidenceOf, veraEvidence } from '../helpers/sampleEvidence.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { julia, SENT } from './ports.js';

/** A mailbox with a list of blocked phones and three protocols, and a device of Julia. */
function tenant() {
  const state = {
    blocked: ['OLD'] as readonly string[],
    protocols: { imap: true, pop: true, smtpAuth: null } as OldProtocols,
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
        protocols: async () => ({ ...state.protocols, blockedPhones: state.blocked }),
        blockPhones: async (_address: string, ids: readonly string[]) => {
          state.blocked = ids;
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
