import { expect, describe, it } from 'vitest';
import { unblockSender } from '../../bot/remedies/unblockSender.js';
import type { Json } from '../../bot/unlock/values.js';
import { mailboxesAt, type Answers } from '../helpers/fakeExchange.js';
import { remoteErrorFrom } from '../helpers/nockGraph.js';
import { SENT, julia, tenantOf } from './ports.js';

// Several addresses of one account are on the list of restricted senders.

const MAIN = 'julia.jansen@contoso.example';
const ORDERS = 'orders@contoso.example';
const TEAM = 'team@contoso.example';
const subject = { ...julia, otherAddresses: [ORDERS, TEAM] };
const context = (before: Json) => ({ requestId: 'R1', before });
type Refusal = (
  address: string,
) => ReturnType<Extract<Answers[string], (asked: never) => unknown>> | undefined;

/** An Exchange with a list of restricted senders. `refuse` may answer instead of taking an address off. */
function exchangeWith(listed: readonly string[], refuse: Refusal = () => undefined) {
  let left = [...listed];
  const of = ({ parameters }: { parameters: Readonly<Record<string, unknown>> }) =>
    parameters.SenderAddress as string;
  const { mailboxes, asked } = mailboxesAt({
    'Get-BlockedSenderAddress': (call) =>
      left
        .filter((one) => of(call) === undefined || one === of(call))
        .map((SenderAddress) => ({ SenderAddress })),
    'Remove-BlockedSenderAddress': (call) => {
      const refusal = refuse(of(call));
      if (refusal) return refusal;
      left = left.filter((one) => one !== of(call));
      return [];
    },
  });
  const sent = () =>
    asked
      .filter(({ cmdlet }) => cmdlet.startsWith('Remove'))
      .map(({ parameters }) => parameters.SenderAddress);
  return { remedy: unblockSender({ ...tenantOf().ports, mailboxes }), sent, list: () => left };
}

const LIMIT = { status: 400, body: { error: { code: 'BadRequest', message: 'exceeded the unblock limit' } } };

describe('several restricted addresses', () => {
  it('are remembered, taken off the list, each once, and seen to be gone', async () => {
    const { remedy, sent } = exchangeWith([ORDERS, MAIN]);
    const before = await remedy.read(subject);
    expect(before).toMatchObject({ restricted: true, address: MAIN, others: [ORDERS] });
    expect(remedy.names?.(before)).toEqual([MAIN, ORDERS]);
    expect(await remedy.confirm(subject, before, undefined, SENT)).toBe(false);
    expect(await remedy.run(subject, context(before))).toBe('made');
    expect(sent()).toEqual([MAIN, ORDERS]);
    expect(await remedy.confirm(subject, before, undefined, SENT)).toBe(true);
  });

  it('are not gone as long as one of them is there', async () => {
    const { remedy } = exchangeWith([ORDERS]);
    const before = { restricted: true, address: MAIN, others: [ORDERS] };
    expect(await remedy.confirm(subject, before, undefined, SENT)).toBe(false);
  });

  it.each([
    ['a 429', { status: 429, body: '' }, 'throttled', false],
    ['a 503', { status: 503, body: '' }, 'unavailable', true],
  ])(
    '%s for the second stops there, and what is off already is not sent again',
    async (_what, answer, kind, maybeMade) => {
      let isBusy = true;
      const { remedy, sent } = exchangeWith([MAIN, ORDERS, TEAM], (address) =>
        address === ORDERS && isBusy ? answer : undefined,
      );
      const before = await remedy.read(subject);
      const error = await remoteErrorFrom(remedy.run(subject, context(before)));
      expect(error).toMatchObject({ kind, maybeMade, left: undefined });
      isBusy = false;
      expect(await remedy.run(subject, context(before))).toBe('made');
      expect(sent()).toEqual([MAIN, ORDERS, ORDERS, TEAM]);
    },
  );

  it('no answer in time for one stops there too', async () => {
    const { remedy, sent } = exchangeWith([MAIN, ORDERS], () => {
      throw new DOMException('The operation timed out', 'TimeoutError');
    });
    const before = await remedy.read(subject);
    const error = await remoteErrorFrom(remedy.run(subject, context(before)));
    expect(error).toMatchObject({ kind: 'unavailable', code: 'TimeoutError', maybeMade: true });
    expect(sent()).toEqual([MAIN]);
  });

  it.each([
    ['Microsoft’s limit', LIMIT, 'limit-reached'],
    ['a 403', { status: 403, body: '' }, 'forbidden'],
  ])(
    '%s for the first does not stop the others, and names the place of what is left',
    async (_what, answer, kind) => {
      const { remedy, sent, list } = exchangeWith([MAIN, ORDERS], (address) =>
        address === MAIN ? answer : undefined,
      );
      const before = await remedy.read(subject);
      const error = await remoteErrorFrom(remedy.run(subject, context(before)));
      expect(error).toMatchObject({ kind, left: [0], maybeMade: false });
      expect([sent(), list()]).toEqual([[MAIN, ORDERS], [MAIN]]);
    },
  );

  it('one that was not seen to be off the list is left, though Microsoft took its change', async () => {
    const { remedy } = exchangeWith([MAIN, ORDERS, TEAM], (address) =>
      address === MAIN ? LIMIT : address === TEAM ? [] : undefined,
    );
    const before = await remedy.read(subject);
    expect(await remoteErrorFrom(remedy.run(subject, context(before)))).toMatchObject({ left: [0, 2] });
  });

  it('one that is off the list by itself is no refusal', async () => {
    const { remedy } = exchangeWith([MAIN, ORDERS], (address) =>
      address === MAIN ? { status: 404, body: '' } : undefined,
    );
    const before = await remedy.read(subject);
    expect(await remedy.run(subject, context(before))).toBe('made');
    expect(await remedy.confirm(subject, before, undefined, SENT)).toBe(false);
  });

  it('are all left when the list cannot be read after a refusal', async () => {
    let refused = false;
    const { remedy } = (() => {
      const { mailboxes } = mailboxesAt({
        'Get-BlockedSenderAddress': ({ parameters }) =>
          refused ? { status: 503, body: '' } : [{ SenderAddress: parameters.SenderAddress }],
        'Remove-BlockedSenderAddress': () => {
          refused = true;
          return LIMIT;
        },
      });
      return { remedy: unblockSender({ ...tenantOf().ports, mailboxes }) };
    })();
    const before = { restricted: true, address: MAIN, others: [ORDERS] };
    expect(await remoteErrorFrom(remedy.run(subject, context(before)))).toMatchObject({
      kind: 'limit-reached',
      left: [0, 1],
    });
  });
});
