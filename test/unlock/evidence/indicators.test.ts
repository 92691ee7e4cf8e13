import { describe, expect, it } from 'vitest';
import { indicatorsOf } from '../../../bot/unlock/evidence/indicatorsOf.js';
import { judge } from '../../../bot/unlock/evidence/judge.js';
import type { Judgement } from '../../../bot/unlock/evidence/judgement.js';
import { waysBackIn } from '../../../bot/unlock/evidence/waysBackIn.js';
import { julia } from '../../helpers/requests.js';
import { evidenceOf, GATHERED } from '../../helpers/sampleEvidence.js';

// What points at a break-in, fact by fact. A judgement of an account in which nothing was found is the ground.

const { indicators: _none, ...QUIET } = judge(evidenceOf(), julia);
const indicators = (...facts: readonly Partial<Judgement>[]) =>
  indicatorsOf(facts.reduce<typeof QUIET>((all, fact) => ({ ...all, ...fact }), QUIET));

const visit: Partial<Judgement> = { visits: [{ verdict: 'bad' } as Judgement['visits'][number]] };
const registration: Partial<Judgement> = {
  registrations: [{ at: GATHERED, what: 'User registered security info', bySubject: true, succeeded: true }],
};
const method: Partial<Judgement> = {
  methods: [{ method: { id: 'm', kind: 'phoneMethods' }, recent: true }],
};
const abroad: Partial<Judgement> = { elsewhere: [{ country: 'NG' } as Judgement['elsewhere'][number]] };
const device = (recent: boolean): Partial<Judgement> => ({
  devices: [{ device: { id: 'd' }, recent, byBot: true }],
});
const phone = (recent: boolean): Partial<Judgement> => ({
  phones: [{ phone: { deviceId: 'p' }, recent, blocked: false }],
});

describe('what points at a break-in', () => {
  it('is nothing, where nothing was found', () => {
    expect(indicators()).toEqual([]);
  });

  it('is a strange sign-in, alone', () => {
    expect(indicators(visit)).toEqual(['strange-sign-in']);
  });

  it.each([
    ['a method', method],
    ['a registration that no method explains', registration],
  ])('is not %s alone, and is that beside a sign-in from elsewhere', (_what, fact) => {
    expect(indicators(fact)).toEqual([]);
    expect(indicators(fact, abroad)).toEqual(['recent-method', 'sign-in-elsewhere']);
  });

  it('is also each small sign beside one that counts alone', () => {
    expect(indicators(visit, device(true), method)).toEqual([
      'strange-sign-in',
      'recent-method',
      'new-device',
    ]);
  });
});

describe('a fresh way back in', () => {
  const ways = (...facts: readonly Partial<Judgement>[]) =>
    waysBackIn(facts.reduce<typeof QUIET>((all, fact) => ({ ...all, ...fact }), QUIET));

  it('is no device and no phone of long ago', () => {
    expect(ways(device(false), phone(false))).toMatchObject({ devices: [], phones: [] });
    expect(ways(device(true), phone(true))).toMatchObject({
      devices: [{ recent: true }],
      phones: [{ recent: true }],
    });
  });

  it('is no list that was not read: nobody is known to be in it', () => {
    const unread = { who: '', recent: true, outside: true, unread: true } as unknown;
    const delegates = [unread as Judgement['delegates'][number]];
    const folders = [unread as Judgement['folders'][number]];
    expect(ways({ delegates, folders })).toMatchObject({ delegates: [], folders: [] });
  });
});
