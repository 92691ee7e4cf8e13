import { describe, expect, it } from 'vitest';
import { addressesAdded } from '../../../bot/graph/evidence/addressesAdded.js';

// docs/microsoft-apis.md A12: the values of a line of the directory audit are JSON in a text.

const added = (oldValue: string | null | undefined, newValue: string | null | undefined) =>
  addressesAdded([{ displayName: 'OtherMail', oldValue, newValue }]);
const list = (...addresses: readonly unknown[]) => JSON.stringify(addresses);

describe('the addresses that a line added', () => {
  it('are those of the new list that the old one does not have, whatever their capitals', () =>
    expect(added(list('Kim@home.example'), list('kim@home.example', 'm@evil.example'))).toEqual([
      'm@evil.example',
    ]));

  it.each([
    ['an empty list', '[]'],
    ['nothing', null],
  ])('are all of the new list where before there was %s', (_what, before) =>
    expect(added(before, list('m@evil.example'))).toEqual(['m@evil.example']),
  );

  it.each([
    ['the line does not say what was there before', undefined, list('m@evil.example')],
    ['what was there before is no list', '"m@evil.example"', list('m@evil.example')],
    ['what was there before is no JSON', 'm@evil.example', list('m@evil.example')],
    ['the line does not say what is there now', '[]', undefined],
    ['what is there now is no list', '[]', '{"a":1}'],
    ['the list holds something else than texts', '[]', list(1)],
    ['everything was taken off', list('kim@home.example'), null],
  ])('are none where %s', (_when, before, after) => expect(added(before, after)).toEqual([]));

  it.each([
    'no address',
    '<b>@evil.example',
    'a@b@evil.example',
    `${'a'.repeat(65)}@evil.example`,
    '@x',
    'x@',
  ])('are addresses, and not %j', (text) => expect(added('[]', list(text))).toEqual([]));

  it('are of that property alone', () => {
    const values = { oldValue: '[]', newValue: list('m@evil.example') };
    expect(addressesAdded([{ displayName: 'AlternateEmailAddress', ...values }])).toEqual([]);
    expect(addressesAdded([{ displayName: 'otherMails', ...values }])).toHaveLength(1);
  });

  it('are ten at most', () => {
    const many = Array.from({ length: 30 }, (_, n) => `m${n}@evil.example`);
    expect(added('[]', list(...many))).toEqual(many.slice(0, 10));
  });
});
