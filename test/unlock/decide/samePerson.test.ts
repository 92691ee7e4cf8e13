import { describe, expect, it } from 'vitest';
import { isSamePerson, type AccountNames } from '../../../bot/unlock/decide/samePerson.js';

const bo: AccountNames = {
  id: 'A1',
  userPrincipalName: 'bo@contoso.example',
  addresses: ['bo@contoso.example', 'SMTP:Bo@Contoso.example', 'smtp:b.o@contoso.example'],
};

describe('two accounts belong to one person', () => {
  it.each<[string, AccountNames]>([
    ['they are the same one, in another case', { id: 'a1', addresses: [] }],
    [
      'one is the guest of the other',
      { id: 'B', userPrincipalName: guest('bo', 'contoso.example'), addresses: [] },
    ],
    ['a guest has the other’s mail', { id: 'B', addresses: ['BO@contoso.example'] }],
    ['one gave the other’s address as another mail', { id: 'B', addresses: ['', 'b.o@contoso.example '] }],
    ['the guest’s own address has an underscore', { id: 'B', addresses: ['bo@contoso.example'] }],
  ])('when %s', (_why, other) => {
    expect(isSamePerson(bo, other)).toBe(true);
    expect(isSamePerson(other, bo)).toBe(true);
  });

  it('whose guest name has underscores of its own', () => {
    const home = { id: 'A', userPrincipalName: 'b_o@contoso.example', addresses: [] };
    const away = { id: 'B', userPrincipalName: 'b_o_contoso.example#EXT#@fabrikam.example', addresses: [] };
    expect(isSamePerson(home, away)).toBe(true);
  });

  it.each<[string, AccountNames]>([
    [
      'names are alike',
      { id: 'B', userPrincipalName: 'bo@fabrikam.example', addresses: ['bo@fabrikam.example'] },
    ],
    ['nothing is known of either', { id: 'B', addresses: ['', ' ', 'SMTP:'] }],
    ['one address is part of the other', { id: 'B', addresses: ['bo@contoso.example.evil.example'] }],
  ])('but not because %s', (_why, other) => {
    expect(isSamePerson(bo, other)).toBe(false);
    expect(isSamePerson({ id: 'C', addresses: [''] }, other)).toBe(false);
  });
});

function guest(alias: string, domain: string): string {
  return `${alias}_${domain}#EXT#@fabrikam.onmicrosoft.com`;
}
