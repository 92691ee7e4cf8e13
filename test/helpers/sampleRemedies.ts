import type { Remedies, Remedy } from '../../bot/unlock/plan/remedy.js';
import type { Symptom } from '../../bot/unlock/symptoms.js';

/** A catalogue that only tells where things are: cards need no more of it. */
export const sampleRemedies: Remedies = {
  get(id) {
    const remedy = CATALOGUE.find((candidate) => candidate.id === id);
    if (!remedy) throw new Error(`There is no remedy called ${id}`);
    return remedy;
  },
  get all() {
    return CATALOGUE;
  },
  for: (symptom) => CATALOGUE.filter((remedy) => remedy.treats.includes(symptom)),
};

const CATALOGUE: readonly Remedy[] = [
  { ...sampleRemedy('reset-password', ['password-not-accepted']), credential: 'password' },
  { ...sampleRemedy('temporary-access-pass', ['lost-sign-in-method']), credential: 'temporary-access-pass' },
  sampleRemedy('revoke-sessions', ['password-not-accepted']),
  sampleRemedy('enable-sign-in', ['sign-in-blocked']),
  {
    ...sampleRemedy('unblock-sender', ['cannot-send-mail']),
    portal: () => 'https://security.microsoft.com/restrictedentities',
  },
];

function sampleRemedy(id: string, treats: readonly Symptom[]): Remedy {
  const untouchable = () => Promise.reject(new Error('A card changes nothing'));
  return {
    id,
    treats,
    order: 0,
    permission: { api: 'Microsoft Graph', name: 'User.ReadWrite.All' },
    ownedByActiveDirectory: true,
    isNeeded: () => 'yes',
    portal: (person) => `https://entra.microsoft.com/#view/User/userId/${encodeURIComponent(person.id)}`,
    read: untouchable,
    isAlreadyFine: () => false,
    run: untouchable,
    confirm: untouchable,
  };
}
