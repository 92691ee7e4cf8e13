import { describe, expect, it } from 'vitest';
import { contactChanges } from '../../../bot/unlock/evidence/contactChanges.js';
import { addedAddresses } from '../../../bot/unlock/evidence/addedAddresses.js';
import type { DirectoryChange } from '../../../bot/unlock/evidence/directoryChange.js';
import { addressAdded } from '../../helpers/sampleEvidence.js';

// Only an address that somebody gave the account lately, and that is there now, can be taken off.

const KIM = 'k••••@home.example';
const added = (changes: readonly DirectoryChange[], otherMails?: readonly string[]) =>
  addedAddresses(contactChanges(changes), otherMails && { otherMails });
const addresses = (changes: readonly DirectoryChange[], otherMails?: readonly string[]) =>
  added(changes, otherMails).map(({ address }) => address);

describe('an address that was added', () => {
  it('is known by what the log says, where it is still there', () =>
    expect(addresses([addressAdded()], [KIM])).toEqual(['kim@home.example']));

  it('and taken off since is not there to be taken off', () =>
    expect(addresses([addressAdded()], [])).toEqual([]));

  it('may be there where the list was not read', () =>
    expect(addresses([addressAdded()])).toEqual(['kim@home.example']));

  it('is there once, with the newest time, however often it was added', () => {
    const again = addressAdded({ at: '2026-03-02T11:30:00Z', added: ['KIM@home.example'] });
    expect(added([addressAdded(), again], [KIM])).toEqual([
      { address: 'KIM@home.example', at: '2026-03-02T11:30:00Z', byOthers: false },
    ]);
  });

  it.each([
    ['the person', { bySubject: true }, false],
    ['somebody else', { bySubject: false, by: 'Anna de Vries' }, true],
  ])('by %s is known as such', (_who, line, byOthers) =>
    expect(added([addressAdded(line)])).toMatchObject([{ byOthers }]),
  );

  it('by nobody whom the log names may be by a thief', () => {
    const { by: _by, ...nobody } = addressAdded({ bySubject: false });
    expect(added([nobody])).toMatchObject([{ byOthers: false }]);
  });

  it.each([
    ['that failed', addressAdded({ succeeded: false })],
    ['of a number', addressAdded({ properties: ['Mobile'] })],
  ])('is none by a line %s', (_which, line) => expect(added([line])).toEqual([]));
});
