import { describe, expect, it } from 'vitest';
import { guestHome } from '../../bot/unlock/guestHome.js';

// What the user principal name of a guest says of where they are at home.

describe('A guest', () => {
  it.each([
    ['bo_fabrikam.example#EXT#@contoso.onmicrosoft.com', 'bo@fabrikam.example'],
    ['a.b_c_evil.example#ext#@contoso.example', 'a.b_c@evil.example'],
  ])('%s is at home at %s: the last underscore means @', (name, address) => {
    expect(guestHome(name)).toEqual({ address });
  });

  it.each(['nobody#EXT#@contoso.example', '_evil.example#EXT#@contoso.example'])(
    '%s has a home that the name does not say',
    (name) => {
      expect(guestHome(name)).toEqual({});
    },
  );
});

it.each(['bo_fabrikam.example@contoso.example', 'bo', ''])('“%s” is no guest', (name) => {
  expect(guestHome(name)).toBeUndefined();
});
