import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CODES } from '../../bot/unlock/onPremises/codes.js';
import type { OnPremises, OnPremisesTarget } from '../../bot/unlock/ports/onPremises.js';
import { ActiveDirectory } from '../../sandbox/activeDirectory/activeDirectory.js';
import { DISABLED, NEVER_EXPIRES } from '../../sandbox/activeDirectory/adUser.js';
import { sidOfPerson } from '../../sandbox/activeDirectory/seed.js';
import { people } from '../../sandbox/tenant/seed.js';
import {
  FAKE_BASE,
  FAKE_SID,
  HEALTHY,
  startFakeController,
  type FakeController,
} from '../helpers/fakeController.js';
import { ALL_MAY_READ, CHANGE_DENIED, descriptorOf } from '../helpers/rightsList.js';
import { HAS_OPENSSL, testCertificates } from '../helpers/testCertificates.js';
import { failureOf, ldapAt } from './ldapAt.js';

// What fails has one word, on a controller and in the simulated domain: a story there says what the bot would say.

const { hugo } = people;
const READ_ONLY = { supportedCapabilities: ['1.2.840.113556.1.4.1920'] };
const PASSWORD = 'Grote-Blauwe-Fiets-17';

interface Situation {
  readonly on: (controller: FakeController) => unknown;
  readonly at: (domain: ActiveDirectory) => unknown;
  /** Default: to unlock. */
  readonly call?: (hand: OnPremises, target: OnPremisesTarget) => Promise<unknown>;
  readonly failure: { readonly kind: string; readonly code: string; readonly maybeMade?: true };
}

const reset: Situation['call'] = (hand, target) => hand.resetPassword(target, PASSWORD);
const nothing = () => undefined;
const SITUATIONS: Readonly<Record<string, Situation>> = {
  'is behind the wall': {
    on: (dc) => (dc.account = { ...HEALTHY, adminCount: ['1'] }),
    at: (domain) => domain.arrange(hugo, { adminCount: 1 }),
    failure: { kind: 'forbidden', code: CODES.walled },
  },
  'may not be changed by the service account': {
    on: (dc) => (dc.modify = { code: 50 }),
    at: (domain) => (domain.fault = 'not-delegated'),
    failure: { kind: 'forbidden', code: CODES.notDelegated },
  },
  'is not there': {
    on: (dc) => (dc.account = undefined),
    at: nothing,
    call: (hand) => hand.account('S-1-5-21-9-9-9-9'),
    failure: { kind: 'not-found', code: CODES.noSuchAccount },
  },
  'is to be changed elsewhere': {
    on: nothing,
    at: nothing,
    call: (hand, { sid }) => hand.unlock({ sid, controller: 'dc9.corp.contoso.example' }),
    failure: { kind: 'unavailable', code: CODES.otherController },
  },
  'is on a controller that only reads': {
    on: (dc) => (dc.rootDse = READ_ONLY),
    at: (domain) => (domain.controllers[0].isReadOnly = true),
    failure: { kind: 'unavailable', code: CODES.readOnly },
  },
  'gets a password that the policy refuses': {
    on: (dc) => (dc.modify = { code: 53, words: '0000052D: SvcErr: DSID-031A12D2' }),
    at: (domain) => (domain.refusesPasswords = 1),
    call: reset,
    failure: { kind: 'rejected', code: CODES.passwordPolicy },
  },
  'gets a password that nobody would be asked to change': {
    on: (dc) => (dc.account = { ...HEALTHY, userAccountControl: [String(512 | NEVER_EXPIRES)] }),
    at: (domain) => domain.arrange(hugo, { userAccountControl: NEVER_EXPIRES }),
    call: reset,
    failure: { kind: 'rejected', code: CODES.neverExpires },
  },
  'gets a password that the person may not change': {
    on: (dc) =>
      (dc.account = { ...HEALTHY, nTSecurityDescriptor: [descriptorOf(...CHANGE_DENIED, ALL_MAY_READ)] }),
    at: (domain) => domain.arrange(hugo, { cannotChangePassword: true }),
    call: reset,
    failure: { kind: 'rejected', code: CODES.cannotChange },
  },
  'was changed meanwhile': {
    on: (dc) => {
      dc.account = { ...HEALTHY, userAccountControl: [String(512 | DISABLED)] };
      dc.modify = { code: 16 };
    },
    at: (domain) => (domain.fault = 'changed-meanwhile'),
    call: (hand, target) => hand.enable(target),
    failure: { kind: 'rejected', code: CODES.changedMeanwhile },
  },
  'may have been changed when the answer was lost': {
    on: (dc) => (dc.modify = 'cut'),
    at: (domain) => (domain.fault = 'lost-answer'),
    failure: { kind: 'unavailable', code: CODES.cutOff, maybeMade: true },
  },
};
const unlock: Situation['call'] = (hand, target) => hand.unlock(target);

describe('an account in Active Directory', () => {
  it.each(Object.entries(SITUATIONS))(
    'that %s is called so in the simulated domain',
    async (_what, given) => {
      const domain = new ActiveDirectory(() => new Date());
      given.at(domain);
      const target = { sid: sidOfPerson(hugo), controller: domain.controllers[0].name };
      const failure = await failureOf((given.call ?? unlock)(domain, target));
      expect(failure).toMatchObject({ maybeMade: false, ...given.failure });
    },
  );

  it('fails in a way for each word', () => {
    const tried = Object.values(SITUATIONS).map(({ failure }) => failure.code);
    expect(tried.toSorted()).toEqual(Object.values(CODES).toSorted());
  });

  describe.skipIf(!HAS_OPENSSL)('on a controller (needs openssl)', () => {
    let certificates: ReturnType<typeof testCertificates>;
    let controller: FakeController;
    beforeAll(() => {
      certificates = testCertificates();
    });
    beforeEach(async () => {
      controller = await startFakeController(certificates);
    });
    afterEach(() => controller.close());

    it.each(Object.entries(SITUATIONS))('that %s is called so', async (_what, given) => {
      given.on(controller);
      const { hand } = ldapAt({
        ...{ urls: [controller.url], ca: certificates.ca, units: [`OU=Staff,${FAKE_BASE}`] },
      });
      const target = { sid: FAKE_SID, controller: controller.name };
      const failure = await failureOf((given.call ?? unlock)(hand, target));
      expect(failure).toMatchObject({ maybeMade: false, ...given.failure });
    });
  });
});
