import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../../bot/remedies/catalogue.js';
import { known } from '../../../bot/unlock/findings.js';
import { withheldFrom } from '../../../bot/unlock/plan/withheld.js';
import { idlePorts } from '../../helpers/idlePorts.js';
import { findingsOf } from '../../remedies/ports.js';

// One password, set in one place: by the password method, which is written back, or by the bot's hand in Active Directory.

const synced = findingsOf({ account: known({ enabled: true, directorySynced: true, guest: false }) });
const reset = (writesBack: boolean) =>
  createCatalogue({ ...idlePorts, rights: { whose: 'approver', writesBack } }).get('reset-password');

describe('a new password of a synced account', () => {
  it('is set with the rights of the approver where it is written back', () => {
    expect(withheldFrom(reset(true), synced)).toBeUndefined();
  });

  it('is not set in the cloud where it is not written back', () => {
    expect(withheldFrom(reset(false), synced)).toBe('active-directory');
  });

  it('is left to the hand in Active Directory where there is one', () => {
    const unread = { known: false, why: 'unavailable' } as const;
    const onPremises = { hand: 'ldap', account: unread, lastSync: unread } as const;
    expect(withheldFrom(reset(true), { ...synced, onPremises })).toBe('active-directory');
  });
});
