import { describe, expect, it } from 'vitest';
import { known, unknown } from '../../../bot/unlock/findings.js';
import type { Visit } from '../../../bot/unlock/evidence/signIns/entry.js';
import type { WatchedFound } from '../../../bot/unlock/request/watch.js';
import { whatIsNew, whatIsThere } from '../../../bot/unlock/watch/whatIsNew.js';
import { ruleOf } from '../../helpers/sampleEvidence.js';
import { ENDED } from '../../helpers/sampleRequests.js';
import { quiet, watchOf } from '../../helpers/sampleWatch.js';

// What is compared one by one: hidden rules, who else may open the mailbox, strange sign-ins.

const compare = (now: Partial<WatchedFound>, then: Partial<WatchedFound> = {}) =>
  whatIsNew(watchOf({ before: whatIsThere(quiet(then), ENDED) }), quiet(now));
const seen = (...about: Parameters<typeof compare>) => compare(...about).seen;

const T = '2026-03-02T15:00:00.000Z';
const strange: Visit = {
  country: 'NL',
  city: 'Utrecht',
  address: '203.0.113.7',
  device: { system: 'Windows 10', browser: 'Chrome 120', managed: false },
  protocol: 'deviceCode',
  ...{ first: T, newest: T, count: 1, apps: [], fresh: ['device'] },
};
const signIns = (...visits: Visit[]) => known({ since: T, from: [], cutOff: false, visits });
const mallory = { who: 'Mallory@contoso.example', right: 'full-access' } as const;

describe('A look sees', () => {
  it('a hidden rule that only Exchange shows', () => {
    const mailboxRules = known([ruleOf({ id: '9', via: 'exchange', name: '..' })]);
    expect(seen({ mailboxRules })).toEqual([{ kind: 'rule', name: '..' }]);
    expect(seen({ mailboxRules }, { mailboxRules })).toEqual([]);
  });

  it('somebody else who may open the mailbox now, and each right on its own', () => {
    const delegates = known([mallory]);
    expect(seen({ delegates })).toEqual([{ kind: 'delegate', name: mallory.who }]);
    expect(seen({ delegates }, { delegates })).toEqual([]);
    expect(
      seen({ delegates: known([mallory, { ...mallory, right: 'send-as' }]) }, { delegates }),
    ).toHaveLength(1);
  });

  it('a strange sign-in, and not an ordinary one', () => {
    expect(seen({ signIns: signIns(strange) })).toEqual([
      { kind: 'sign-in', name: 'Utrecht, NL, 203.0.113.7' },
    ]);
    expect(seen({ signIns: signIns(strange) }, { signIns: signIns(strange) })).toEqual([]);
    const { protocol: _code, ...ordinary } = strange;
    expect(seen({ signIns: signIns({ ...ordinary, fresh: [] }) })).toEqual([]);
  });
});

describe('What could not be compared', () => {
  it.each(['mailboxRules', 'delegates', 'signIns', 'devices', 'phones', 'folders'] as const)(
    'is named, then or now: %s',
    (source) => {
      const nothing = { [source]: unknown('too-slow') };
      expect(compare(nothing).unread).toContain(source);
      expect(compare({}, nothing).unread).toContain(source);
      expect(compare({}).unread).toEqual([]);
    },
  );

  it('is named of a watch that an earlier version began', () => {
    const { prints: _none, ...before } = whatIsThere(quiet(), ENDED);
    const { unread } = whatIsNew(watchOf({ before }), quiet());
    expect(unread).toEqual(['mailboxRules', 'delegates', 'signIns', 'devices', 'phones', 'folders']);
  });
});
