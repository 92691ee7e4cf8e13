import { describe, expect, it } from 'vitest';
import { restrictionFrom } from '../../../bot/exchange/rows/restrictionRow.js';

const address = 'julia.jansen@contoso.example';
const row = (reason?: string | null) => restrictionFrom({ SenderAddress: address, Reason: reason }, address);

describe('the reason of a restriction', () => {
  it.each([
    [
      'ExceedingLimitType=ExternalRecipient;InternalRecipientCountToday=12;ExternalRecipientCountToday=1043',
      { reason: 'ExternalRecipient', internalRecipients: 12, externalRecipients: 1043 },
    ],
    [' exceedinglimittype = OutboundSpamLast24Hours ; ', { reason: 'OutboundSpamLast24Hours' }],
    [
      'ExceedingLimitType=X;InternalRecipientCountToday=many;ExternalRecipientCountToday=0',
      { reason: 'X', externalRecipients: 0 },
    ],
    ['InternalRecipientCountToday=3', { reason: 'InternalRecipientCountToday=3', internalRecipients: 3 }],
    ['Sent too much; a=b=c', { reason: 'Sent too much; a=b=c' }],
    ['', {}],
    [null, {}],
    [undefined, {}],
  ])('%s', (reason, expected) => {
    expect(row(reason)).toEqual({ address, ...expected });
  });
});

it('says since when, and whether it ends by itself', () => {
  const of = { SenderAddress: address };
  const dated = { ...of, CreatedDatetime: '2026-08-20T05:12:44', TemporaryBlock: true };
  expect(restrictionFrom(dated, address)).toEqual({
    address,
    since: '2026-08-20T05:12:44.000Z',
    temporary: true,
  });
  expect(restrictionFrom({ ...of, CreatedDatetime: 'yesterday', TemporaryBlock: false }, address)).toEqual({
    address,
  });
});
