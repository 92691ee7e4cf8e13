import { describe, expect, it } from 'vitest';
import { outsideOf } from '../../../bot/unlock/evidence/outside.js';
import { julia } from '../../helpers/requests.js';

const outside = outsideOf(julia, ['contoso.example', 'branch.example']);

describe('an address is outside', () => {
  it.each([
    ['with another domain', 'a@evil.example'],
    ['with a subdomain of the organisation’s', 'a@sub.contoso.example'],
    ['as a guest here: the mail goes where they are at home', 'a_evil.example#EXT#@contoso.example'],
    ['as a guest, as Exchange writes it', 'smtp:a.b_c_evil.example#ext#@contoso.example'],
    ['as a guest whose home the name does not say', 'nobody#EXT#@contoso.example'],
  ])('%s', (_how, address) => {
    expect(outside(address)).toBe(true);
  });
});

describe('an address is not outside', () => {
  it.each([
    ['with a domain of the organisation', 'a@Branch.example'],
    ['as a guest from another domain of the organisation', 'a_branch.example#EXT#@contoso.example'],
    ['without a domain', 'nobody'],
    ['where there is none', undefined],
  ])('%s', (_how, address) => {
    expect(outside(address)).toBe(false);
  });
});

it('The domains of the person are the organisation’s, also where Exchange names none', () => {
  const names = { userPrincipalName: 'julia@Corp.example', mail: 'julia@mail.example' };
  const isOutside = outsideOf({ ...julia, ...names }, []);
  expect(['a@corp.example', 'a@mail.example', 'a@contoso.example'].map(isOutside)).toEqual([
    false,
    false,
    true,
  ]);
});

it('A domain of the organisation is the same in capitals', () => {
  expect(outsideOf(julia, ['Branch.Example'])('a@branch.example')).toBe(false);
});

it('A domain that is written in full, with a dot at its end, is the same', () => {
  expect(outside('a@contoso.example.')).toBe(false);
});
