import { expect, it } from 'vitest';
import type { Visit } from '../../../bot/unlock/evidence/signIns/entry.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import type { DirectoryChange } from '../../../bot/unlock/evidence/directoryChange.js';
import { known } from '../../../bot/unlock/findings.js';
import { julia } from '../../helpers/requests.js';
import { addressAdded, evidenceOf } from '../../helpers/sampleEvidence.js';

const AT = '2026-03-02T11:49:00.000Z';
const visit: Visit = {
  ...{ country: 'NL', city: 'Utrecht', address: '203.0.113.9', client: 'Browser' },
  device: { system: 'Windows 10', browser: 'Chrome 120', managed: false },
  ...{ first: AT, newest: AT, count: 1, apps: [], fresh: ['address'] },
};

/** What is said of a sign-in on an unknown network at the time of this line of the directory audit. */
function reasons(what: string, differs: Partial<DirectoryChange> = {}) {
  const evidence = evidenceOf({
    signIns: known({ since: AT, from: [], cutOff: false, visits: [visit] }),
    changes: known([addressAdded({ at: AT, what, properties: [], added: [], ...differs })]),
  });
  return judge(evidence, julia).visits[0]?.reasons;
}

it.each([
  'Add registered owner to device',
  'Add registered users to device',
  'User registered security info',
  'Admin registered security info',
])('a sign-in right before a way back in is before a change: %s', (what) => {
  expect(reasons(what)).toEqual(['before-change', 'other-network']);
});

it('a line about anything else is no way back in', () => {
  expect(reasons('Update user')).toEqual(['other-network']);
});

it.each([
  ['StrongAuthenticationUserDetails', {}],
  ['StrongAuthenticationUserDetails', { bySubject: false, by: 'Azure MFA StrongAuthenticationService' }],
  ['OtherMail', {}],
  ['Mobile', {}],
] as const)('a sign-in right before other contact data is before a change: %s, %j', (property, who) => {
  expect(reasons('Update user', { properties: [property], ...who })).toEqual([
    'before-change',
    'other-network',
  ]);
});

it.each([
  ['StrongAuthenticationUserDetails', { bySubject: false, by: 'Ben of the helpdesk' }],
  ['StrongAuthenticationUserDetails', { succeeded: false }],
  ['StrongAuthenticationPhoneAppDetail', {}],
  ['Department', {}],
] as const)(
  'what an admin changed, or says nothing of where a code goes, is no change of theirs: %s, %j',
  (property, who) => {
    expect(reasons('Update user', { properties: [property], ...who })).toEqual(['other-network']);
  },
);
