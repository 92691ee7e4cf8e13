import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { GraphDirectorySync } from '../../bot/graph/directorySync.js';
import { GRAPH, testGraph, useNock } from '../helpers/nockGraph.js';

useNock();

// When the tenant last heard from Active Directory: microsoft-apis.md N-C.

const PATH = '/v1.0/organization';
const QUERY = { $select: 'id,onPremisesSyncEnabled,onPremisesLastSyncDateTime' };
const TENANT = {
  id: '84841066-274d-4ec0-a5c1-276be684bdd3',
  onPremisesSyncEnabled: true as boolean | null,
  onPremisesLastSyncDateTime: '2026-03-02T08:41:07Z' as string | null,
};
const answers = (status: number, body: nock.Body) => nock(GRAPH).get(PATH).query(QUERY).reply(status, body);
const says = (change: Partial<typeof TENANT>) => answers(200, { value: [{ ...TENANT, ...change }] });

function sync() {
  let at = Date.parse('2026-03-02T09:00:00Z');
  const { graph } = testGraph();
  const pass = (minutes: number): void => void (at += minutes * 60_000);
  return { sync: new GraphDirectorySync(graph, () => new Date(at)), pass };
}

describe('when the tenant last heard from Active Directory', () => {
  it('is the moment that Microsoft gives', async () => {
    says({});
    expect(await sync().sync.lastSync()).toEqual({ known: true, value: '2026-03-02T08:41:07.000Z' });
  });

  it('is never, for a tenant that is synced and has no moment', async () => {
    says({ onPremisesLastSyncDateTime: null });
    expect(await sync().sync.lastSync()).toEqual({ known: true, value: undefined });
  });

  it('is still that moment after somebody switched the sync off', async () => {
    says({ onPremisesSyncEnabled: false });
    expect(await sync().sync.lastSync()).toMatchObject({ known: true, value: '2026-03-02T08:41:07.000Z' });
  });

  it('is not known where Microsoft shows nothing but the name: that is how it answers without the right', async () => {
    says({ onPremisesSyncEnabled: null, onPremisesLastSyncDateTime: null });
    const permission = 'Organization.Read.All';
    expect(await sync().sync.lastSync()).toEqual({ known: false, why: 'not-permitted', permission });
  });

  it('is not known without the permission, and asked for again after an hour', async () => {
    const { sync: asked, pass } = sync();
    answers(403, { error: { code: 'Authorization_RequestDenied', message: 'No.' } });
    expect(await asked.lastSync()).toMatchObject({ known: false, why: 'not-permitted' });
    pass(59);
    expect(await asked.lastSync()).toMatchObject({ known: false, why: 'not-permitted' });
    says({});
    pass(2);
    expect(await asked.lastSync()).toMatchObject({ known: true });
  });

  it('is asked for once in five minutes, however many look', async () => {
    const { sync: asked, pass } = sync();
    says({});
    await Promise.all([asked.lastSync(), asked.lastSync()]);
    pass(4);
    await asked.lastSync();
    says({ onPremisesLastSyncDateTime: '2026-03-02T09:05:00Z' });
    pass(2);
    expect(await asked.lastSync()).toEqual({ known: true, value: '2026-03-02T09:05:00.000Z' });
  });

  it.each([{ value: [] }, { value: [{ onPremisesLastSyncDateTime: 'yesterday' }] }])(
    'is not known when Microsoft answers %j',
    async (body) => {
      answers(200, body);
      expect(await sync().sync.lastSync()).toMatchObject({ known: false, why: 'unavailable' });
    },
  );
});
