import { describe, expect, it } from 'vitest';
import type { CmdletMailboxes } from '../../bot/exchange/cmdletMailboxes.js';
import { OPERATIONS } from '../../bot/exchange/operations.js';
import { exchangeFinding } from '../../bot/jobs/exchangeFinding.js';
import { createLog } from '../../bot/log.js';
import { RemoteError } from '../../bot/unlock/errors.js';
import { mailboxesAt, type Answers } from '../helpers/fakeExchange.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';

// Each thing that the bot asks of Exchange, with each answer that is none.

const KIM = { address: 'kim.de.wit@contoso.example', userPrincipalName: 'kdewit@corp.contoso.example' };
const NOTHING = { address: null, smtpAddress: null, keepsCopy: false };
const log = createLog('silent');

/** A new operation without a row does not compile. */
const MAKE: Readonly<Record<keyof typeof OPERATIONS, (on: CmdletMailboxes) => Promise<unknown>>> = {
  restriction: (on) => on.restrictions([KIM.address]),
  unblock: (on) => on.unblock(KIM.address, 'why'),
  rules: (on) => on.rules(KIM),
  rule: (on) => on.rule(KIM, 'kdewit\\1'),
  switchRule: (on) => on.switchRule(KIM, 'kdewit\\1', false),
  sweepRules: (on) => on.sweeps.rules(KIM),
  sweepRule: (on) => on.sweeps.rule(KIM, 'x2hl=='),
  switchSweepRule: (on) => on.sweeps.switchRule(KIM, 'x2hl==', false),
  ruleChanges: (on) => on.ruleChanges(KIM, new Date('2026-11-19T08:00:00Z')),
  purpose: (on) => on.purpose(KIM.address),
  forwarding: (on) => on.forwarding(KIM.address),
  setForwarding: (on) => on.setForwarding(KIM.address, NOTHING),
  recipient: (on) => on.recipient('K Backup'),
  delegates: (on) => on.delegates(KIM),
  holders: (on) => on.access.holders(KIM, 'full-access'),
  setHolders: (on) => on.access.takeOff(KIM, 'full-access', 'bo@contoso.example'),
  folders: (on) => on.folders.shares(KIM),
  setFolder: (on) => on.folders.close(KIM, { folder: 'inbox', path: 'Inbox' }, 'bo@contoso.example'),
  phones: (on) => on.ways.phones(KIM),
  protocols: (on) => on.ways.protocols(KIM.address),
  blockPhones: (on) => on.ways.blockPhones(KIM.address, ['A1']),
  setProtocols: (on) => on.ways.setProtocols(KIM.address, { imap: false, pop: false, smtpAuth: false }),
  ewsForAll: (on) => on.ways.ewsForAll(),
  setEws: (on) => on.ways.setEws(KIM.address, false),
  mailFlow: (on) => on.ways.mailFlow(),
  ownDomains: (on) => on.ownDomains(),
};
const CALLS = Object.entries(MAKE).map(([name, make]) => {
  const operation = OPERATIONS[name as keyof typeof OPERATIONS];
  return { name, make, writes: 'writes' in operation };
});
type Answer = Answers[string];

/** Every cmdlet gets the same answer. */
function everywhere(answer: Answer) {
  return mailboxesAt(new Proxy({}, { get: () => answer }));
}
/** The most cmdlets that one operation runs at once, each of them once. */
const MOST = 4;

describe.each(CALLS)('$name', ({ make, writes }) => {
  it.each([
    ['403', 403, 'forbidden'],
    ['401', 401, 'forbidden'],
    ['404', 404, writes ? 'not-found' : 'rejected'],
    ['400', 400, 'rejected'],
    ['429', 429, 'throttled'],
  ])('a %s is a refusal: nothing was done, and nothing is sent again', async (_what, status, kind) => {
    const { mailboxes, asked } = everywhere({ status, body: '' });
    expect(await remoteErrorFrom(make(mailboxes))).toMatchObject({ kind, maybeMade: false });
    const cmdlets = asked.map((one) => JSON.stringify(one));
    expect(new Set(cmdlets).size).toBe(cmdlets.length);
    expect(cmdlets.length).toBeLessThanOrEqual(writes ? 1 : MOST);
  });

  it('a 403 names what to grant', async () => {
    const { mailboxes } = everywhere({ status: 403, body: '' });
    const error = await remoteErrorFrom(make(mailboxes));
    expect(error.permission).toContain('Exchange.ManageAsApp');
  });

  it.each([500, 502, 503, 504])(
    'a %i may have been made where it writes, and is sent once',
    async (status) => {
      const { mailboxes, asked } = everywhere({ status, body: '<html></html>' });
      const error = await remoteErrorFrom(make(mailboxes));
      expect(error).toMatchObject({ kind: 'unavailable', maybeMade: writes });
      const cmdlets = asked.map((one) => JSON.stringify(one));
      expect(new Set(cmdlets).size).toBe(cmdlets.length);
    },
  );

  it('no answer in time is the same', async () => {
    const timedOut = () => {
      throw new DOMException('The operation timed out', 'TimeoutError');
    };
    const { mailboxes } = everywhere(timedOut);
    const error = await remoteErrorFrom(make(mailboxes));
    expect(error).toMatchObject({ kind: 'unavailable', code: 'TimeoutError', maybeMade: writes });
  });
});

describe.each(CALLS.filter(({ writes }) => !writes))('the finding of $name', ({ make }) => {
  const timedOut = () => {
    throw new DOMException('The operation timed out', 'TimeoutError');
  };
  it.each([
    ['403', { status: 403, body: '' }, 'not-permitted'],
    ['404', { status: 404, body: '' }, 'unavailable'],
    ['400', { status: 400, body: '' }, 'unavailable'],
    ['429', { status: 429, body: '' }, 'throttled'],
    ['501', { status: 501, body: '' }, 'unavailable'],
    ['503', { status: 503, body: '<html></html>' }, 'unavailable'],
    ['no answer in time', timedOut, 'too-slow'],
  ] as const)('after %s says why', async (_what, answer, why) => {
    const { mailboxes } = everywhere(answer);
    const finding = await exchangeFinding(mailboxes, () => make(mailboxes), log);
    expect(finding).toMatchObject({ known: false, why });
  });
});

it('an error that is none of Microsoft’s is not hidden', async () => {
  const broken = exchangeFinding({ canRead: true }, () => Promise.reject(new TypeError('a bug')), log);
  await expect(broken).rejects.not.toBeInstanceOf(RemoteError);
});
