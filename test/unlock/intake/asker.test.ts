import { describe, expect, it } from 'vitest';
import { RemoteError } from '../../../bot/unlock/errors.js';
import { askingOf, readRequester } from '../../../bot/unlock/intake/asker.js';
import type { DirectoryPerson } from '../../../bot/unlock/person.js';
import { piet, T0 } from '../../helpers/requests.js';

const ours: DirectoryPerson = {
  id: piet.id,
  name: 'Piet de Vries',
  address: 'piet@x.example',
  external: false,
};
const theirs: DirectoryPerson = { ...ours, external: true };
const at = T0;
const now = new Date(T0);

describe('who asks', () => {
  it('is called as the directory does, with address and date, and not as Teams does', async () => {
    const said = { ...piet, name: 'Julia Jansen' };
    const { requester } = await readRequester({ person: async () => theirs }, said, now);
    expect(requester).toEqual({
      id: piet.id,
      name: 'Piet de Vries',
      language: piet.language,
      directory: { kind: 'there', at, address: 'piet@x.example', external: true },
    });
  });

  it('is said not to be in the directory, where it does not know them', async () => {
    const { requester } = await readRequester({ person: async () => undefined }, piet, now);
    expect(requester).toEqual({ ...piet, directory: { kind: 'not-there', at } });
  });

  it('asks for nothing while that cannot be read', async () => {
    const down = new RemoteError('look up who is asking', { kind: 'unavailable' });
    const person = async () => Promise.reject(down);
    await expect(readRequester({ person }, piet, now)).rejects.toBe(down);
  });
});

describe('others may be asked for', () => {
  it.each([
    ['by somebody of this organisation', ours, 'for-themselves', true],
    ['not by somebody from another', theirs, 'for-themselves', false],
    ['not by somebody who is not in the directory', undefined, 'for-themselves', false],
    ['by somebody from another, where the operator allows it', theirs, 'for-others', true],
    ['by somebody who is not in the directory, where the operator allows it', undefined, 'for-others', true],
  ] as const)('%s', (_what, person, setting, forOthers) => {
    expect(askingOf(person, setting)).toMatchObject({ forOthers });
  });
});
