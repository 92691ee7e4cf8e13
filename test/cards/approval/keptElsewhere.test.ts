import { expect, it } from 'vitest';
import { known } from '../../../bot/unlock/findings.js';
import type { HandOffReason } from '../../../bot/unlock/request/request.js';
import type { Symptom } from '../../../bot/unlock/symptoms.js';
import { approvalCard } from '../../../cards/approval/approval.js';
import { sampleFindings } from '../../helpers/sampleFindings.js';
import { samplePending } from '../../helpers/sampleRequests.js';
import { facts } from '../cardFacts.js';

// A human takes over, and comes to reset the password. For some accounts a reset in Entra does not work.

const AT_THE_PROVIDER = 'Your own identity provider keeps the password';
const IN_THE_DIRECTORY = 'The password belongs to Active Directory';

function cardFor(handOff: HandOffReason, symptom: Symptom, of: 'federated' | 'synced' | 'managed') {
  const account = known({ enabled: true, directorySynced: of === 'synced', guest: false });
  const kind = {
    purpose: known('user' as const),
    domain: known({ name: 'fed.contoso.example', federated: of === 'federated' }),
    management: known({ restricted: false, units: [] }),
  };
  const findings = sampleFindings({ account, kind });
  return JSON.stringify(approvalCard(samplePending({ handOff, symptom, steps: [], findings }), facts('en')));
}

it.each([
  ['privileged', 'password-not-accepted', 'federated', AT_THE_PROVIDER],
  ['compromised', 'compromised', 'federated', AT_THE_PROVIDER],
  ['rights-not-read', 'password-not-accepted', 'federated', AT_THE_PROVIDER],
  ['privileged', 'password-not-accepted', 'synced', IN_THE_DIRECTORY],
  ['compromised', 'compromised', 'synced', IN_THE_DIRECTORY],
] as const)('“%s” about “%s” says where the password of a %s account is', (reason, symptom, of, told) => {
  expect(cardFor(reason, symptom, of)).toContain(told);
});

it.each([
  ['privileged', 'password-not-accepted', 'managed'],
  ['compromised', 'compromised', 'managed'],
  ['privileged', 'cannot-send-mail', 'federated'],
  // It says so in its own words.
  ['federated', 'password-not-accepted', 'federated'],
  ['directory-synced', 'password-not-accepted', 'synced'],
] as const)('“%s” about “%s” of a %s account says nothing more of it', (reason, symptom, of) => {
  const card = cardFor(reason, symptom, of);
  expect(card).not.toContain(AT_THE_PROVIDER);
  expect(card).not.toContain(IN_THE_DIRECTORY);
});
