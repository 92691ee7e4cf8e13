import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { createCatalogue } from '../../bot/remedies/catalogue.js';
import { factsOf, toGrant } from '../../bot/unlock/permissions.js';
import type { Remedy } from '../../bot/unlock/plan/remedy.js';
import type { RemedyId } from '../../bot/unlock/request/step.js';
import { SYMPTOMS } from '../../bot/unlock/symptoms.js';
import { GRAPH, remoteErrorFrom, testGraph, useNock } from '../helpers/nockGraph.js';
import { julia, tenantOf } from './ports.js';

useNock();

const catalogue = createCatalogue(tenantOf().ports);
const isByGraph = ({ permission }: Remedy) =>
  permission !== undefined && factsOf(permission).api === 'Microsoft Graph';
const ids = (remedies: readonly { id: string }[]) => remedies.map(({ id }) => id);

describe('the catalogue', () => {
  it('holds every remedy once, in the order in which they run', () => {
    expect(ids(catalogue.all)).toEqual([
      'temporary-access-pass',
      'unlock-ad-account',
      'reset-password',
      'reset-ad-password',
      'revoke-sessions',
      'disable-device',
      'block-phone',
      'disable-inbox-rule',
      'limit-protocols',
      'clear-forwarding',
      'remove-app-consent',
      'remove-sign-in-method',
      'block-sign-in',
      'remove-delegate',
      'close-folder',
      'limit-ews',
      'remove-other-mail',
      'stop-replies',
      'disable-ad-account',
      'enable-sign-in',
      'enable-ad-account',
      'dismiss-risk',
      'confirm-compromised',
      'unblock-sender',
      'enable-inbox-rule',
      'restore-forwarding',
      'enable-device',
      'allow-phone',
      'restore-protocols',
      'return-delegate',
      'open-folder',
      'restore-ews',
      'return-other-mail',
      'restore-replies',
    ]);
  });

  it.each([
    ['cannot-send-mail', ['unblock-sender']],
    [
      'password-not-accepted',
      ['unlock-ad-account', 'reset-password', 'reset-ad-password', 'revoke-sessions'],
    ],
    ['sign-in-blocked', ['unlock-ad-account', 'enable-sign-in', 'enable-ad-account']],
    ['lost-sign-in-method', ['temporary-access-pass']],
    ['compromised', []],
    ['not-sure', []],
  ] as const)('%s is treated by %j', (symptom, treatment) => {
    expect(SYMPTOMS).toContain(symptom);
    expect(ids(catalogue.for(symptom))).toEqual(treatment);
  });

  it('answers a forgotten password with a pass where the operator chose that, and knows the others still', () => {
    const withPass = createCatalogue({ ...tenantOf().ports, handsOver: 'temporary-access-pass' });
    expect(ids(withPass.for('password-not-accepted'))).toEqual([
      'temporary-access-pass',
      'unlock-ad-account',
    ]);
    expect(ids(withPass.for('lost-sign-in-method'))).toEqual(['temporary-access-pass']);
    expect(ids(withPass.all)).toEqual(ids(catalogue.all));
  });

  it('gives a remedy by its id, and none that it does not have', () => {
    for (const remedy of catalogue.all) expect(catalogue.get(remedy.id)).toBe(remedy);
    expect(() => catalogue.get('make-coffee' as RemedyId)).toThrow('make-coffee');
  });

  it('revokes sessions only after a reset of the same plan', () => {
    const { onlyAfter, order } = catalogue.get('revoke-sessions');
    expect(onlyAfter).toEqual(['reset-password', 'reset-ad-password']);
    for (const reset of onlyAfter!) expect(order).toBeGreaterThan(catalogue.get(reset).order);
  });

  it('gives back sending only to a secured account, and makes a secret for a password and a pass only', () => {
    const secured = catalogue.all.filter((remedy) => remedy.givesSendingBack);
    const secret = catalogue.all.filter((remedy) => remedy.credential);
    expect(ids(secured)).toEqual(['unblock-sender']);
    expect(secret.map(({ id, credential }) => [id, credential])).toEqual([
      ['temporary-access-pass', 'temporary-access-pass'],
      ['reset-password', 'password'],
      ['reset-ad-password', 'password'],
    ]);
  });

  it('knows what Active Directory owns', () => {
    const owned = catalogue.all.filter((remedy) => remedy.ownedByActiveDirectory);
    expect(ids(owned)).toEqual(['reset-password', 'block-sign-in', 'enable-sign-in']);
  });

  it('needs for each change either a permission of Microsoft or a right in Active Directory', () => {
    const both = catalogue.all.filter(
      ({ permission, delegated }) => (permission === undefined) === (delegated === undefined),
    );
    expect(ids(both)).toEqual([]);
  });

  it.each(catalogue.all.flatMap(({ id, portal }) => (portal ? [[id, portal] as const] : [])))(
    '%s shows an admin the page where it is done by hand, whatever the id',
    (_id, portal) => {
      const page = new URL(portal({ ...julia, id: 'a/b?c#d' }));
      expect(page.protocol).toBe('https:');
      expect(page.host).toMatch(/^(entra|security|admin\.exchange)\.microsoft\.com$/);
      expect(page.href).not.toContain('a/b?c');
    },
  );

  it('sends nobody to a portal of Microsoft for what only Active Directory changes', () => {
    const without = catalogue.all.filter(({ portal }) => portal === undefined);
    expect(ids(without)).toEqual(ids(catalogue.all.filter(({ delegated }) => delegated)));
  });

  it('asks the operator for the same permission as a refused call does', async () => {
    nock(GRAPH).persist().intercept(/.*/, 'PATCH').reply(403).intercept(/.*/, 'POST').reply(403);
    nock(GRAPH).persist().intercept(/.*/, 'DELETE').reply(403);
    nock(GRAPH)
      .persist()
      .get(/otherMails/)
      .reply(200, { otherMails: [] });
    const target = {
      id: 'x@y',
      name: 'x',
      kind: 'phoneMethods',
      value: { has: true, status: 'alwaysEnabled' },
    };
    const real = createCatalogue({ ...tenantOf().ports, ...testGraph() });
    for (const remedy of real.all.filter(isByGraph)) {
      const { permission } = await remoteErrorFrom(
        remedy.run(julia, { requestId: 'R1', secret: 'x', target }),
      );
      expect(permission).toBe(toGrant(remedy.permission!));
    }
  });
});
