import { describe } from 'vitest';
import { syncedFindings } from '../../helpers/syncedFindings.js';
import { capable, expectEach, handOff, NOW, PASSWORD, plan } from './cases.js';

const NEVER = { password: 'never-expires' } as const;
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
