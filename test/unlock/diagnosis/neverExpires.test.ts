import { describe } from 'vitest';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { capable, expectEach, handOff, NOW, PASSWORD, plan } from './cases.js';

const NEVER = { password: 'never-expires' } as const;
const FIXED = { cannotChangePassword: true } as const;
const LOCKED = { ...NEVER, lockedOutSince: NOW.toISOString(), wrongPasswords: 3 };

describe('a password in Active Directory that never has to be changed', () => {
  expectEach([
    [
      'is set by a human: one that the bot hands over would stay',
      { symptom: PASSWORD, findings: syncedFindings(NEVER) },
      handOff('password-never-expires'),
    ],
    [
      'stays, when the account is only locked',
      { symptom: PASSWORD, findings: syncedFindings(LOCKED) },
      plan('unlock-ad-account'),
    ],
    [
      'is reset by the person, who can',
      { symptom: PASSWORD, findings: syncedFindings(NEVER, capable) },
      { kind: 'self-service' },
    ],
  ]);
});

describe('a password in Active Directory that the person may not change', () => {
  expectEach([
    [
      'is set by a human: one that has to be changed would keep them out',
      { symptom: PASSWORD, findings: syncedFindings(FIXED) },
      handOff('password-cannot-change'),
    ],
    [
      'is set by a human, also where it has expired',
      { symptom: PASSWORD, findings: syncedFindings({ ...FIXED, password: 'expired' }) },
      handOff('password-cannot-change'),
    ],
    [
      'stays, when the account is only locked',
      { symptom: PASSWORD, findings: syncedFindings({ ...LOCKED, ...FIXED, password: 'valid' }) },
      plan('unlock-ad-account'),
    ],
  ]);
});
