import { describe, expect, it } from 'vitest';
import { removeDelegate } from '../../bot/remedies/removeDelegate.js';
import { returnDelegate } from '../../bot/remedies/returnDelegate.js';
import type { RemedyPorts } from '../../bot/remedies/shared/factory.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { RIGHTS, type Delegate } from '../../bot/unlock/evidence/evidence.js';
import type { RuleChange } from '../../bot/unlock/evidence/ruleChange.js';
import { judge } from '../../bot/unlock/evidence/judge.js';
import { known } from '../../bot/unlock/findings.js';
import type { MailboxAccess } from '../../bot/unlock/ports/mailboxAccess.js';
import type { Target } from '../../bot/unlock/request/step.js';
import { idlePorts } from '../helpers/idlePorts.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { evidenceOf } from '../helpers/sampleEvidence.js';
import { julia, SENT } from './ports.js';

const MALLORY = 'Mallory@contoso.example';
const target = (right: string): Target => ({ id: MALLORY, name: 'Mallory', kind: right });

/** A mailbox that Mallory and Ben have every right to. */
function tenant() {
  const state = Object.fromEntries(
    RIGHTS.map((right) => [right, ['ben@contoso.example', MALLORY]]),
  ) as Record<Delegate['right'], string[]>;
  const asked: string[] = [];
  const access: MailboxAccess = {
    holders: async (_mailbox, right) => state[right],
    takeOff: async (mailbox, right, who) => {
      asked.push(`take ${right} ${who} ${mailbox.userPrincipalName}`);
      state[right] = state[right].filter((one) => one !== who);
      return 'made';
    },
    give: async (_mailbox, right, who) => {
      asked.push(`give ${right} ${who}`);
      state[right] = [...state[right], who];
      return 'made';
    },
  };
  const ports = { ...idlePorts, mailboxes: { canRead: true, access } } as unknown as RemedyPorts;
  return { state, asked, access, ports };
}

describe('a delegate', () => {
  it.each(RIGHTS)('loses one right, is read back, and gets the same right again: %s', async (right) => {
    const { state, asked, ports } = tenant();
    const remove = removeDelegate(ports);
    const before = await remove.read(julia, target(right));
    expect(remove.isAlreadyFine(before)).toBe(false);
    expect(await remove.confirm(julia, before, target(right), SENT)).toBe(false);
    await remove.run(julia, { requestId: 'R1', target: target(right) });
    expect(await remove.confirm(julia, before, target(right), SENT)).toBe(true);
    expect(state).toEqual({ ...tenant().state, [right]: ['ben@contoso.example'] });

    const back = returnDelegate(ports);
    const again = { ...target(right), value: before };
    expect(back.isAlreadyFine(await back.read(julia, again))).toBe(false);
    await back.run(julia, { requestId: 'R2', target: again });
    expect(await back.confirm(julia, null, again, SENT)).toBe(true);
    expect(asked).toEqual([
      `take ${right} ${MALLORY} ${julia.userPrincipalName}`,
      `give ${right} ${MALLORY}`,
    ]);
  });

  it('that is not there any more needs no step, whatever the letters', async () => {
    const { ports, state } = tenant();
    state['send-as'] = [];
    const remove = removeDelegate(ports);
    expect(remove.isAlreadyFine(await remove.read(julia, target('send-as')))).toBe(true);
    const small = { ...target('full-access'), id: MALLORY.toLowerCase() };
    expect(remove.isAlreadyFine(await remove.read(julia, small))).toBe(false);
  });

  it('whose right cannot be read is never taken for gone', async () => {
    const { access, ports } = tenant();
    const broken = {
      ...access,
      holders: () => Promise.reject(new RemoteError('x', { kind: 'unavailable' })),
    };
    const remove = removeDelegate({ ...ports, mailboxes: { access: broken } } as unknown as RemedyPorts);
    const error = await remoteErrorFrom(remove.confirm(julia, null, target('send-as'), SENT));
    expect(error).toMatchObject({ kind: 'unavailable' });
  });

  it('is not let in again by a step that never saw the right', async () => {
    const { ports } = tenant();
    for (const value of [undefined, null, { has: false }]) {
      const again = { ...target('send-as'), ...(value !== undefined && { value }) };
      const error = await remoteErrorFrom(
        returnDelegate(ports).run(julia, { requestId: 'R1', target: again }),
      );
      expect(error).toMatchObject({ kind: 'rejected', code: 'NothingStored' });
    }
  });

  it.each([undefined, { id: '', name: '', kind: 'send-as' }, { id: MALLORY, name: '', kind: 'owner' }])(
    'that no step names is not touched: %j',
    async (nobody) => {
      const error = await remoteErrorFrom(removeDelegate(tenant().ports).read(julia, nobody));
      expect(error).toMatchObject({ kind: 'rejected', code: 'NoDelegate' });
    },
  );
});

describe('among what can be chosen', () => {
  const at = '2026-03-01T09:00:00.000Z';
  const added = (name: string): RuleChange => ({ at, what: 'delegate-added', name });
  const full = (who: string): Delegate => ({ who, right: 'full-access' });
  const offers = (delegates: readonly Delegate[], changes: readonly RuleChange[] = [], forwards = '') => {
    const evidence = evidenceOf({
      delegates: known(delegates),
      ruleChanges: known(changes),
      ...(forwards && { forwarding: known({ address: null, smtpAddress: forwards, keepsCopy: true }) }),
    });
    const contain = removeDelegate(idlePorts).offered!.contain!;
    return contain({ judged: judge(evidence, julia), account: undefined }).map(({ target: to, advised }) => [
      to?.id,
      advised,
    ]);
  };

  it('are all of them; chosen is who was let in lately', () => {
    const both = [full('assistant@contoso.example'), full(MALLORY)];
    expect(offers(both, [added('MALLORY@contoso.example')])).toEqual([
      [MALLORY, true],
      ['assistant@contoso.example', false],
    ]);
  });

  it.each(['mallory', 'CONTOSO\\mallory', 'EUR/Users/Mallory'])(
    'the log may name them by an alias: %s',
    (name) => {
      expect(offers([full(MALLORY)], [added(name)])).toEqual([[MALLORY, true]]);
    },
  );

  it('somebody from outside is chosen where other signs point at a break-in, and offered otherwise', () => {
    const guest = full('mallory_evil.example#EXT#@contoso.example');
    expect(offers([guest])).toEqual([[guest.who, false]]);
    expect(offers([guest], [], 'smtp:x@evil.example')).toEqual([[guest.who, true]]);
    expect(offers([full('x@evil.example')], [], 'smtp:x@evil.example')).toEqual([['x@evil.example', true]]);
  });

  it('what could not be read is nothing to choose', () => {
    expect(offers([{ who: '', right: 'send-on-behalf', unread: true }])).toEqual([]);
  });

  it('a folder that was shared lets nobody into the whole mailbox', () => {
    expect(offers([full(MALLORY)], [{ at, what: 'folder-shared', name: MALLORY }])).toEqual([
      [MALLORY, false],
    ]);
  });
});
