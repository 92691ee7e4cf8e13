import { describe, expect, it, vi } from 'vitest';
import { readProtocols } from '../../bot/jobs/protocolsReader.js';
import { createLog } from '../../bot/log.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import type { Protocols } from '../../bot/unlock/evidence/otherWays.js';
import type { MailboxWays } from '../../bot/unlock/ports/mailboxWays.js';

const log = createLog('silent');

function waysOf(ews: Partial<Protocols>, ewsForAll: () => Promise<boolean | null>) {
  const asked = vi.fn(ewsForAll);
  const protocols = async () => ({ blockedPhones: [], ...ews });
  return { asked, ways: { protocols, ewsForAll: asked } as Partial<MailboxWays> as MailboxWays };
}

describe('the protocols of a mailbox', () => {
  it.each([true, null])('are read together with the organisation’s where EWS is %s', async (ews) => {
    const { ways } = waysOf({ ews }, async () => false);
    expect(await readProtocols(ways, 'a', log)).toEqual({ blockedPhones: [], ews, ewsForAll: false });
  });

  it.each([{ ews: false }, {}])('are read alone where the organisation changes nothing: %j', async (ews) => {
    const { ways, asked } = waysOf(ews, async () => true);
    expect(await readProtocols(ways, 'a', log)).toEqual({ blockedPhones: [], ...ews });
    expect(asked).not.toHaveBeenCalled();
  });

  it('are known also where the organisation’s could not be read, which is not told as “off”', async () => {
    const { ways } = waysOf({ ews: true }, () =>
      Promise.reject(new RemoteError('read', { kind: 'forbidden' })),
    );
    expect(await readProtocols(ways, 'a', log)).toEqual({ blockedPhones: [], ews: true });
  });

  it('hide no error that is none of Microsoft’s', async () => {
    const { ways } = waysOf({ ews: true }, () => Promise.reject(new TypeError('a bug')));
    await expect(readProtocols(ways, 'a', log)).rejects.toThrow('a bug');
  });
});
