import { describe } from 'vitest';
import type { Walled } from '../../../bot/unlock/onPremises/account.js';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { expectEach, handOff, NOW, PASSWORD } from './cases.js';

const walled = (...wall: readonly Walled[]) =>
  syncedFindings({ lockedOutSince: NOW.toISOString(), wrongPasswords: 3, wall });
const ITSELF: Walled = { why: 'bot-itself' };

describe('the account with which the bot signs in to Active Directory', () => {
  expectEach([
    [
      'is left to a human, who is told what it is',
      { symptom: PASSWORD, findings: walled(ITSELF) },
      handOff('on-premises-own'),
    ],
    [
      'is called so also where it is protected',
      { symptom: PASSWORD, findings: walled({ why: 'admin-count' }, ITSELF) },
      handOff('on-premises-own'),
    ],
  ]);
});
